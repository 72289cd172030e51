/** Microsoft Graph at /v1.0 and /beta: checks the token, the permission and the limit, then answers as declared. */
import { Refused } from '../http/call.ts';
import { router } from '../http/router.ts';
import type { Service } from '../http/service.ts';
import { callerOf } from '../signin/check.ts';
import { graphAudience } from '../signin/issue.ts';
import type { Sim } from '../sim.ts';
import { newGuid } from '../world/ids.ts';
import { channelArchiveRoutes } from './channel-archive.ts';
import { channelMemberRoutes } from './channel-members.ts';
import { channelRoutes } from './channels.ts';
import { enabledAppRoutes } from './enabled-apps.ts';
import { eventRoutes } from './events.ts';
import { filesFolderRoutes } from './files-folder.ts';
import { groupRoutes } from './groups.ts';
import { installedAppRoutes } from './installed-apps.ts';
import { invitationRoutes } from './invitations.ts';
import { inMailbox, limit, limitOf } from './limits.ts';
import { mailRoutes } from './mail.ts';
import { messageRoutes } from './messages.ts';
import { notificationRoutes } from './notifications.ts';
import { allow } from './permissions.ts';
import type { GraphRoute } from './route.ts';
import { tabRoutes } from './tabs.ts';
import { teamMemberRoutes } from './team-members.ts';
import { teamRoutes } from './teams.ts';
import { userRoutes } from './users.ts';

const routes: GraphRoute[] = [
  ...teamRoutes,
  ...teamMemberRoutes,
  ...channelRoutes,
  ...channelMemberRoutes,
  ...channelArchiveRoutes,
  ...enabledAppRoutes,
  ...tabRoutes,
  ...filesFolderRoutes,
  ...messageRoutes,
  ...notificationRoutes,
  ...installedAppRoutes,
  ...groupRoutes,
  ...invitationRoutes,
  ...mailRoutes,
  ...eventRoutes,
  ...userRoutes,
];

const find = router(routes.map((route) => ({ method: route.method, path: route.path, to: route })));

export function graphService(sim: Sim, version: 'v1.0' | 'beta'): Service {
  return {
    name: 'graph',
    root: `/${version}`,
    delayMs: () => sim.world.data.settings.graphDelayMs,
    handle: async (incoming) => {
      const caller = await callerOf(sim, incoming, graphAudience);
      if ('problem' in caller) throw new Refused(401, 'InvalidAuthenticationToken', caller.problem);
      const found = find(incoming);
      if (!found) throw new Refused(400, 'BadRequest', `Resource not found for the segment '${incoming.path}'.`);
      const { call, to: route } = found;
      allow(sim, caller, route, call.part('team'), call.part('channel'));
      const name = limitOf(route);
      if (name) limit(sim, name, call);
      const run = () => route.answer(sim, call, version);
      return name === 'mailbox' ? inMailbox(sim, call, run) : run();
    },
    refusal: ({ code, message }) => ({
      error: {
        code,
        message,
        innerError: {
          date: new Date().toISOString().slice(0, 19),
          'request-id': newGuid(),
          'client-request-id': newGuid(),
        },
      },
    }),
  };
}
