/** People of other organisations who attend a call: they get mail alone, and open nothing. Their names stand in `people`. */
import { z } from 'zod';
import { isConfirmer } from './confirmation-state.ts';
import { type Context, type Decision, refuse } from './decision.ts';
import { isContact, leads, type PolicyLines } from './policy.ts';
import type { PartnerRecord } from './state.ts';
import { id, requiredText } from './text.ts';

export interface Outsider {
  readonly organisation: string;
  readonly at: string;
}

export interface OutsiderLine {
  readonly person: string;
  readonly organisation: string;
}

export interface OutsiderAdded {
  readonly type: 'OutsiderAdded';
  readonly person: string;
  readonly organisation: string;
}

export const addOutsider = z.object({
  type: z.literal('addOutsider'),
  person: id,
  organisation: requiredText('The organisation', 200),
});
export type OutsiderCommand = z.infer<typeof addOutsider>;

export const outsiderPolicies: PolicyLines<OutsiderCommand['type']> = { addOutsider: leads };

export function decideOutsider(
  record: PartnerRecord,
  { person, organisation }: OutsiderCommand,
  context: Context,
): Decision<OutsiderAdded> {
  const ours = (context.house.staff[person]?.roles ?? []).length > 0;
  const sentence = isContact(record, person)
    ? `This is a contact of ${record.partner.name}. Tick them in the list`
    : ours
      ? 'This is somebody of NHS login. Tick them in the list'
      : null;
  if (sentence) return refuse('invalid', `${sentence}.`, { email: sentence });
  if (record.outsiders[person]?.organisation === organisation) return [];
  return [{ type: 'OutsiderAdded', person, organisation }];
}

export function evolveOutsiders(
  slice: PartnerRecord['outsiders'],
  { person, organisation }: OutsiderAdded,
  at: string,
): PartnerRecord['outsiders'] {
  return { ...slice, [person]: { organisation, at } };
}

/** Who of another partner's people of other organisations is new here: whoever is a contact or of the team is known already. */
export function outsidersAdded(
  record: Pick<PartnerRecord, 'outsiders' | 'people'>,
  people: readonly OutsiderLine[],
  { house }: Pick<Context, 'house'>,
): readonly OutsiderAdded[] {
  return people
    .filter(({ person }) => !record.outsiders[person] && !record.people[person] && !house.staff[person]?.roles.length)
    .map(({ person, organisation }) => ({ type: 'OutsiderAdded', person, organisation }));
}

/** The organisation somebody of another organisation stands for, as last said; null for everybody else. */
export function organisationOf(
  record: Pick<PartnerRecord, 'confirmation' | 'outsiders' | 'people'>,
  person: string,
): string | null {
  if (record.people[person]) return null;
  const asked = Object.values(record.confirmation).flatMap((slice) => slice.filter((each) => each.person === person));
  return record.outsiders[person]?.organisation ?? asked.at(-1)?.organisation ?? null;
}

/** Somebody of another organisation, added to a call or asked to confirm: they may attend a call, and get mail alone. */
export function isOutsider(
  record: Pick<PartnerRecord, 'confirmation' | 'outsiders' | 'people'>,
  person: string,
): boolean {
  const known = record.outsiders[person] !== undefined || isConfirmer(record, person);
  return known && record.people[person] === undefined;
}
