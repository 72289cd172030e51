/** The bridge for Microsoft's Agents Playground: it sends no tokens, so its activities are signed here and passed on. */

import { accountView, botOf } from '../app/activities.ts';
import { type Answer, type Call, Refused } from '../http/call.ts';
import { type Fields, fieldsOf, textOf } from '../http/read.ts';
import type { Service } from '../http/service.ts';
import { channelToken } from '../signin/issue.ts';
import type { Sim } from '../sim.ts';
import { type Account, accountOf, findAccount } from '../world/people.ts';

/** Whom the playground's user stands for when it names nobody of this world: the first of the staff. */
function standIn(sim: Sim, from: Fields): Account {
  const named = findAccount(sim.world, textOf(from, 'aadObjectId')) ?? findAccount(sim.world, textOf(from, 'id'));
  const first = sim.world.data.people.map(accountOf).find((account) => account !== undefined);
  const account = named ?? first;
  if (!account) throw new Refused(500, 'NoStaff', 'The world has nobody with an account.');
  return account;
}

/** Tenant and directory ids become ours; the playground's own conversation and message ids stay, it must know them. */
function adapted(sim: Sim, activity: Fields): Fields {
  const from = fieldsOf(activity.from);
  const account = standIn(sim, from);
  const { tenantId } = sim.identity;
  return {
    ...activity,
    channelId: 'msteams',
    from: { ...accountView(account), id: textOf(from, 'id') || account.teamsId },
    recipient: { ...botOf(sim), ...fieldsOf(activity.recipient) },
    conversation: { ...fieldsOf(activity.conversation), tenantId },
    channelData: { ...fieldsOf(activity.channelData), tenant: { id: tenantId } },
  };
}

async function pass(sim: Sim, call: Call): Promise<Answer> {
  const activity = adapted(sim, fieldsOf(call.body));
  const token = await channelToken(sim, textOf(activity, 'serviceUrl'));
  const response = await fetch(sim.endpoint, {
    method: 'POST',
    headers: { 'content-type': 'application/json; charset=utf-8', authorization: `Bearer ${token}` },
    body: JSON.stringify(activity),
  }).catch((error: unknown) => {
    throw new Refused(502, 'NoAnswer', `The app could not be reached: ${error}`);
  });
  const type = response.headers.get('content-type');
  return {
    status: response.status,
    text: await response.text(),
    headers: type === null ? {} : { 'content-type': type },
  };
}

export function playgroundService(sim: Sim): Service {
  return {
    root: '/playground',
    handle: async (call) => {
      if (call.method === 'POST' && call.path === '/api/messages') return pass(sim, call);
      throw new Refused(404, 'NotFound', 'The bridge is at POST /playground/api/messages.');
    },
    refusal: ({ code, message }) => ({ error: { code, message } }),
  };
}
