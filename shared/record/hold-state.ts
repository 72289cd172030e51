/** What we know of an onboarding's time on hold, and what it does to dates. Dates are `2026-11-21`, in London. */
import { addWorkingDays, londonDate, workingDaysBetween } from '../calendar/working-days.ts';
import type { PartnerRecord } from './state.ts';

export interface Hold {
  readonly from: string;
  /** It ends on this day by itself. */
  readonly until: string;
  readonly because: string;
}

/** A contact's wish that a project manager has not answered yet. */
export interface HoldWish {
  readonly until: string;
  readonly because: string;
  readonly by: string | null;
  readonly at: string;
  readonly replyBy: string;
}

export interface HoldSlice {
  readonly current: Hold | null;
  /** Oldest first; on the day `to` the clock ran again. */
  readonly past: readonly { readonly from: string; readonly to: string; readonly endedAt: string }[];
  readonly asked: HoldWish | null;
}

export const noHold: HoldSlice = { current: null, past: [], asked: null };

export function holdOf(record: PartnerRecord, onboarding: string): HoldSlice {
  return record.holds[onboarding] ?? noHold;
}

/** While it is: no reminders, and no clock runs. */
export function isOnHold(record: PartnerRecord, onboarding: string, today: string): boolean {
  const { current } = holdOf(record, onboarding);
  return current !== null && today < current.until;
}

/** A date that was given at the instant `since`, moved by the working days on hold since then. */
export function movedByHolds(slice: HoldSlice, date: string, since: string): string {
  const held = times(slice);
  if (held.length === 0) return date;
  const given = londonDate(since);
  return held
    .filter(({ from }) => from >= given)
    .reduce((by, { from, to }) => (from <= by ? addWorkingDays(by, workingDaysBetween(from, to)) : by), date);
}

/** The date that comes `days` working days of a running clock after the instant `start`. */
export function targetDate(slice: HoldSlice, start: string, days: number): string {
  const began = londonDate(start);
  const during = times(slice).find(({ from, to }) => from < began && began < to);
  const runs = during ? during.to : began;
  return movedByHolds(slice, addWorkingDays(runs, days), during ? `${runs}T12:00:00.000Z` : start);
}

/** Working days of a running clock between two dates: those on hold are left out. */
export function runningDays(slice: HoldSlice, from: string, to: string): number {
  const held = times(slice).map((time) => {
    const [start, end] = [time.from > from ? time.from : from, time.to < to ? time.to : to];
    return workingDaysBetween(start, end);
  });
  return held.reduce((left, days) => left - days, workingDaysBetween(from, to));
}

/** A wait that began before a hold ended is counted from that end. Instants; null stays null. */
export function waitedSince(slice: HoldSlice, since: string | null): string | null {
  const ended = slice.past.at(-1)?.endedAt;
  return since !== null && ended !== undefined && ended > since ? ended : since;
}

function times({ current, past }: HoldSlice): readonly { readonly from: string; readonly to: string }[] {
  return current ? [...past, { from: current.from, to: current.until }] : past;
}
