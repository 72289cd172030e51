/** The partner's contacts: who they are (ids only), who joined and who left. */
import { z } from 'zod';
import { closedOf, completedBefore } from './course-state.ts';
import { type Context, type Decision, refuse } from './decision.ts';
import { mergedWords } from './merge-state.ts';
import { type NoticeWanted, noticeWanted } from './notices.ts';
import { leads, type PolicyLines } from './policy.ts';
import type { PartnerRecord } from './state.ts';
import { id } from './text.ts';

export interface Contact {
  readonly person: string;
  /** The first contact; open work without an owner waits on them. */
  readonly lead: boolean;
  readonly addedAt: string;
  readonly removedAt: string | null;
}

export type PeopleEvent =
  | { readonly type: 'ContactAdded'; readonly person: string; readonly lead: boolean }
  | { readonly type: 'ContactRemoved'; readonly person: string };

const addContact = z.object({ type: z.literal('addContact'), person: id });
const removeContact = z.object({ type: z.literal('removeContact'), person: id });

export const peopleCommands = [addContact, removeContact] as const;
export type PeopleCommand = z.infer<(typeof peopleCommands)[number]>;

export const peoplePolicies: PolicyLines<PeopleCommand['type']> = { addContact: leads, removeContact: leads };

export function contactAdded(person: string, lead: boolean): PeopleEvent {
  return { type: 'ContactAdded', person, lead };
}

export function decidePeople(
  record: PartnerRecord,
  command: PeopleCommand,
  context: Context,
): Decision<PeopleEvent | NoticeWanted> {
  const current = currentContacts(record);
  const there = current.some((contact) => contact.person === command.person);
  if (command.type === 'addContact') {
    if (there) return [];
    const { into } = record.merge;
    if (into) return refuse('merged', `${mergedWords(into, into.at)}. Add the contact to ${into.name}.`);
    return contactsAdded(record, [command.person], context);
  }
  if (!there) return [];
  if (current.length === 1)
    return refuse('lastContact', 'A partner needs at least one contact. Add another contact first.');
  return [{ type: 'ContactRemoved', person: command.person }];
}

/** New contacts; they are asked what nobody has answered yet. Each of them must be new. */
export function contactsAdded(
  record: PartnerRecord,
  people: readonly string[],
  context: Context,
): readonly (PeopleEvent | NoticeWanted)[] {
  const alone = currentContacts(record).length === 0;
  const added = people.map((person, index) => contactAdded(person, alone && index === 0));
  const onboarding = firstUnanswered(record);
  if (!onboarding || added.length === 0) return added;
  return [...added, noticeWanted(record, context, { kind: 'eligibilityInvitation', onboarding, to: people })];
}

export function evolvePeople(people: PartnerRecord['people'], event: PeopleEvent, at: string): PartnerRecord['people'] {
  switch (event.type) {
    case 'ContactAdded':
      return { ...people, [event.person]: { person: event.person, lead: event.lead, addedAt: at, removedAt: null } };
    case 'ContactRemoved': {
      const contact = people[event.person];
      if (!contact) return people;
      const rest = { ...people, [event.person]: { ...contact, lead: false, removedAt: at } };
      return contact.lead ? withNewLead(rest) : rest;
    }
    default:
      return event satisfies never;
  }
}

/** Contacts who have not left, the lead first, then in the order they came. */
export function currentContacts(record: Pick<PartnerRecord, 'people'>): readonly Contact[] {
  return Object.values(record.people)
    .filter((contact) => contact.removedAt === null)
    .sort((a, b) => Number(b.lead) - Number(a.lead) || a.addedAt.localeCompare(b.addedAt));
}

export function contactsOf(record: Pick<PartnerRecord, 'people'>): readonly string[] {
  return currentContacts(record).map((contact) => contact.person);
}

/** The contact on whom the partner's open work waits. */
export function leadContact(record: Pick<PartnerRecord, 'people'>): string | null {
  return currentContacts(record)[0]?.person ?? null;
}

function withNewLead(people: PartnerRecord['people']): PartnerRecord['people'] {
  const next = currentContacts({ people })[0];
  return next ? { ...people, [next.person]: { ...next, lead: true } } : people;
}

function firstUnanswered(record: PartnerRecord): string | null {
  const open = Object.keys(record.partner.onboardings).find(
    (onboarding) =>
      !closedOf(record, onboarding) &&
      !completedBefore(record, onboarding, 'eligibility') &&
      !record.eligibility[onboarding]?.current?.outcome,
  );
  return open ?? null;
}
