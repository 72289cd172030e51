/** Members of one channel: whoever is in the team may join a private one; a guest stays a guest. */

import { tellChannelMember } from '../app/events.ts';
import { type Call, created, noContent, ok } from '../http/call.ts';
import { fieldsOf, textsOf } from '../http/read.ts';
import type { Sim } from '../sim.ts';
import type { ChannelData } from '../world/data.ts';
import { channelMembers, isKnownToChannels } from '../world/places.ts';
import { badRequest, forbidden, notFound } from './errors.ts';
import { channelIn, teamIn, userIn } from './find.ts';
import { boundId, filtered } from './odata.ts';
import type { GraphRoute, Needs } from './route.ts';
import { membershipId, memberView } from './team-members.ts';

const write: Needs = {
  tenant: ['ChannelMember.ReadWrite.All'],
  rsc: ['ChannelMember.ReadWrite.Group'],
  inChannel: true,
};
const read: Needs = {
  tenant: ['ChannelMember.Read.All', 'ChannelMember.ReadWrite.All'],
  rsc: ['ChannelMember.Read.Group', 'ChannelMember.ReadWrite.Group'],
  inChannel: true,
};

function list(sim: Sim, call: Call) {
  const channel = channelIn(sim, call);
  const members = channelMembers(sim.world, channel).map((member) => memberView(sim, channel.id, member));
  const value = filtered(call, members);
  return ok({ '@odata.count': value.length, value });
}

function add(sim: Sim, call: Call) {
  const channel = channelIn(sim, call);
  if (channel.membership === 'standard') throw badRequest('Members can be added to private and shared channels only.');
  const account = userIn(sim, boundId(fieldsOf(call.body)['user@odata.bind']));
  if (!isKnownToChannels(teamIn(sim, call), account)) throw notFound('User is not found in the team.');
  const owner = textsOf(call.body, 'roles').includes('owner');
  if (owner && account.guest) throw badRequest('A guest cannot own a channel.');
  const there = channel.members.find((member) => member.directoryId === account.directoryId);
  if (!there && channel.members.length >= sim.world.data.settings.membersPerPrivateChannel) {
    // The words are ours: Microsoft does not document them.
    throw forbidden('The channel has as many members as are allowed.');
  }
  if (!there) {
    channel.members.push({ directoryId: account.directoryId, owner });
    sim.world.tell({ type: 'world' });
    void tellChannelMember(sim, channel, account, 'added');
  }
  return created(memberView(sim, channel.id, { account, owner: there?.owner ?? owner }));
}

function change(sim: Sim, call: Call) {
  const channel = channelIn(sim, call);
  const member = memberIn(channel, call.param('membership'));
  const owner = textsOf(call.body, 'roles').includes('owner');
  const account = userIn(sim, member.directoryId);
  if (owner && account.guest) throw badRequest('A guest cannot own a channel.');
  if (!owner) checkOwnerLeft(channel, member);
  const changed = { ...member, owner };
  channel.members = channel.members.map((each) => (each === member ? changed : each));
  sim.world.tell({ type: 'world' });
  return ok(memberView(sim, channel.id, { account, owner }));
}

function memberIn(channel: ChannelData, wanted: string) {
  const member = channel.members.find(({ directoryId }) => membershipId(channel.id, directoryId) === wanted);
  if (!member) throw notFound('Member not found.');
  return member;
}

function checkOwnerLeft({ members }: ChannelData, leaving: ChannelData['members'][number]) {
  const others = members.filter(({ owner }) => owner).length - 1;
  if (leaving.owner && others === 0) throw badRequest('The last owner of a channel cannot be removed.');
}

function remove(sim: Sim, call: Call) {
  const channel = channelIn(sim, call);
  const member = memberIn(channel, call.param('membership'));
  checkOwnerLeft(channel, member);
  const account = userIn(sim, member.directoryId);
  channel.members = channel.members.filter((each) => each !== member);
  sim.world.tell({ type: 'world' });
  void tellChannelMember(sim, channel, account, 'removed');
  return noContent;
}

const one = 'teams/:team/channels/:channel';

export const channelMemberRoutes: GraphRoute[] = [
  { method: 'GET', path: `${one}/members`, needs: read, limit: 'getChannelMembers', answer: list },
  { method: 'GET', path: `${one}/allMembers`, needs: read, limit: 'getChannelMembers', answer: list },
  { method: 'POST', path: `${one}/members`, needs: write, limit: 'changeOnChannel', answer: add },
  { method: 'PATCH', path: `${one}/members/:membership`, needs: write, limit: 'changeOnChannel', answer: change },
  { method: 'DELETE', path: `${one}/members/:membership`, needs: write, limit: 'changeOnChannel', answer: remove },
];
