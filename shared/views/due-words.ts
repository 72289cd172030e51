/** A date that somebody has to keep, in words. Light: pages that get dates alone load it without the calendar. */
import { showDate } from '../calendar/format.ts';

/** `late`: in working days. */
export function dueWords({ on, late }: { readonly on: string; readonly late: number }, today: string): string {
  const shown = showDate(on);
  if (late === 0) return on === today ? 'Due today' : `Due by ${shown}`;
  return `Overdue by ${late} working ${late === 1 ? 'day' : 'days'}: due ${shown}`;
}
