/** The Bot Connector at /connector: what a bot calls to write into Teams, every call with a checked token. */
import { type Handler, Refused } from '../http/call.ts';
import { router } from '../http/router.ts';
import type { Service } from '../http/service.ts';
import { callerOf } from '../signin/check.ts';
import { connectorAudience } from '../signin/issue.ts';
import type { Sim } from '../sim.ts';
import { changeActivity, removeActivity, sendActivity } from './activities.ts';
import { createConversation } from './conversations.ts';
import { listMembers, oneMember, pagedMembers, teamChannels, teamDetails } from './members.ts';

export function connectorService(sim: Sim): Service {
  const one = 'v3/conversations/:conversation';
  const find = router<Handler>([
    { method: 'POST', path: 'v3/conversations', to: (call) => createConversation(sim, call) },
    { method: 'POST', path: `${one}/activities`, to: (call) => sendActivity(sim, call) },
    {
      method: 'POST',
      path: `${one}/activities/:activity`,
      to: (call) => sendActivity(sim, call, call.param('activity')),
    },
    { method: 'PUT', path: `${one}/activities/:activity`, to: (call) => changeActivity(sim, call) },
    { method: 'DELETE', path: `${one}/activities/:activity`, to: (call) => removeActivity(sim, call) },
    { method: 'GET', path: `${one}/members`, to: (call) => listMembers(sim, call) },
    { method: 'GET', path: `${one}/pagedmembers`, to: (call) => pagedMembers(sim, call) },
    { method: 'GET', path: `${one}/members/:member`, to: (call) => oneMember(sim, call) },
    { method: 'GET', path: 'v3/teams/:team', to: (call) => teamDetails(sim, call) },
    { method: 'GET', path: 'v3/teams/:team/conversations', to: (call) => teamChannels(sim, call) },
  ]);
  return {
    name: 'connector',
    root: '/connector',
    delayMs: () => sim.world.data.settings.connectorDelayMs,
    handle: async (call) => {
      const caller = await callerOf(sim, call, connectorAudience);
      if ('problem' in caller)
        throw new Refused(401, 'Unauthorized', `Authorization has been denied: ${caller.problem}`);
      const found = find(call);
      if (!found) throw new Refused(404, 'NotFound', 'The Connector has no such call.');
      return found.to(found.call);
    },
    refusal: ({ code, message }) => ({ error: { code, message } }),
  };
}
