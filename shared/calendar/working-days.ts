/** Days in England: today's date in London, working days, bank holidays. Dates are `2026-11-21`. */
import holidays from './bank-holidays.json' with { type: 'json' };
import { londonClock } from './london.ts';

const DAY = 86_400_000;
const HOUR = 3_600_000;
/** 1 January 1970, day 0, was a Thursday. */
const THURSDAY = 4;
/** Every page and every reminder asks for many days, and for few different. */
const days = new Map<string, number>();
const dates = new Map<number, string>();
/** Days of more than 25 years; a person may type any date. */
const MOST_KEPT = 10_000;
const bankHolidays = new Set(holidays.days.map(dayOf));
/** Those that would be working days, in order. */
const weekdayHolidays = [...bankHolidays].filter((day) => weekday(day) % 6 !== 0).sort((a, b) => a - b);

/** The date in London at an instant (ISO 8601 in UTC). */
export function londonDate(instant: string): string {
  const day = instant.slice(0, 10);
  const next = addDays(day, 1);
  return instant < londonMidnight(next) ? day : next;
}

/** The platform is slow to tell summer from winter, and few dates are ever asked for. */
const midnights = new Map<string, string>();

/** The instant (ISO 8601 in UTC) at which a date begins in London: in summer an hour before it begins in UTC. */
export function londonMidnight(date: string): string {
  const known = midnights.get(date) ?? midnightOf(date);
  midnights.set(date, known);
  return known;
}

function midnightOf(date: string): string {
  const summer = new Date(Date.parse(`${date}T00:00:00Z`) - HOUR).toISOString();
  return londonClock(summer).date === date ? summer : `${date}T00:00:00.000Z`;
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
  return isWorking(dayOf(date));
}

/** The date that comes `count` working days after `date`. */
export function addWorkingDays(date: string, count: number): string {
  return dateOf(walk(dayOf(date), count, 1));
}

/** The last date from which at least `count` working days lead to `date`. */
export function workingDaysBefore(date: string, count: number): string {
  return dateOf(walk(dayOf(date), count, -1));
}

/** The Monday of the week of a date. */
export function mondayOf(date: string): string {
  return addDays(date, -((weekday(dayOf(date)) + 6) % 7));
}

export function addDays(date: string, count: number): string {
  return dateOf(dayOf(date) + count);
}

/** How many working days come after `from`, up to and with `to`; 0 when `to` is not later. */
export function workingDaysBetween(from: string, to: string): number {
  return Math.max(workingDaysUntil(dayOf(to)) - workingDaysUntil(dayOf(from)), 0);
}

function dayOf(date: string): number {
  const known = days.get(date);
  if (known !== undefined) return known;
  const day = Date.parse(`${date}T00:00:00Z`) / DAY;
  if (days.size < MOST_KEPT) days.set(date, day);
  return day;
}

function dateOf(day: number): string {
  const known = dates.get(day);
  if (known !== undefined) return known;
  const date = new Date(day * DAY).toISOString().slice(0, 10);
  if (dates.size < MOST_KEPT) dates.set(day, date);
  return date;
}

/** 0 is Sunday. */
function weekday(day: number): number {
  return (((day + THURSDAY) % 7) + 7) % 7;
}

function isWorking(day: number): boolean {
  const on = weekday(day);
  return on !== 0 && on !== 6 && !bankHolidays.has(day);
}

/** Counted from some Monday on, up to and with `day`: only differences say something. Lists ask for thousands. */
function workingDaysUntil(day: number): number {
  const all = day + THURSDAY;
  const weeks = Math.floor(all / 7);
  return weeks * 5 + Math.min(all - weeks * 7, 5) - holidaysUntil(day);
}

/** Bank holidays up to and with a day. */
function holidaysUntil(day: number): number {
  let [from, to] = [0, weekdayHolidays.length];
  while (from < to) {
    const middle = (from + to) >>> 1;
    if ((weekdayHolidays[middle] ?? 0) <= day) from = middle + 1;
    else to = middle;
  }
  return from;
}

/** The day reached when as many working days have been passed. */
function walk(from: number, count: number, direction: 1 | -1): number {
  let day = from;
  for (let left = count; left > 0; ) {
    day += direction;
    if (isWorking(day)) left -= 1;
  }
  return day;
}
