/** Members of a team. Guests cannot be added here by an app; they come through the group. */

import { tellTeamMember } from '../app/events.ts';
import { type Call, created, ok } from '../http/call.ts';
import { fieldsOf, textOf, textsOf } from '../http/read.ts';
import type { Sim } from '../sim.ts';
import { joinTeam } from '../world/membership.ts';
import { type Member, teamMembers } from '../world/places.ts';
import { badRequest, forbidden } from './errors.ts';
import { teamIn, userIn } from './find.ts';
import { boundId, filtered } from './odata.ts';
import type { GraphRoute } from './route.ts';

/** One conversation member, as teams and channels both list them. The membership's id is not the person's. */
export function memberView(sim: Sim, place: string, { account, owner }: Member) {
  const roles = account.guest ? ['guest'] : owner ? ['owner'] : [];
  return {
    '@odata.type': '#microsoft.graph.aadUserConversationMember',
    id: membershipId(place, account.directoryId),
    roles,
    displayName: account.person.name,
    userId: account.directoryId,
    email: account.person.mail,
    tenantId: sim.identity.tenantId,
    visibleHistoryStartDateTime: '0001-01-01T00:00:00Z',
  };
}

export const membershipId = (place: string, directoryId: string): string =>
  Buffer.from(`2##${place}##${directoryId}`).toString('base64url');

function add(sim: Sim, call: Call) {
  const team = teamIn(sim, call);
  const account = userIn(sim, boundId(fieldsOf(call.body)['user@odata.bind']) || textOf(call.body, 'userId'));
  // LEARN "Add member to team", 2025-12-03.
  if (account.guest) throw forbidden('Using application permissions to add guest members to a team is not supported.');
  const roles = textsOf(call.body, 'roles');
  if (roles.includes('owner')) throw badRequest('The permission granted allows members without the owner role only.');
  if (!team.members.some((member) => member.directoryId === account.directoryId)) {
    joinTeam(sim.world, team, account, 0, () => tellTeamMember(sim, team, account, 'added'));
  }
  return created(memberView(sim, team.id, { account, owner: false }));
}

function list(sim: Sim, call: Call) {
  const team = teamIn(sim, call);
  const members = teamMembers(sim.world, team).map((member) => memberView(sim, team.id, member));
  return ok({ '@odata.count': members.length, value: filtered(call, members) });
}

export const teamMemberRoutes: GraphRoute[] = [
  {
    method: 'GET',
    path: 'teams/:team/members',
    needs: { tenant: ['TeamMember.Read.All', 'TeamMember.ReadWrite.All'], rsc: ['TeamMember.Read.Group'] },
    answer: list,
  },
  {
    method: 'POST',
    path: 'teams/:team/members',
    needs: { tenant: ['TeamMember.ReadWriteNonOwnerRole.All', 'TeamMember.ReadWrite.All'] },
    limit: 'postTeamMember',
    answer: add,
  },
];
