/** Changing who is there by hand, as an administrator could in Teams. */

import { tellTeamMember } from '../app/events.ts';
import { type Answer, type Call, created, ok, Refused } from '../http/call.ts';
import { fieldsOf, textOf } from '../http/read.ts';
import type { Sim } from '../sim.ts';
import { chatIdOf } from '../world/ids.ts';
import { joinTeam, leaveTeam } from '../world/membership.ts';
import { accountOf, addPerson, personById, personByMail, personView, removeAccount } from '../world/people.ts';
import { teamById } from '../world/places.ts';
import { memberOf } from '../world/seed.ts';

/** A member has the app and is in the host team from the start, like the rest of the staff. */
export function addPersonByHand(sim: Sim, call: Call): Answer {
  const name = textOf(call.body, 'name');
  const mail = textOf(call.body, 'mail');
  if (name === '' || !mail.includes('@'))
    throw new Refused(400, 'BadPerson', 'A person needs a name and a mail address.');
  if (personByMail(sim.world, mail)) throw new Refused(409, 'Known', 'Somebody has this address already.');
  const jobTitle = textOf(call.body, 'jobTitle');
  const organisation = textOf(call.body, 'organisation') || (mail.split('@')[1] ?? '');
  if (textOf(call.body, 'standing') === 'outside') {
    const person = addPerson(sim.world, name, mail, { jobTitle, organisation });
    sim.world.tell({ type: 'world' });
    return created(personView(person));
  }
  const member = memberOf(name, mail, jobTitle, organisation);
  const person = addPerson(sim.world, name, mail, member);
  const account = accountOf(person);
  const team = teamById(sim.world, sim.identity.teamId);
  if (account && team) {
    sim.world.data.chats.push({ id: chatIdOf(account.directoryId), personId: person.id });
    joinTeam(sim.world, team, account, 0, () => tellTeamMember(sim, team, account, 'added'));
  }
  return created(personView(person));
}

export function setTeamMember(sim: Sim, call: Call): Answer {
  const person = personById(sim.world, textOf(call.body, 'person'));
  const account = person && accountOf(person);
  const team = teamById(sim.world, textOf(call.body, 'team') || sim.identity.teamId);
  if (!account || !team) throw new Refused(404, 'NoAccount', 'This person has no account in the tenant.');
  const there = team.members.some(({ directoryId }) => directoryId === account.directoryId);
  const present = fieldsOf(call.body).present === true;
  if (present && !there) joinTeam(sim.world, team, account, 0, () => tellTeamMember(sim, team, account, 'added'));
  if (!present && leaveTeam(sim.world, team, account)) void tellTeamMember(sim, team, account, 'removed');
  return ok({});
}

/** A deleted guest is out of everything at once; invited again, they get another account. */
export function setGuest(sim: Sim, call: Call): Answer {
  const person = personById(sim.world, textOf(call.body, 'person'));
  const account = person && accountOf(person);
  if (!person || !account?.guest) throw new Refused(404, 'NoGuest', 'This person is no guest of the tenant.');
  if (textOf(call.body, 'state') === 'expired') {
    for (const each of sim.world.data.invitations) if (each.personId === person.id) each.expired = true;
    sim.world.tell({ type: 'world' });
    return ok({});
  }
  for (const team of sim.world.data.teams)
    if (leaveTeam(sim.world, team, account)) void tellTeamMember(sim, team, account, 'removed');
  removeAccount(person);
  sim.world.tell({ type: 'world' });
  return ok({});
}
