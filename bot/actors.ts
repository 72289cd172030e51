/** From what Microsoft says about a person to the actor we know, with the roles they have at this moment. */
import type { PersonActor, StaffRole } from '../shared/record/actor.ts';
import type { House } from '../shared/record/house.ts';

export interface Identified {
  readonly id: string;
  readonly directoryId: string | null;
}

/** The people we know. */
export interface KnownPeople {
  findByDirectoryId(directoryId: string): Promise<Identified | null>;
  findByEmail(email: string): Promise<Identified | null>;
  findOrCreate(person: { readonly name: string; readonly email: string }): Promise<Identified>;
  setDirectoryId(person: string, directoryId: string): Promise<void>;
}

export interface ActorsParts {
  readonly people: KnownPeople;
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

  /** Null for somebody nobody has added. */
  async find(who: DirectoryPerson): Promise<PersonActor | null> {
    const person = (await this.#parts.people.findByDirectoryId(who.directoryId)) ?? (await this.#link(who));
    return person ? this.withRoles(person.id) : null;
  }

  async withRoles(person: string): Promise<PersonActor> {
    const house = await this.#parts.house();
    return { kind: 'person', person, roles: house.staff[person]?.roles ?? [], door: 'teams' };
  }

  /** Somebody was added by email and comes in for the first time: from now on the directory id says who they are. */
  async #link({ directoryId, about }: DirectoryPerson): Promise<Identified | null> {
    const told = await about();
    if (!told) return null;
    const { people, firstAdministrator } = this.#parts;
    const first = directoryId === firstAdministrator;
    const person = first ? await people.findOrCreate(told) : await people.findByEmail(told.email);
    // Somebody else signed in as this person before: an address may be reused, a directory id is not.
    if (!person || (person.directoryId && person.directoryId !== directoryId)) return null;
    await people.setDirectoryId(person.id, directoryId);
    if (first) await this.#makeAdministrator(person.id);
    return person;
  }

  async #makeAdministrator(person: string): Promise<void> {
    const { staff } = await this.#parts.house();
    if (staff[person]) return;
    await this.#parts.setRoles(person, ['administrator', 'projectManager']);
  }
}
