/** Archiving a channel and restoring it. Source: LEARN "channel: archive" and "channel: unarchive". */
import type { Answer, Call } from '../http/call.ts';
import type { Sim } from '../sim.ts';
import { newGuid } from '../world/ids.ts';
import { channelMembers } from '../world/places.ts';
import { badRequest } from './errors.ts';
import { channelIn } from './find.ts';
import type { GraphRoute } from './route.ts';

/** Milliseconds until what was accepted is done. */
const TAKES = 300;

function change(sim: Sim, call: Call, archived: boolean): Answer {
  const channel = channelIn(sim, call);
  if (archived && !channelMembers(sim.world, channel).some(({ owner }) => owner)) {
    throw badRequest('A channel without an owner cannot be archived.');
  }
  if ((channel.archive?.archived ?? false) !== archived) channel.archive = { archived, from: Date.now() + TAKES };
  sim.world.tell({ type: 'world' });
  setTimeout(() => sim.world.tell({ type: 'world' }), TAKES).unref();
  const location = `/teams('${channel.teamId}')/operations('${newGuid()}')`;
  return { status: 202, headers: { location } };
}

const one = 'teams/:team/channels/:channel';
/** There is no consent for one team that allows this. */
const needs = { tenant: ['ChannelSettings.ReadWrite.All'] };

export const channelArchiveRoutes: GraphRoute[] = [
  {
    method: 'POST',
    path: `${one}/archive`,
    needs,
    limit: 'changeOnChannel',
    answer: (sim, call) => change(sim, call, true),
  },
  {
    method: 'POST',
    path: `${one}/unarchive`,
    needs,
    limit: 'changeOnChannel',
    answer: (sim, call) => change(sim, call, false),
  },
];
