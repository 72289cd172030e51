/** Who should be reminded of what in this record, and when: once a day, in working hours, capped. */
import { later } from '../calendar/instants.ts';
import {
  addDays,
  addWorkingDays,
  isWorkingDay,
  londonDate,
  londonHour,
  mondayOf,
  workingDaysBefore,
} from '../calendar/working-days.ts';
import { reminderRules as rules } from '../journey/reminder-rules.ts';
import { oncePerRecord } from '../record/once.ts';
import { type Reminded, type RemindersSlice, remindersOf } from '../record/reminders-state.ts';
import type { PartnerRecord } from '../record/state.ts';
import { type Waiting, waitingFor } from './waiting.ts';

export interface DigestItem extends Waiting {
  /** The date from which on it calls for a reminder; null: only told along with others. */
  readonly next: string | null;
}

export interface Digest {
  readonly person: string;
  /** The instant (ISO 8601) from which on it can be sent; without `now`, maybe in the past. */
  readonly at: string;
  readonly items: readonly DigestItem[];
}

/** `now` is business time, ISO 8601 in UTC: nothing is due before it. */
export function digests(record: PartnerRecord, now = ''): readonly Digest[] {
  const quiet = quietFrom(record);
  const items = allItems(record);
  const people = [...new Set(items.map(({ person }) => person))];
  return people.flatMap((person) => {
    const own = items.filter((item) => item.person === person);
    const first = own.flatMap(({ next }) => next ?? []).sort()[0];
    if (first === undefined) return [];
    const due = londonHour(first, rules.hours.from);
    const from = [due, quiet, now].sort()[2] ?? due;
    return [{ person, at: allowedFrom(remindersOf(record, person), from), items: own }];
  });
}

/** The instant from which on the record may remind; past or empty when nobody has changed it lately. */
export function quietFrom({ lastChange }: PartnerRecord): string {
  return lastChange ? later(lastChange.at, rules.quietSeconds) : '';
}

/** Everything that waits for this person here. */
export function itemsFor(record: PartnerRecord, person: string): readonly DigestItem[] {
  return allItems(record).filter((item) => item.person === person);
}

const allItems = oncePerRecord((record: PartnerRecord): readonly DigestItem[] => {
  const waiting = waitingFor(record);
  return [...waiting.flatMap((item) => ownItem(record, item)), ...waiting.flatMap((item) => told(record, item))];
});

/** The first instant, from the given one on, at which this person may be sent a digest. */
export function allowedFrom(slice: RemindersSlice, instant: string): string {
  let at = inWorkingHours(instant);
  while (!isFree(slice, londonDate(at))) {
    at = londonHour(addWorkingDays(londonDate(at), 1), rules.hours.from);
  }
  return at;
}

/** The first working day of next week. Dates in London. */
export function nextWeek(today: string): string {
  return addWorkingDays(addDays(mondayOf(today), 6), 1);
}

/** The first instant in working hours, from the given one on. */
function inWorkingHours(instant: string): string {
  const date = londonDate(instant);
  if (isWorkingDay(date) && instant < londonHour(date, rules.hours.to)) {
    const opening = londonHour(date, rules.hours.from);
    return instant > opening ? instant : opening;
  }
  return londonHour(addWorkingDays(date, 1), rules.hours.from);
}

/** One a day, a few a week, none before the date until which they were put off or rest. */
function isFree({ sent, snoozedUntil, restsUntil }: RemindersSlice, date: string): boolean {
  if ([snoozedUntil, restsUntil].some((until) => until !== null && date < until)) return false;
  const dates = sent.map(({ at }) => londonDate(at));
  const week = mondayOf(date);
  return !dates.includes(date) && dates.filter((each) => mondayOf(each) === week).length < rules.mostInOneWeek;
}

/** Nothing once this person was reminded of it often enough. */
function ownItem(record: PartnerRecord, item: Waiting): readonly DigestItem[] {
  const dates = datesOf(remindersOf(record, item.person).sent, item.key);
  return dates.length < rules.mostOnOneTask ? [{ ...item, next: nextReminder(item.by, dates.at(-1)) }] : [];
}

/** A first time before it is due; then again and again while it is overdue. A date that moved on counts anew. */
function nextReminder(by: string | null, last: string | undefined): string | null {
  if (by === null) return null;
  const before = workingDaysBefore(by, rules.firstWorkingDaysBefore);
  if (last === undefined) return before;
  const rested = addWorkingDays(last, rules.everyWorkingDays);
  const wanted = last < before ? before : addWorkingDays(by, 1);
  return [rested, wanted].sort().at(-1) ?? null;
}

/** The project manager is told once of what somebody else has not done after all those reminders. */
function told(record: PartnerRecord, item: Waiting): readonly DigestItem[] {
  const manager = record.partner.projectManager;
  const last = datesOf(remindersOf(record, item.person).sent, item.key);
  if (manager === null || manager === item.person || last.length < rules.mostOnOneTask) return [];
  const key = `told:${item.person}:${item.key}`;
  if (datesOf(remindersOf(record, manager).sent, key).length > 0) return [];
  const title = `{person:${item.person}} has not done this after ${rules.mostOnOneTask} reminders: ${item.title}`;
  const next = addWorkingDays(last.at(-1) ?? '', rules.everyWorkingDays);
  return [{ ...item, person: manager, key, title, next }];
}

function datesOf(sent: readonly Reminded[], key: string): readonly string[] {
  return sent.filter(({ items }) => items.includes(key)).map(({ at }) => londonDate(at));
}
