/** Days in England: today's date in London, working days, bank holidays. Dates are `2026-11-21`. */
import holidays from './bank-holidays.json' with { type: 'json' };

const DAY = 86_400_000;
const HOUR = 3_600_000;
const bankHolidays = new Set(holidays.days);
const london = new Intl.DateTimeFormat('en-CA', { timeZone: 'Europe/London', dateStyle: 'short' });

/** The date in London at an instant (ISO 8601 in UTC). */
export function londonDate(instant: string): string {
  return london.format(new Date(instant));
}

/** The instant (ISO 8601 in UTC) at which a date begins in London: in summer an hour before it begins in UTC. */
export function londonMidnight(date: string): string {
  const summer = new Date(Date.parse(`${date}T00:00:00Z`) - HOUR).toISOString();
  return londonDate(summer) === date ? summer : `${date}T00:00:00.000Z`;
}

/** The instant (ISO 8601 in UTC) when people start work in London on a working day: 9am. */
export function londonMorning(date: string): string {
  return londonHour(date, 9);
}

/** The instant (ISO 8601 in UTC) of a full hour in London, from 4am on: clocks change before that. */
export function londonHour(date: string, hour: number): string {
  return new Date(Date.parse(londonMidnight(addDays(date, 1))) - (24 - hour) * HOUR).toISOString();
}

export function isWorkingDay(date: string): boolean {
  const day = new Date(`${date}T00:00:00Z`).getUTCDay();
  return day !== 0 && day !== 6 && !bankHolidays.has(date);
}

/** The date that comes `count` working days after `date`. */
export function addWorkingDays(date: string, count: number): string {
  let at = date;
  for (let left = count; left > 0; ) {
    at = addDays(at, 1);
    if (isWorkingDay(at)) left -= 1;
  }
  return at;
}

/** The last date from which at least `count` working days lead to `date`. */
export function workingDaysBefore(date: string, count: number): string {
  let at = date;
  for (let left = count; left > 0; ) {
    at = addDays(at, -1);
    if (isWorkingDay(at)) left -= 1;
  }
  return at;
}

/** The Monday of the week of a date. */
export function mondayOf(date: string): string {
  return addDays(date, -((new Date(`${date}T00:00:00Z`).getUTCDay() + 6) % 7));
}

export function addDays(date: string, count: number): string {
  return new Date(Date.parse(`${date}T00:00:00Z`) + count * DAY).toISOString().slice(0, 10);
}

/** How many working days come after `from`, up to and with `to`; 0 when `to` is not later. */
export function workingDaysBetween(from: string, to: string): number {
  let count = 0;
  for (let at = addDays(from, 1); at <= to; at = addDays(at, 1)) {
    if (isWorkingDay(at)) count += 1;
  }
  return count;
}
