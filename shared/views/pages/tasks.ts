/** Steps and tasks as a page shows them: names filled in, and what a person can do about each task. */
import { callOf } from '../../journey/calls.ts';
import { taskKey } from '../../record/tasks-state.ts';
import { isOverdue } from '../due-dates.ts';
import { type Names, nameOf } from '../names.ts';
import type { Progress, StepView, TaskView } from '../progress.ts';
import type { Status } from '../status.ts';
import type { TaskAction } from '../task-action.ts';

export interface TaskLine {
  readonly id: string;
  /** `<step>/<task>`: unlike any other of the onboarding. */
  readonly key: string;
  readonly side: TaskView['side'];
  readonly title: string;
  readonly status: Status;
  readonly owner: string | null;
  readonly ownerId: string | null;
  readonly by: string | null;
  /** Open, and its date has passed. */
  readonly overdue: boolean;
  readonly doneAt: string | null;
  readonly why: string | null;
  readonly action: TaskAction | null;
}

export interface StepLine extends Omit<StepView, 'tasks'> {
  readonly tasks: readonly TaskLine[];
}

const byTask: Readonly<Record<string, TaskAction>> = {
  'eligibility/answer': { kind: 'eligibility' },
  'eligibility/talk': { kind: 'eligibilityTalk' },
  'application/send': { kind: 'application' },
  'board-application/date': { kind: 'boardDate', gate: 'application' },
  'board-application/decide': { kind: 'boardOutcome', gate: 'application' },
  'board-go-live/date': { kind: 'boardDate', gate: 'goLive' },
  'board-go-live/decide': { kind: 'boardOutcome', gate: 'goLive' },
  'preparation-call/space': { kind: 'channel' },
  'board-go-live/contract': { kind: 'commission' },
  'board-go-live/check-contract': { kind: 'commission' },
};

/** `today` is a date, such as `2026-11-21`. */
export function stepLines(progress: Progress, names: Names, today: string): readonly StepLine[] {
  return progress.steps.map((step) => stepLine(step, names, today));
}

function stepLine(step: StepView, names: Names, today: string): StepLine {
  return { ...step, tasks: step.tasks.map((task) => taskLine(step, task, names, today)) };
}

function taskLine(step: StepView, task: TaskView, names: Names, today: string): TaskLine {
  const { id, side, title, status, by, doneAt, why } = task;
  const owner = task.owner ? nameOf(names, task.owner) : null;
  const overdue = doneAt === null && status !== 'cannotStart' && isOverdue(by, today);
  const line = { id, key: taskKey(step.id, id), side, title, status, owner, ownerId: task.owner };
  return { ...line, by, overdue, doneAt, why, action: actionOf(step, task) };
}

function actionOf(step: StepView, task: TaskView): TaskAction | null {
  if (task.action) return task.action;
  if (task.item) return { kind: 'item', item: task.item.id, gate: task.item.gate };
  if (task.form) return { kind: 'form', form: task.form };
  const call = callOf(step.id, task.id);
  return call ? { kind: 'call', call } : (byTask[taskKey(step.id, task.id)] ?? null);
}
