/** How long an onboarding has been in its step, in working days of a running clock, and how long it should take. */
import { londonDate, workingDaysBetween } from '../calendar/working-days.ts';
import { journeyOf } from '../journey/journeys.ts';
import { holdOf, runningDays } from '../record/hold-state.ts';
import type { PartnerRecord } from '../record/state.ts';
import { stepStart } from './due-dates.ts';
import type { StepView } from './progress.ts';

/** Kept in a row, which is made without knowing what day it is. Dates are `2026-11-21`. */
export interface StepAge {
  readonly since: string;
  /** Working days on hold since then, of times that are over. */
  readonly held: number;
  /** The clock stands still from here on. */
  readonly heldFrom: string | null;
  /** Working days; null when the step has no target. */
  readonly target: number | null;
}

/** Null when it cannot be told when the step began. */
export function stepAge(
  record: PartnerRecord,
  onboarding: string,
  steps: readonly StepView[],
  current: StepView,
): StepAge | null {
  const started = record.partner.onboardings[onboarding];
  const index = steps.indexOf(current);
  const start = started ? stepStart(steps, index, started.startedAt) : null;
  if (!started || !start) return null;
  const since = londonDate(start);
  const { current: hold, past } = holdOf(record, onboarding);
  const over = past.at(-1)?.to ?? since;
  const ran = runningDays({ current: null, past, asked: null }, since, over);
  return {
    since,
    held: workingDaysBetween(since, over) - ran,
    heldFrom: hold?.from ?? null,
    target: journeyOf(started.journey).steps[index]?.targetWorkingDays ?? null,
  };
}

/** Working days until `today`, a date. */
export function daysInStep({ since, held, heldFrom }: StepAge, today: string): number {
  const until = heldFrom !== null && heldFrom < today ? heldFrom : today;
  return Math.max(workingDaysBetween(since, until) - held, 0);
}
