/** Finding people and changing who they are in the tenant. */
import type { Person } from '../contract.ts';
import type { PersonData } from './data.ts';
import { guidOf, teamsIdOf } from './ids.ts';
import { slugOf } from './seed.ts';
import type { World } from './world.ts';

export interface Account {
  person: PersonData;
  directoryId: string;
  teamsId: string;
  guest: boolean;
  accepted: boolean;
}

const sameMail = (a: string, b: string): boolean => a.toLowerCase() === b.toLowerCase();

export const personById = (world: World, id: string): PersonData | undefined =>
  world.data.people.find((person) => person.id === id);

export const personByMail = (world: World, mail: string): PersonData | undefined =>
  world.data.people.find((person) => sameMail(person.mail, mail));

export function accountOf(person: PersonData): Account | undefined {
  if (!person.account) return undefined;
  const { directoryId, teamsId, userType, accepted } = person.account;
  return { person, directoryId, teamsId, guest: userType === 'Guest', accepted };
}

/** By directory id, Teams id (`29:…`), or user principal name and mail, as Microsoft's services take any of them. */
export function findAccount(world: World, key: string): Account | undefined {
  for (const person of world.data.people) {
    const account = accountOf(person);
    if (!account) continue;
    if (account.directoryId === key || account.teamsId === key) return account;
    if (sameMail(person.mail, key) || sameMail(principalName(account), key)) return account;
  }
  return undefined;
}

/** Guests have the `#EXT#` form of their address. */
export function principalName(account: Account): string {
  const mail = account.person.mail;
  return account.guest ? `${mail.replace('@', '_')}#EXT#@nhslogin.example` : mail;
}

/** A person nobody knew, for instance the owner of an address that mail was sent to. */
export function addPerson(world: World, name: string, mail: string, about?: Partial<PersonData>): PersonData {
  const wanted = slugOf(name) || slugOf(mail);
  const taken = new Set(world.data.people.map((person) => person.id));
  let id = wanted;
  for (let n = 2; taken.has(id); n += 1) id = `${wanted}.${n}`;
  const organisation = about?.organisation ?? mail.split('@')[1] ?? '';
  const person: PersonData = { jobTitle: '', hasApp: false, ...about, organisation, id, name, mail };
  world.data.people.push(person);
  return person;
}

/** Makes a guest account in the directory, not yet accepted; an account that exists stays as it is. */
export function makeGuest(person: PersonData): Account {
  if (!person.account) {
    const before = person.accountsBefore ?? 0;
    const directoryId = guidOf(`user:${person.mail.toLowerCase()}${before === 0 ? '' : ` ${before}`}`);
    person.account = { directoryId, teamsId: teamsIdOf(directoryId), userType: 'Guest', accepted: false };
  }
  const account = accountOf(person);
  if (!account) throw new Error('A person just given an account has none');
  return account;
}

/** A later account of the same person has other ids. */
export function removeAccount(person: PersonData): void {
  delete person.account;
  person.hasApp = false;
  person.accountsBefore = (person.accountsBefore ?? 0) + 1;
}

export function personView(person: PersonData): Person {
  const { id, name, mail, jobTitle, organisation } = person;
  const account = accountOf(person);
  if (!account) return { id, name, mail, jobTitle, organisation, standing: 'outside', accepted: false };
  const { directoryId, teamsId, guest, accepted } = account;
  const standing = guest ? 'guest' : 'member';
  return { id, name, mail, jobTitle, organisation, standing, accepted, directoryId, teamsId };
}
