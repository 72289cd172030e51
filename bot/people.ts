/** The people as the edges need them: found or made by address, and their names for whatever is shown. */
import { randomUUID } from 'node:crypto';
import { confirmersOf } from '../shared/record/confirmation-state.ts';
import type { House } from '../shared/record/house.ts';
import type { PartnerRecord } from '../shared/record/state.ts';
import type { Names } from '../shared/views/names.ts';
import type { Row } from '../shared/views/portfolio.ts';
import type { People, Person } from './cosmos/people.ts';
import type { PeoplePort } from './spaces/ports.ts';

/** Somebody with this address, made when there is nobody. */
export async function findOrCreate(
  people: Pick<People, 'byEmail' | 'ensure'>,
  person: { readonly name: string; readonly email: string },
): Promise<Person> {
  return (await people.byEmail(person.email)) ?? people.ensure({ id: randomUUID(), ...person });
}

/** Of those who are known. */
export async function namesOf(people: Pick<People, 'get'>, ids: readonly string[]): Promise<Names> {
  const found = await Promise.all([...new Set(ids)].map((id) => people.get(id)));
  return Object.fromEntries(
    found.flatMap((person) => (person ? [[person.id, { name: person.name, email: person.email }]] : [])),
  );
}

/** The same without asking the database: those whom this process knows. For views of many. */
export function knownNames(people: Pick<People, 'known'>, ids: readonly string[]): Names {
  return Object.fromEntries(
    ids.flatMap((id) => {
      const person = people.known(id);
      return person ? [[id, { name: person.name, email: person.email }]] : [];
    }),
  );
}

/** Everybody whom a record can name: its contacts, past ones too, and the staff. */
export function peopleIn(record: PartnerRecord, house: House): readonly string[] {
  return [
    ...Object.keys(record.people),
    ...Object.keys(record.outsiders),
    ...confirmersOf(record),
    ...Object.keys(house.staff),
    ...inDigests(record),
  ];
}

/** A digest over several partners names people of the others. */
function inDigests({ notices }: PartnerRecord): readonly string[] {
  const texts = notices.flatMap(({ data }) => (data.partners ? (data.waiting ?? '') : []));
  return texts.flatMap((text) => [...text.matchAll(/\{person:([^}]+)\}/gu)].map(([, person = '']) => person));
}

/** The people as the reconciler knows them. */
export function peoplePort(
  people: Pick<People, 'get' | 'latest' | 'ensure'>,
  rows: () => readonly Needs[],
): PeoplePort {
  return {
    find: async (id) => {
      const known = await people.get(id);
      const person = known?.directoryId ? known : await people.latest(id);
      return person ? { id, name: person.name, email: person.email, directoryId: person.directoryId ?? null } : null;
    },
    setDirectoryId: async (id, directoryId) => {
      const person = await people.get(id);
      if (person) await people.ensure({ ...person, directoryId });
    },
    isNeededElsewhere: neededElsewhere(rows),
  };
}

type Needs = Pick<Row, 'id' | 'contacts' | 'spaceOpen' | 'hosting'>;

/** Whether another partner wants a person in a team. */
export function neededElsewhere(rows: () => readonly Needs[]): PeoplePort['isNeededElsewhere'] {
  return async (person, partner, team) =>
    rows().some(
      ({ id, contacts, spaceOpen, hosting }) =>
        id !== partner &&
        spaceOpen &&
        contacts.includes(person) &&
        hosting.places.some((place) => place.team === team && place.until === null),
    );
}
