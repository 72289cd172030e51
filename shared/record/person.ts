/** What is one person's own, over all partners: one digest a day at most, and the views they keep. Its log is `person:<id>`. */
import type { DigestPart, WholeDigest } from '../views/digest.ts';
import { allowedFrom } from '../views/reminders.ts';
import type { Context, Decision } from './decision.ts';
import {
  decideView,
  evolveViews,
  isViewEvent,
  noViews,
  type ViewCommand,
  type ViewEvent,
  type ViewsSlice,
} from './saved-views.ts';

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
  readonly views: ViewsSlice;
}

export const emptyPerson: PersonRecord = { sent: [], open: null, views: noViews };

interface GiveDigest extends WholeDigest {
  readonly type: 'giveDigest';
  readonly carrier: string;
  /** An earlier one that nobody was told, by its instant. */
  readonly instead: string | null;
}
type DigestCommand =
  | GiveDigest
  | { readonly type: 'endDigest'; readonly at: string }
  /** It reached nobody. */
  | { readonly type: 'loseDigest'; readonly at: string };
export type PersonStreamCommand = DigestCommand | ViewCommand;

type DigestEvent =
  | (WholeDigest & { readonly type: 'DigestGiven'; readonly carrier: string; readonly instead: string | null })
  | { readonly type: 'DigestEnded'; readonly at: string }
  | { readonly type: 'DigestLost'; readonly at: string };
export type PersonEvent = DigestEvent | ViewEvent;

/** More than are needed to count a week's. */
const KEPT = 10;

export function decidePerson(
  record: PersonRecord,
  command: PersonStreamCommand,
  { now, actor }: Pick<Context, 'now' | 'actor'>,
): Decision<PersonEvent> {
  switch (command.type) {
    case 'giveDigest':
    case 'endDigest':
    case 'loseDigest':
      return decideDigest(record, command, now);
    default:
      return decideView(record.views, command, actor);
  }
}

/** Decided here, so that of two instances one is first, and the other finds that nothing is left to give. */
function decideDigest(record: PersonRecord, command: DigestCommand, now: string): Decision<DigestEvent> {
  const { open, sent } = record;
  if (command.type === 'endDigest') return open?.at === command.at ? [{ type: 'DigestEnded', at: command.at }] : [];
  if (command.type === 'loseDigest') return sent.includes(command.at) ? [{ type: 'DigestLost', at: command.at }] : [];
  const { type: _, ...digest } = command;
  if (open && open.at !== command.instead) return [];
  return nextDigestAt(record, now, command.instead) > now ? [] : [{ type: 'DigestGiven', ...digest }];
}

/** The first instant, from `now` on, at which the person can be given one. `instead`: as if that one had not been. */
export function nextDigestAt({ sent }: Pick<PersonRecord, 'sent'>, now: string, instead: string | null): string {
  const counted = sent.filter((at) => at !== instead).map((at) => ({ at, items: [] }));
  return allowedFrom({ sent: counted, snoozedUntil: null, restsUntil: null }, now);
}

export function evolvePerson(record: PersonRecord, event: PersonEvent, { at }: { readonly at: string }): PersonRecord {
  if (isViewEvent(event)) return { ...record, views: evolveViews(record.views, event) };
  if (event.type === 'DigestEnded') return { ...record, open: null };
  if (event.type === 'DigestLost') {
    const open = record.open?.at === event.at ? null : record.open;
    return { ...record, sent: record.sent.filter((each) => each !== event.at), open };
  }
  const { carrier, parts, waiting, instead } = event;
  const sent = [...record.sent.filter((each) => each !== instead), at].slice(-KEPT);
  return { ...record, sent, open: { at, carrier, parts, waiting } };
}
