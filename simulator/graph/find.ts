/** The team, channel or person a path names, or Graph's 404. */
import type { Call } from '../http/call.ts';
import { Refused } from '../http/call.ts';
import type { Sim } from '../sim.ts';
import type { ChannelData, TeamData } from '../world/data.ts';
import { type Account, findAccount } from '../world/people.ts';
import { channelById, teamById } from '../world/places.ts';
import { notFound } from './errors.ts';

export function teamIn(sim: Sim, call: Call): TeamData {
  const id = call.param('team');
  const team = teamById(sim.world, id);
  if (!team) throw notFound(`No team found with Group Id ${id}`);
  return team;
}

/** A channel that is being made is not there yet for its members and posts, but can be read. */
export function channelIn(sim: Sim, call: Call, when: 'ready' | 'there' = 'ready'): ChannelData {
  const team = teamIn(sim, call);
  const channel = channelById(sim.world, call.param('channel'));
  if (!channel || channel.teamId !== team.id) throw notFound('Channel not found.');
  if (when === 'ready' && channel.readyAt !== undefined) throw notFound('Channel is not ready yet.');
  return channel;
}

export function userIn(sim: Sim, key: string): Account {
  const account = findAccount(sim.world, key);
  if (!account) {
    const message = `Resource '${key}' does not exist or one of its queried reference-property objects are not present.`;
    throw new Refused(404, 'Request_ResourceNotFound', message);
  }
  return account;
}
