/** What one person was reminded of, over all partners: one digest a day at most. Its log is `person:<id>`. */
import type { DigestPart, WholeDigest } from '../views/digest.ts';
import { allowedFrom } from '../views/reminders.ts';
import type { Context, Decision } from './decision.ts';

export interface GivenDigest extends WholeDigest {
  /** The instant (ISO 8601) at which it was given, which is its name. */
  readonly at: string;
  /** The partner whose record tells it. */
  readonly carrier: string;
  readonly parts: readonly DigestPart[];
}

export interface PersonRecord {
  /** When digests were given, ISO 8601, oldest first; the last few. */
  readonly sent: readonly string[];
  /** Given, but maybe not yet known to every record that it is about. */
  readonly open: GivenDigest | null;
}

export const emptyPerson: PersonRecord = { sent: [], open: null };

interface GiveDigest extends WholeDigest {
  readonly type: 'giveDigest';
  readonly carrier: string;
  /** An earlier one that nobody was told, by its instant. */
  readonly instead: string | null;
}
export type PersonStreamCommand = GiveDigest | { readonly type: 'endDigest'; readonly at: string };

export type PersonEvent =
  | (WholeDigest & { readonly type: 'DigestGiven'; readonly carrier: string; readonly instead: string | null })
  | { readonly type: 'DigestEnded'; readonly at: string };

/** More than are needed to count a week's. */
const KEPT = 10;

/** Decided here, so that of two instances one is first, and the other finds that nothing is left to give. */
export function decidePerson(
  record: PersonRecord,
  command: PersonStreamCommand,
  { now }: Pick<Context, 'now'>,
): Decision<PersonEvent> {
  const { open } = record;
  if (command.type === 'endDigest') return open?.at === command.at ? [{ type: 'DigestEnded', at: command.at }] : [];
  const { type: _, ...digest } = command;
  if (open && open.at !== command.instead) return [];
  return nextDigestAt(record, now, command.instead) > now ? [] : [{ type: 'DigestGiven', ...digest }];
}

/** The first instant, from `now` on, at which the person can be given one. `instead`: as if that one had not been. */
export function nextDigestAt({ sent }: PersonRecord, now: string, instead: string | null): string {
  const counted = sent.filter((at) => at !== instead).map((at) => ({ at, items: [] }));
  return allowedFrom({ sent: counted, snoozedUntil: null, restsUntil: null }, now);
}

export function evolvePerson(record: PersonRecord, event: PersonEvent, { at }: { readonly at: string }): PersonRecord {
  if (event.type === 'DigestEnded') return { ...record, open: null };
  const { carrier, parts, waiting, instead } = event;
  const sent = [...record.sent.filter((each) => each !== instead), at].slice(-KEPT);
  return { sent, open: { at, carrier, parts, waiting } };
}
