/** When work is due: a task's own date, else the target of its step. Pure: who asks brings today's date. */
import { isWorkingDay, workingDaysBefore, workingDaysBetween } from '../calendar/working-days.ts';
import type { JourneyStep } from '../journey/schema.ts';
import { type HoldSlice, targetDate } from '../record/hold-state.ts';
import { dueWords } from './due-words.ts';
import type { StepView, TaskView } from './progress.ts';
import { isOver } from './status.ts';

/** A date somebody has to keep, as pages show it. */
export interface DueLine {
  readonly on: string;
  readonly overdue: boolean;
  readonly words: string;
}

/** The steps with the date of each open task. A step whose turn has not come, or without a target, has no dates. */
export function withDueDates(
  steps: readonly StepView[],
  targets: readonly Pick<JourneyStep, 'targetWorkingDays'>[],
  startedAt: string,
  hold: HoldSlice,
): readonly StepView[] {
  return steps.map((step, index) => {
    const start = stepStart(steps, index, startedAt);
    const days = targets[index]?.targetWorkingDays;
    if (start === null || days === undefined) return step;
    const target = targetDate(hold, start, days);
    return { ...step, tasks: step.tasks.map((task) => withDate(task, target)) };
  });
}

/** The instant when every step before was finished, or the onboarding started; null while one of them is open. */
export function stepStart(steps: readonly StepView[], index: number, startedAt: string): string | null {
  const before = steps.slice(0, index);
  if (!before.every(isOver)) return null;
  return [startedAt, ...before.flatMap((step) => step.completedAt ?? [])].sort().at(-1) ?? null;
}

/** The first date among open tasks of a side, or null. */
export function firstDue(tasks: readonly Pick<TaskView, 'by'>[]): string | null {
  return tasks.flatMap((task) => task.by ?? []).sort()[0] ?? null;
}

/** What was due before this date is overdue: from the first working day after its own date on. */
export function overdueBefore(today: string): string {
  return isWorkingDay(today) ? today : workingDaysBefore(today, 1);
}

/** Dates are `2026-11-21`. */
export function isOverdue(by: string | null, today: string): boolean {
  return by !== null && by < overdueBefore(today);
}

export function dueLine(by: string | null, today: string): DueLine | null {
  if (by === null) return null;
  const late = workingDaysBetween(by, today);
  return { on: by, overdue: late > 0, words: dueWords({ on: by, late }, today) };
}

/** The Board's own work has the Board's date. */
function withDate(task: TaskView, target: string): TaskView {
  return task.by !== null || task.optional || task.side === 'board' ? task : { ...task, by: target };
}
