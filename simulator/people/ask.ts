/** What people's calls have in common: who acts, what they may open, and plain refusals. */
import { type Call, Refused } from '../http/call.ts';
import { textOf } from '../http/read.ts';
import type { Sim } from '../sim.ts';
import type { PersonData } from '../world/data.ts';
import { type Account, accountOf, personById } from '../world/people.ts';
import { maySee } from '../world/places.ts';

/** The person named by `as`, in the address or the body. */
export function actor(sim: Sim, call: Call): PersonData {
  const id = call.query.get('as') ?? textOf(call.body, 'as');
  const person = personById(sim.world, id);
  if (!person) throw new Refused(404, 'UnknownPerson', `There is nobody called '${id}' here.`);
  return person;
}

/** The acting person's account; people outside have none, guests only once they accepted. */
export function actorAccount(sim: Sim, call: Call): Account {
  const account = accountOf(actor(sim, call));
  if (!account?.accepted) {
    throw new Refused(403, 'NoAccount', 'This person has no account in the tenant yet. They have mail only.');
  }
  return account;
}

/** The id of a conversation, if this person may open it. */
export function openPlace(sim: Sim, person: PersonData, id: string): string {
  if (!maySee(sim.world, person, id)) throw new Refused(404, 'NoConversation', 'This person has no such conversation.');
  return id;
}
