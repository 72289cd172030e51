/** What one person has been reminded of, and until when they put reminders off. */
import type { PartnerRecord } from './state.ts';

export interface Reminded {
  readonly at: string;
  /** Keys of the tasks for which it was sent. */
  readonly items: readonly string[];
}

export interface RemindersSlice {
  /** Oldest first. */
  readonly sent: readonly Reminded[];
  /** A date: none before it. Null: they were not put off. */
  readonly snoozedUntil: string | null;
  /** A date: none before it, because this person was reminded of other partners, or put that off. */
  readonly restsUntil: string | null;
}

export const noReminders: RemindersSlice = { sent: [], snoozedUntil: null, restsUntil: null };

export function remindersOf(record: PartnerRecord, person: string): RemindersSlice {
  return record.reminders[person] ?? noReminders;
}
