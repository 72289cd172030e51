/** Members of the team's group. A guest added here shows up in the team later, as Teams syncs in its own time. */

import { tellTeamMember } from '../app/events.ts';
import { type Call, noContent, ok, Refused } from '../http/call.ts';
import { fieldsOf } from '../http/read.ts';
import type { Sim } from '../sim.ts';
import { joinTeam, leaveTeam } from '../world/membership.ts';
import { type Account, findAccount } from '../world/people.ts';
import { teamById } from '../world/places.ts';
import { userIn } from './find.ts';
import { boundId } from './odata.ts';
import type { GraphRoute } from './route.ts';

const write = { tenant: ['GroupMember.ReadWrite.All', 'Group.ReadWrite.All', 'Directory.ReadWrite.All'] };
const read = { tenant: ['GroupMember.Read.All', ...write.tenant, 'Directory.Read.All'] };

function groupIn(sim: Sim, call: Call) {
  const team = teamById(sim.world, call.param('group'));
  if (!team) throw new Refused(404, 'Request_ResourceNotFound', `Resource '${call.param('group')}' does not exist.`);
  return team;
}

function addMember(sim: Sim, call: Call) {
  const group = groupIn(sim, call);
  const account = userIn(sim, boundId(fieldsOf(call.body)['@odata.id']));
  if (group.members.some((member) => member.directoryId === account.directoryId)) {
    const message =
      "One or more added object references already exist for the following modified properties: 'members'.";
    throw new Refused(400, 'Request_BadRequest', message);
  }
  joinTeam(sim.world, group, account, delayFor(sim, account), () => tellTeamMember(sim, group, account, 'added'));
  return noContent;
}

/** Where guests must accept first, accepting begins the delay: people/news.ts. */
const delayFor = (sim: Sim, { guest, accepted }: Account): number => {
  const { guestSyncMs, guestsSyncBeforeAccepting } = sim.world.data.settings;
  return guest && !accepted && !guestsSyncBeforeAccepting ? Number.POSITIVE_INFINITY : guestSyncMs;
};

function removeMember(sim: Sim, call: Call) {
  const group = groupIn(sim, call);
  const account = userIn(sim, call.param('user'));
  if (!leaveTeam(sim.world, group, account)) {
    throw new Refused(404, 'Request_ResourceNotFound', 'The person is not a member of the group.');
  }
  void tellTeamMember(sim, group, account, 'removed');
  return noContent;
}

function listMembers(sim: Sim, call: Call) {
  const accounts = groupIn(sim, call).members.flatMap((member) => findAccount(sim.world, member.directoryId) ?? []);
  const view = accounts.map(({ directoryId, person }) => ({
    '@odata.type': '#microsoft.graph.user',
    id: directoryId,
    displayName: person.name,
    mail: person.mail,
  }));
  return ok({ value: view });
}

export const groupRoutes: GraphRoute[] = [
  { method: 'GET', path: 'groups/:group/members', needs: read, answer: listMembers },
  { method: 'POST', path: 'groups/:group/members/$ref', needs: write, answer: addMember },
  { method: 'DELETE', path: 'groups/:group/members/:user/$ref', needs: write, answer: removeMember },
];
