/** The figures of all onboardings together: steps, waits, months, deferrals and reminders. Pure statistics over rows. */
import { londonDate, workingDaysBetween } from '../calendar/working-days.ts';
import type { Row, RowOnboarding } from '../views/portfolio.ts';
import { lastDayOf, monthOf, monthsUpTo } from './months.ts';
import { median, percentile } from './percentile.ts';
import type { InsightsQuery } from './query.ts';
import { type WaitedDays, type WaitedSide, waitedSides } from './waited-sides.ts';

/** Working days of a running clock; null where there is no case. */
export interface StepFigures {
  readonly id: string;
  readonly number: number;
  readonly title: string;
  readonly target: number | null;
  /** Onboardings that are in this step today, and how long half of them have been, at most. */
  readonly open: number;
  readonly openMedian: number | null;
  /** How often it was completed in the period. */
  readonly done: number;
  readonly median: number | null;
  readonly p85: number | null;
}

export interface MonthFigures {
  readonly month: string;
  readonly started: number;
  readonly live: number;
  /** Weeks from the start to go live, of those that went live in this month. */
  readonly leadMedian: number | null;
  readonly waited: WaitedDays;
  readonly deferred: number;
  readonly reminders: number;
}

export interface Insights {
  /** Under way today. */
  readonly open: number;
  readonly steps: readonly StepFigures[];
  readonly months: readonly MonthFigures[];
  readonly waited: WaitedDays;
  /** Weeks, of all that went live in the period. */
  readonly lead: { readonly median: number | null; readonly p85: number | null; readonly cases: number };
  /** The most frequent first. */
  readonly deferrals: readonly { readonly reason: string; readonly count: number }[];
  readonly deferred: number;
}

export type KnownStep = Pick<StepFigures, 'id' | 'title' | 'number' | 'target'>;

/** Reasons are free text: more than these say little. */
const MOST_REASONS = 10;
const WEEK_MS = 7 * 24 * 60 * 60 * 1000;

/** `steps` in their order; `today` is a date. Steps of older journeys that are not among them are left out. */
export function insightsOf(
  rows: readonly Row[],
  { months: count, service, manager }: InsightsQuery,
  steps: readonly KnownStep[],
  today: string,
): Insights {
  const all = rows
    .filter((row) => manager === null || row.projectManager === manager)
    .flatMap((row) => row.onboardings)
    .filter((each) => service === null || each.service === service);
  const months = monthsUpTo(today, count);
  const first = `${months[0] ?? ''}-01`;
  const open = all.filter(({ closed, step }) => !closed && step !== null);
  const byMonth = tally(all, months, today);
  const leads = all.flatMap((each) => (each.liveAt && londonDate(each.liveAt) >= first ? weeks(each) : []));
  return {
    open: open.length,
    steps: stepFigures(all, open, steps, first, today),
    months: byMonth,
    waited: total(byMonth.map(({ waited }) => waited)),
    lead: { median: rounded(median(leads)), p85: rounded(percentile(leads, 0.85)), cases: leads.length },
    ...deferralsOf(all, first),
  };
}

function stepFigures(
  all: readonly RowOnboarding[],
  open: readonly RowOnboarding[],
  steps: readonly KnownStep[],
  first: string,
  today: string,
): readonly StepFigures[] {
  const since = daysSince(today);
  const done = new Map<string, number[]>();
  for (const { figures } of all) for (const { step, on, days } of figures.done) if (on >= first) push(done, step, days);
  const now = new Map<string, number[]>();
  for (const { step, figures, turn } of open) {
    if (!step) continue;
    // On hold no clock runs.
    const on = turn.side === 'hold' && turn.since ? workingDaysBetween(turn.since.slice(0, 10), today) : 0;
    push(now, step.id, figures.since === null ? 0 : Math.max(since(figures.since) - figures.held - on, 0));
  }
  return steps.map((step) => {
    const days = done.get(step.id) ?? [];
    const spent = now.get(step.id) ?? [];
    const times = { median: median(days), p85: percentile(days, 0.85) };
    return { ...step, open: spent.length, openMedian: median(spent), done: days.length, ...times };
  });
}

function tally(all: readonly RowOnboarding[], months: readonly string[], today: string): readonly MonthFigures[] {
  const since = daysSince(today);
  const made = months.map((month) => ({
    month,
    before: lastDayOf(monthBefore(month)),
    end: lastDayOf(month),
    started: 0,
    live: 0,
    leads: [] as number[],
    waited: { partner: 0, nhs: 0, board: 0 },
    deferred: 0,
    reminders: 0,
  }));
  const at = new Map(made.map((each) => [each.month, each]));
  const last = made.at(-1);
  for (const each of all) {
    const { startedAt, liveAt, figures, turn } = each;
    const started = at.get(monthOf(startedAt));
    if (started) started.started += 1;
    const live = liveAt === null ? undefined : at.get(monthOf(londonDate(liveAt)));
    if (live) {
      live.live += 1;
      live.leads.push(...weeks(each));
    }
    for (const { month, ...days } of figures.waited.months) {
      const into = at.get(month);
      if (into) for (const side of waitedSides) into.waited[side] += days[side];
    }
    for (const { on } of figures.deferrals) {
      const into = at.get(monthOf(on));
      if (into) into.deferred += 1;
    }
    for (const { month, sent } of figures.reminded) {
      const into = at.get(month);
      if (into) into.reminders += sent;
    }
    // The stretch that has not ended counts for whose turn it is, as far as it lies in this month.
    const side = waitedSides.find((one) => one === turn.side);
    if (last && side && figures.waited.until !== null) addOpen(made, figures.waited.until, side, since);
  }
  return made.map(({ leads, before: _, end: __, ...rest }) => ({ ...rest, leadMedian: rounded(median(leads)) }));
}

function addOpen(
  months: readonly { readonly before: string; readonly end: string; readonly waited: Record<WaitedSide, number> }[],
  until: string,
  side: WaitedSide,
  since: (date: string) => number,
): void {
  for (const { before, end, waited } of months) {
    if (end <= until) continue;
    waited[side] += since(until > before ? until : before) - since(end);
  }
}

function monthBefore(month: string): string {
  return monthsUpTo(month, 2)[0] ?? month;
}

function deferralsOf(all: readonly RowOnboarding[], first: string): Pick<Insights, 'deferrals' | 'deferred'> {
  const recent = all.flatMap(({ figures }) => figures.deferrals).filter(({ on }) => on >= first);
  const counts = new Map<string, { readonly reason: string; count: number }>();
  for (const text of recent.flatMap(({ reasons }) => reasons)) {
    const reason = text.trim();
    const known = counts.get(reason.toLowerCase()) ?? { reason, count: 0 };
    known.count += 1;
    counts.set(reason.toLowerCase(), known);
  }
  const sorted = [...counts.values()].sort((a, b) => b.count - a.count || a.reason.localeCompare(b.reason, 'en-GB'));
  return { deferred: recent.length, deferrals: sorted.slice(0, MOST_REASONS) };
}

function total(parts: readonly WaitedDays[]): WaitedDays {
  const sum = (side: WaitedSide) => parts.reduce((all, days) => all + days[side], 0);
  return { partner: sum('partner'), nhs: sum('nhs'), board: sum('board') };
}

function weeks({ startedAt, liveAt }: RowOnboarding): readonly number[] {
  return liveAt === null ? [] : [(Date.parse(liveAt) - Date.parse(startedAt)) / WEEK_MS];
}

function rounded(value: number | null): number | null {
  return value === null ? null : Math.round(value * 10) / 10;
}

function push(into: Map<string, number[]>, key: string, value: number): void {
  const known = into.get(key);
  if (known) known.push(value);
  else into.set(key, [value]);
}

/** Working days from a date up to today; thousands ask for the same few dates. */
function daysSince(today: string): (date: string) => number {
  const known = new Map<string, number>();
  return (date) => {
    const days = known.get(date) ?? workingDaysBetween(date, today);
    known.set(date, days);
    return days;
  };
}
