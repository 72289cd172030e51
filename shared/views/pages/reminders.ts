/** The reader's own reminders, on a partner's pages: until when they are put off, and until when they can be. */
import { londonDate } from '../../calendar/working-days.ts';
import { remindersOf } from '../../record/reminders-state.ts';
import type { PartnerRecord } from '../../record/state.ts';
import { nextWeek } from '../reminders.ts';
import { waitingFor } from '../waiting.ts';

/** Dates in London. */
export interface RemindersPart {
  /** They come again from this day on; null: they are not put off. */
  readonly offUntil: string | null;
  /** The first working day of next week; null: they are put off for as long already. */
  readonly nextWeek: string | null;
}

/** Null when nothing waits for this person, so that no reminder comes. `now` is business time, ISO 8601 in UTC. */
export function remindersPart(record: PartnerRecord, reader: string, now: string): RemindersPart | null {
  const today = londonDate(now);
  const { snoozedUntil } = remindersOf(record, reader);
  const offUntil = snoozedUntil !== null && snoozedUntil > today ? snoozedUntil : null;
  if (offUntil === null && !waitingFor(record).some(({ person }) => person === reader)) return null;
  const monday = nextWeek(today);
  return { offUntil, nextWeek: (offUntil ?? '') < monday ? monday : null };
}
