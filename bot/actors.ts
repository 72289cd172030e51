/** From what Microsoft says about a person to the actor we know, with the roles they have at this moment. */
import { randomUUID } from 'node:crypto';
import type { PersonActor, StaffRole } from '../shared/record/actor.ts';
import type { House } from '../shared/record/house.ts';
import type { People, Person } from './cosmos/people.ts';

export interface ActorsParts {
  readonly people: Pick<People, 'byDirectoryId' | 'byEmail' | 'ensure'>;
  readonly house: () => Promise<House>;
  readonly setRoles: (person: string, roles: readonly StaffRole[]) => Promise<void>;
  /** Directory id of the person who is administrator from the start. */
  readonly firstAdministrator: string;
}

export interface DirectoryPerson {
  /** Entra object id, in our tenant. */
  readonly directoryId: string;
  /** Asked only when we do not know the directory id yet. */
  readonly about: () => Promise<{ readonly name: string; readonly email: string } | null>;
}

export class Actors {
  readonly #parts: ActorsParts;

  constructor(parts: ActorsParts) {
    this.#parts = parts;
  }

  /** At start: gives the first administrator their roles, when we know the person already. Else at their first visit. */
  async begin(): Promise<void> {
    const person = await this.#parts.people.byDirectoryId(this.#parts.firstAdministrator);
    if (person) await this.#begin(person);
  }

  /** Null for somebody nobody has added. */
  async find(who: DirectoryPerson): Promise<PersonActor | null> {
    const person = (await this.#parts.people.byDirectoryId(who.directoryId)) ?? (await this.#link(who));
    if (!person) return null;
    await this.#begin(person);
    const house = await this.#parts.house();
    return { kind: 'person', person: person.id, roles: house.staff[person.id]?.roles ?? [], door: 'teams' };
  }

  /** Somebody was added by email and comes in for the first time: from now on the directory id says who they are. */
  async #link({ directoryId, about }: DirectoryPerson): Promise<Person | null> {
    const told = await about();
    if (!told) return null;
    const { people, firstAdministrator } = this.#parts;
    if (directoryId !== firstAdministrator && !(await people.byEmail(told.email))) return null;
    const person = await people.ensure({ id: randomUUID(), directoryId, ...told });
    // An address may be given to somebody else later, a directory id is not.
    return person.directoryId === directoryId ? person : null;
  }

  /** The first administrator gets their roles once; what administrators change later stays changed. */
  async #begin(person: Person): Promise<void> {
    if (person.directoryId !== this.#parts.firstAdministrator) return;
    const { staff } = await this.#parts.house();
    if (!staff[person.id]) await this.#parts.setRoles(person.id, ['administrator', 'projectManager']);
  }
}
