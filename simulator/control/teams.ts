/** Another team, as a member of staff makes one in Teams. */
import { type Answer, type Call, created, Refused } from '../http/call.ts';
import { fieldsOf, textOf } from '../http/read.ts';
import type { Sim } from '../sim.ts';
import type { TeamData } from '../world/data.ts';
import { newChannelId, newGuid } from '../world/ids.ts';
import { accountOf } from '../world/people.ts';

/** POST /control/teams. All members of the tenant are in it, administrators own it. */
export function addTeamByHand(sim: Sim, call: Call): Answer {
  const name = textOf(call.body, 'name');
  if (name === '') throw new Refused(400, 'BadTeam', 'A team needs a name.');
  const appInstalled = fieldsOf(call.body).app !== false;
  const members = sim.world.data.people.flatMap((person) => {
    const account = accountOf(person);
    if (!account || account.guest) return [];
    return [{ directoryId: account.directoryId, owner: person.jobTitle === 'Administrator' }];
  });
  const team: TeamData = { id: newGuid(), name, members, appInstalled };
  sim.world.data.teams.push(team);
  sim.world.data.channels.push({
    id: newChannelId(),
    teamId: team.id,
    name: 'General',
    description: '',
    membership: 'standard',
    createdAt: sim.world.nowIso(),
    appEnabled: appInstalled,
    members: [],
    tabs: [],
  });
  sim.world.tell({ type: 'world' });
  return created({ id: team.id });
}
