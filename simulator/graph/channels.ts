/** Channels of a team: create (a private one with its owner), list, read, rename, delete. */

import { tellChannel } from '../app/events.ts';
import { type Call, created, noContent, ok } from '../http/call.ts';
import { fieldsOf, listOf, textOf, textsOf } from '../http/read.ts';
import type { Sim } from '../sim.ts';
import { checkName, isNameKept } from '../world/channel-names.ts';
import type { ChannelData, TeamData } from '../world/data.ts';
import { newChannelId } from '../world/ids.ts';
import { readyLater } from '../world/membership.ts';
import { channelsOf, isArchived, isKnownToChannels } from '../world/places.ts';
import { badRequest, forbidden, notFound } from './errors.ts';
import { channelIn, teamIn, userIn } from './find.ts';
import { boundId, filtered } from './odata.ts';
import type { GraphRoute } from './route.ts';

/** LEARN "List channels", "Get channel". */
const read = {
  tenant: ['Channel.ReadBasic.All', 'ChannelSettings.Read.All', 'ChannelSettings.ReadWrite.All'],
  rsc: ['ChannelSettings.Read.Group', 'ChannelSettings.ReadWrite.Group'],
};

function channelView(sim: Sim, channel: ChannelData) {
  const { id, name, description, membership, createdAt } = channel;
  return {
    id,
    createdDateTime: createdAt,
    displayName: name,
    description,
    membershipType: membership,
    isArchived: isArchived(channel),
    isFavoriteByDefault: false,
    email: '',
    tenantId: sim.identity.tenantId,
    webUrl: `https://teams.microsoft.com/l/channel/${encodeURIComponent(id)}/${encodeURIComponent(name)}`,
  };
}

/** The members a private channel starts with: of the team, each once, at least one owner, who is no guest. */
function firstMembers(sim: Sim, call: Call, team: TeamData): ChannelData['members'] {
  const members = listOf(call.body, 'members').map((member) => {
    const account = userIn(sim, boundId(fieldsOf(member)['user@odata.bind']));
    if (!isKnownToChannels(team, account)) throw badRequest('User is not found in the team.');
    const owner = textsOf(member, 'roles').includes('owner');
    if (owner && account.guest) throw badRequest('A guest cannot own a channel.');
    return { directoryId: account.directoryId, owner };
  });
  if (members.length > 200) throw badRequest('A channel may be created with 200 members at most.');
  // microsoft-graph-docs-contrib #8676.
  if (new Set(members.map((member) => member.directoryId)).size < members.length) {
    throw badRequest('Creating private channel thread in chat service failed. CreateThreadS2SRequest');
  }
  if (!members.some((member) => member.owner)) throw badRequest('A private channel needs at least one owner.');
  return members;
}

/** Deleted channels count for 30 days. Source: `Teams/limits-specifications-teams.md`; words: microsoft-graph-docs #7288. */
function checkRoom(sim: Sim, team: TeamData, membership: ChannelData['membership']): void {
  const { channelsPerTeam, privateChannelsPerTeam } = sim.world.data.settings;
  const all = sim.world.data.channels.filter(({ teamId }) => teamId === team.id);
  const counted = all.filter((channel) => isNameKept(sim.world, channel));
  const alike = counted.filter((channel) => channel.membership === 'private').length;
  if (counted.length >= channelsPerTeam || (membership === 'private' && alike >= privateChannelsPerTeam)) {
    throw forbidden('This team has exceeded the Max allowed channels');
  }
}

function create(sim: Sim, call: Call) {
  const team = teamIn(sim, call);
  const name = textOf(call.body, 'displayName');
  const membership = textOf(call.body, 'membershipType') || 'standard';
  if (membership !== 'standard' && membership !== 'private') {
    throw badRequest(`This simulator makes standard and private channels only, not '${membership}'.`);
  }
  checkName(sim.world, team.id, name);
  checkRoom(sim, team, membership);
  const channel: ChannelData = {
    id: newChannelId(),
    teamId: team.id,
    name,
    description: textOf(call.body, 'description'),
    membership,
    createdAt: sim.world.nowIso(),
    appEnabled: membership === 'standard' && team.appInstalled,
    members: membership === 'private' ? firstMembers(sim, call, team) : [],
    tabs: [],
  };
  const { channelReadyMs } = sim.world.data.settings;
  if (channelReadyMs > 0) channel.readyAt = sim.world.now() + channelReadyMs;
  sim.world.data.channels.push(channel);
  readyLater(sim.world, channel);
  sim.world.tell({ type: 'world' });
  void tellChannel(sim, channel, 'Created');
  return created(channelView(sim, channel));
}

function change(sim: Sim, call: Call) {
  const channel = channelIn(sim, call);
  if (isArchived(channel)) throw forbidden('The channel is archived.');
  const { displayName, description } = fieldsOf(call.body);
  if (typeof displayName === 'string') {
    checkName(sim.world, channel.teamId, displayName, channel.id);
    channel.name = displayName;
    void tellChannel(sim, channel, 'Renamed');
  }
  if (typeof description === 'string') channel.description = description;
  sim.world.tell({ type: 'world' });
  return noContent;
}

function remove(sim: Sim, call: Call) {
  const channel = channelIn(sim, call);
  if (channelsOf(sim.world, teamIn(sim, call))[0] === channel) throw badRequest('General cannot be deleted.');
  if (channel.deletedAt) throw notFound('Channel not found.');
  channel.deletedAt = sim.world.nowIso();
  sim.world.tell({ type: 'world' });
  void tellChannel(sim, channel, 'Deleted');
  return noContent;
}

function list(sim: Sim, call: Call) {
  const channels = channelsOf(sim.world, teamIn(sim, call)).map((channel) => channelView(sim, channel));
  const value = filtered(call, channels);
  return ok({ '@odata.count': value.length, value });
}

const one = 'teams/:team/channels/:channel';

export const channelRoutes: GraphRoute[] = [
  { method: 'GET', path: 'teams/:team/channels', needs: read, answer: list },
  {
    method: 'POST',
    path: 'teams/:team/channels',
    needs: { tenant: ['Channel.Create'], rsc: ['Channel.Create.Group'] },
    limit: 'postChannel',
    answer: create,
  },
  {
    method: 'GET',
    path: one,
    needs: read,
    limit: 'getChannel',
    answer: (sim, call) => ok(channelView(sim, channelIn(sim, call, 'there'))),
  },
  {
    method: 'PATCH',
    path: one,
    needs: { tenant: ['ChannelSettings.ReadWrite.All'], rsc: ['ChannelSettings.ReadWrite.Group'], inChannel: true },
    limit: 'changeOnChannel',
    answer: change,
  },
  {
    method: 'DELETE',
    path: one,
    needs: { tenant: ['Channel.Delete.All'], rsc: ['Channel.Delete.Group'] },
    limit: 'changeOnChannel',
    answer: remove,
  },
];
