/** When an onboarding will likely go live: from what earlier ones took, or from the published range. Pure. */
import { showDate } from '../calendar/format.ts';
import { addDays, addWorkingDays, londonDate, mondayOf } from '../calendar/working-days.ts';
import { median, percentile } from '../insights/percentile.ts';
import { journeyOf } from '../journey/journeys.ts';
import { closedOf } from '../record/course-state.ts';
import { holdOf, runningDays } from '../record/hold-state.ts';
import type { PartnerRecord } from '../record/state.ts';
import { stepStart } from './due-dates.ts';
import { openTasks } from './open-tasks.ts';
import { progress, type StepView } from './progress.ts';

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
  const { steps, current, turn } = progress(record, onboarding);
  if (!current || current.id === AFTER || turn.side === 'nobody' || closedOf(record, onboarding)) return null;
  const hold = holdOf(record, onboarding);
  const index = steps.indexOf(current);
  const start = stepStart(steps, index, record.partner.onboardings[onboarding]?.startedAt ?? '');
  const spent = start ? runningDays(hold, londonDate(start), today) : 0;
  const open = steps.filter((step) => step.status !== 'completed' && step.id !== AFTER).map((step) => step.id);
  const left = (took: StepDays) =>
    open.reduce((sum, id) => sum + Math.max((took[id] ?? 0) - (id === current.id ? spent : 0), 0), 0);
  const known = history.length >= ENOUGH;
  const [soon, late] = known ? spread(history.map(left)) : published(record, onboarding, open);
  const runs = hold.current && hold.current.until > today ? hold.current.until : today;
  const [from, to] = [addWorkingDays(runs, soon), addWorkingDays(runs, late)];
  return {
    from,
    to,
    range: rangeWords(from, to),
    condition: hold.current ? null : conditionWords(current, from, today),
    basis: known ? `From ${history.length} partners that went live` : 'From the published 6 weeks to 4 months',
  };
}

/** Median and 85th percentile. */
function spread(days: readonly number[]): readonly [number, number] {
  return [median(days) ?? 0, percentile(days, 0.85) ?? 0];
}

/** The published range, less the share of the targets that is done. */
function published(record: PartnerRecord, onboarding: string, open: readonly string[]): readonly [number, number] {
  const journey = journeyOf(record.partner.onboardings[onboarding]?.journey ?? '');
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
