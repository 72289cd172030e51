/** Digests that reached nobody on their day: what they reminded of does not count, so that the next one holds it again. */
import { aboutOf, type DigestAbout } from './digest-about.ts';
import type { Notice } from './notices.ts';
import { remindersOf } from './reminders-state.ts';
import type { PartnerRecord } from './state.ts';

export interface LostDigest {
  readonly notice: string;
  /** Whose digest it was, by person id: while somebody is away, not the one whose work it tells. */
  readonly reader: string;
  /** The instant (ISO 8601) at which it was given, which is its name. */
  readonly given: string;
  /** The end of its day, ISO 8601: before that it may still arrive. */
  readonly at: string;
  /** Every partner that counts it, this one included. */
  readonly parts: readonly DigestAbout[];
}

/** Those that this record tells and still counts. Asked before their day has ended, they are only not there yet. */
export function lostDigests(record: PartnerRecord): readonly LostDigest[] {
  return record.notices.flatMap((notice) => {
    const { given = '', about } = notice.data;
    if (notice.kind !== 'digest' || Object.keys(notice.delivered).length > 0 || mayHaveArrived(record, notice))
      return [];
    const parts = aboutOf(about);
    const reader = notice.to[0] ?? '';
    const counts = parts.some(({ person }) => remindersOf(record, person).sent.some(({ at }) => at === given));
    return counts ? [{ notice: notice.id, reader, given, at: notice.expires, parts }] : [];
  });
}

/** A message of which nobody knows what became is never told twice. */
function mayHaveArrived({ space }: PartnerRecord, { id, to }: Notice): boolean {
  return to.some((person) =>
    (['chat', 'mail'] as const).some((way) => {
      const line = space.steps[`notice:${id}:${person}:${way}`];
      return line !== undefined && line.attempt > 0 && ['started', 'waiting', 'unknown'].includes(line.status);
    }),
  );
}
