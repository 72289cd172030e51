/** When an onboarding will likely go live: from what earlier ones took, or from the published range. Pure. */
import { showDate } from '../calendar/format.ts';
import { addDays, addWorkingDays, londonDate, mondayOf } from '../calendar/working-days.ts';
import { percentiles } from '../insights/percentile.ts';
import { journeyOf } from '../journey/journeys.ts';
import { closedOf } from '../record/course-state.ts';
import { holdOf, runningDays } from '../record/hold-state.ts';
import type { PartnerRecord } from '../record/state.ts';
import { stepStart } from './due-dates.ts';
import { openTasks } from './open-tasks.ts';
import { progress, type StepView } from './progress.ts';
import { daysInStep, type StepAge, stepAge } from './step-age.ts';

/** Working days by the id of a completed step. */
export type StepDays = Readonly<Record<string, number>>;

export interface Forecast {
  readonly from: string;
  readonly to: string;
  /** "22 February to 15 March 2027" */
  readonly range: string;
  /** What must be done for the earlier date, and by when; null when nothing of the partner's is due. */
  readonly condition: string | null;
  /** What it rests on. */
  readonly basis: string;
}

// Source: reference/domain.md 0.3: "3 to 4 months, some in 6 weeks"; in working days.
const PUBLISHED = { shortest: 30, longest: 85 };
/** Fewer earlier onboardings say too little. */
const ENOUGH = 5;
const UNKNOWN_TARGET = 10;
/** The journey goes on after go live. */
const AFTER = 'after-go-live';

export function stepDays(record: PartnerRecord, onboarding: string, steps: readonly StepView[]): StepDays {
  const hold = holdOf(record, onboarding);
  const startedAt = record.partner.onboardings[onboarding]?.startedAt ?? '';
  const days = steps.flatMap((step, index) => {
    const start = stepStart(steps, index, startedAt);
    if (!start || !step.completedAt) return [];
    return [[step.id, runningDays(hold, londonDate(start), londonDate(step.completedAt))] as const];
  });
  return Object.fromEntries(days);
}

/** `history`: of each onboarding that went live. Null when it is closed, live, or not eligible. `today` is a date. */
export function forecast(
  record: PartnerRecord,
  onboarding: string,
  history: readonly StepDays[],
  today: string,
): Forecast | null {
  const { current } = progress(record, onboarding);
  const ahead = aheadOf(record, onboarding);
  if (!current || !ahead) return null;
  const { from, to } = likelyDates(ahead, daysLeft(ahead, history, today), today);
  return {
    from,
    to,
    range: rangeWords(from, to),
    condition: ahead.heldUntil ? null : conditionWords(current, from, today),
    basis: basisWords(history),
  };
}

/** What a forecast needs of an onboarding: kept in its row, which is made without knowing what day it is. */
export interface Ahead {
  readonly journey: string;
  /** Steps that are not completed, by id; the first is the one it is in. */
  readonly open: readonly string[];
  readonly age: StepAge | null;
  /** The end of the hold that it is on. */
  readonly heldUntil: string | null;
}

/** Null when it is closed, live, or not eligible. */
export function aheadOf(record: PartnerRecord, onboarding: string): Ahead | null {
  const { steps, current, turn } = progress(record, onboarding);
  if (!current || current.id === AFTER || closedOf(record, onboarding)) return null;
  // Nobody's turn while a call is booked is no end; without a date to come it is.
  if (turn.side === 'nobody' && turn.on === null) return null;
  const others = steps.filter((step) => step !== current && step.status !== 'completed' && step.id !== AFTER);
  return {
    journey: record.partner.onboardings[onboarding]?.journey ?? '',
    open: [current.id, ...others.map(({ id }) => id)],
    age: stepAge(record, onboarding, steps, current),
    heldUntil: holdOf(record, onboarding).current?.until ?? null,
  };
}

/** Working days that are left: the middle, and the late end. */
export type DaysLeft = readonly [number, number];

export function daysLeft(ahead: Ahead, history: readonly StepDays[], today: string): DaysLeft {
  if (history.length < ENOUGH) return published(ahead);
  const [current = '', ...others] = ahead.open;
  const spent = daysSpent(ahead, today);
  const left = (took: StepDays) =>
    others.reduce((sum, id) => sum + (took[id] ?? 0), Math.max((took[current] ?? 0) - spent, 0));
  const [soon, late] = percentiles(history.map(left), [0.5, 0.85]);
  return [soon ?? 0, late ?? 0];
}

export function daysSpent({ age }: Ahead, today: string): number {
  return age ? daysInStep(age, today) : 0;
}

export function likelyDates(
  { heldUntil }: Ahead,
  [soon, late]: DaysLeft,
  today: string,
): Pick<Forecast, 'from' | 'to'> {
  const runs = heldUntil && heldUntil > today ? heldUntil : today;
  return { from: addWorkingDays(runs, soon), to: addWorkingDays(runs, late) };
}

export function basisWords(history: readonly StepDays[]): string {
  const known = history.length >= ENOUGH;
  return known ? `From ${history.length} partners that went live` : 'From the published 6 weeks to 4 months';
}

/** The published range, less the share of the targets that is done. */
function published({ journey: id, open }: Ahead): DaysLeft {
  const journey = journeyOf(id);
  const before = journey.steps.filter((step) => step.id !== AFTER);
  const total = (steps: typeof before) =>
    steps.reduce((sum, step) => sum + (step.targetWorkingDays ?? UNKNOWN_TARGET), 0);
  const share = total(before.filter((step) => open.includes(step.id))) / total(before);
  return [Math.ceil(PUBLISHED.shortest * share), Math.ceil(PUBLISHED.longest * share)];
}

function conditionWords(current: StepView, from: string, today: string): string | null {
  const next = openTasks(current, 'partner').find((task) => task.by !== null && task.by >= today);
  if (!next?.by) return null;
  const title = next.title.replace(/\.$/u, '');
  return `From ${showDate(from)} if this is done by ${showDate(next.by)}: ${title}`;
}

/** Each date as the Monday on or after it, for what is shown for long: a day more or less does not change it. */
export function inWeeks({ from, to }: Pick<Forecast, 'from' | 'to'>): string {
  return rangeWords(mondayFrom(from), mondayFrom(to));
}

function mondayFrom(date: string): string {
  return mondayOf(addDays(date, 6));
}

function rangeWords(from: string, to: string): string {
  const first = from.slice(0, 4) === to.slice(0, 4) ? showDate(from).replace(/ \d{4}$/u, '') : showDate(from);
  return from === to ? showDate(to) : `${first} to ${showDate(to)}`;
}
