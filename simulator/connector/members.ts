/** Rosters as the Connector gives them. Asked with a team's id it is the team's roster, also from a private channel. */
import { type Answer, type Call, ok, Refused } from '../http/call.ts';
import type { Sim } from '../sim.ts';
import { splitThread } from '../world/ids.ts';
import { accountOf, personById, principalName } from '../world/people.ts';
import { channelMembers, channelsOf, chatById, internalTeamId, type Member } from '../world/places.ts';
import { conversationNotFound } from './errors.ts';
import { limitMembers } from './limits.ts';
import { botPlace } from './places.ts';

function memberView(sim: Sim, { account }: Member) {
  return {
    id: account.teamsId,
    name: account.person.name,
    aadObjectId: account.directoryId,
    email: account.person.mail,
    userPrincipalName: principalName(account),
    tenantId: sim.identity.tenantId,
    userRole: account.guest ? 'guest' : 'user',
  };
}

function roster(sim: Sim, conversationId: string): Member[] {
  limitMembers(sim, conversationId);
  const place = botPlace(sim, splitThread(conversationId).place);
  if (place.channel) return channelMembers(sim.world, place.channel);
  const person = personById(sim.world, chatById(sim.world, place.id)?.personId ?? '');
  const account = person && accountOf(person);
  return account ? [{ account, owner: false }] : [];
}

export const listMembers = (sim: Sim, call: Call): Answer =>
  ok(roster(sim, call.param('conversation')).map((member) => memberView(sim, member)));

export const pagedMembers = (sim: Sim, call: Call): Answer =>
  ok({ members: roster(sim, call.param('conversation')).map((member) => memberView(sim, member)) });

export function oneMember(sim: Sim, call: Call): Answer {
  const wanted = call.param('member');
  const member = roster(sim, call.param('conversation')).find(
    ({ account }) => account.teamsId === wanted || account.directoryId === wanted,
  );
  if (!member) throw new Refused(404, 'MemberNotFoundInConversation', 'The member is not part of the conversation.');
  return ok(memberView(sim, member));
}

function teamOf(sim: Sim, call: Call) {
  const id = call.param('team');
  const team = sim.world.data.teams.find((each) => each.id === id || internalTeamId(sim.world, each) === id);
  if (!team?.appInstalled) throw conversationNotFound();
  return team;
}

export function teamDetails(sim: Sim, call: Call): Answer {
  const team = teamOf(sim, call);
  return ok({ id: internalTeamId(sim.world, team), name: team.name, aadGroupId: team.id });
}

/** Private channels are not listed, as in Teams. */
export function teamChannels(sim: Sim, call: Call): Answer {
  const standard = channelsOf(sim.world, teamOf(sim, call)).filter(({ membership }) => membership === 'standard');
  return ok({ conversations: standard.map(({ id, name }) => ({ id, name })) });
}
