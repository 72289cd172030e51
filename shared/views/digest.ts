/** One digest over all partners: everything that waits for a person, by partner, and what it reminds of in each record. */
import { londonDate } from '../calendar/working-days.ts';
import type { DigestAbout } from '../record/digest-about.ts';
import type { PartnerRecord } from '../record/state.ts';
import { digestLines, expiryLines } from './digest-lines.ts';
import { itemsFor } from './reminders.ts';

/** What it reminds of in one record. */
export interface DigestPart extends DigestAbout {
  /** Keys of what is due; what is only told along with it is not counted. */
  readonly items: readonly string[];
}

export interface WholeDigest {
  readonly parts: readonly DigestPart[];
  /** A line for each thing that waits; `{person:<id>}` stands for a name. */
  readonly waiting: string;
}

/** A record, and somebody for whom something may wait there. */
export interface Source {
  readonly record: PartnerRecord;
  readonly person: string;
}

/** The partner with the earliest date comes first. `now` is business time, ISO 8601 in UTC. */
export function wholeDigest(sources: readonly Source[], reader: string, now: string): WholeDigest {
  const today = londonDate(now);
  const parts = sources
    .map((source) => ({ ...source, items: itemsFor(source.record, source.person) }))
    .filter(({ items }) => items.length > 0)
    .map((part) => ({ ...part, first: part.items.flatMap(({ by }) => by ?? []).sort()[0] ?? '~' }))
    .sort((a, b) => a.first.localeCompare(b.first) || a.record.id.localeCompare(b.record.id));
  const several = new Set(parts.map(({ record }) => record.id)).size > 1;
  const lines = parts.flatMap(({ record, person, items }) => {
    const about = [...(several ? [record.partner.name] : []), ...(person === reader ? [] : [`for {person:${person}}`])];
    const start = about.length > 0 ? `${about.join(', ')}: ` : '';
    return [...digestLines(record, items, today), ...expiryLines(record, person, today)].map((line) => start + line);
  });
  return {
    parts: parts.map(({ record, person, items }) => {
      const due = items.filter(({ next }) => next !== null && next <= today);
      return { partner: record.id, person, name: record.partner.name, items: due.map(({ key }) => key) };
    }),
    waiting: lines.join('\n'),
  };
}
