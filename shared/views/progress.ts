/** Where an onboarding stands: phases, steps and tasks with their status, the current step, and whose turn it is. */
import { holdsSince } from '../journey/conditions.ts';
import { journeyOf } from '../journey/journeys.ts';
import type { JourneyStep, TaskSide } from '../journey/schema.ts';
import type { Gate } from '../record/board/gates.ts';
import { holdOf } from '../record/hold-state.ts';
import { oncePerRecord } from '../record/once.ts';
import { productName } from '../record/partner.ts';
import type { PartnerRecord } from '../record/state.ts';
import { givenTo, taskKey } from '../record/tasks-state.ts';
import { askedAgain } from './call-tasks.ts';
import { withDueDates } from './due-dates.ts';
import { extraTasks } from './extra-tasks.ts';
import { blockers } from './gates.ts';
import { isOver, type Status } from './status.ts';
import type { TaskAction } from './task-action.ts';
import { taskView } from './task-view.ts';
import { type Turn, turnOf } from './turn.ts';

export { type Status, statusWords } from './status.ts';

export interface TaskView {
  readonly id: string;
  readonly side: TaskSide;
  readonly title: string;
  readonly status: Status;
  /** The person it waits on, or who did it; null when the side has nobody yet. */
  readonly owner: string | null;
  /** A date it is due, or null. */
  readonly by: string | null;
  readonly doneAt: string | null;
  readonly form: string | null;
  /** A required item of the Board, answered with `answerRequiredItem`. */
  readonly item: { readonly id: string; readonly gate: Gate } | null;
  /** Where it is done, for a task that the journey does not list. */
  readonly action?: TaskAction;
  /** Asked for, but the step does not wait for it. */
  readonly optional?: boolean;
  /** May be done when its step is finished: an action that a call agreed. */
  readonly afterwards?: boolean;
  /** Who clears the trouble, where there is any. */
  readonly problemSide?: 'partner' | 'nhs';
  /** Why it cannot start, or what is wrong. */
  readonly why: string | null;
}

export interface StepView {
  readonly id: string;
  readonly number: number;
  readonly phase: string;
  readonly title: string;
  readonly why: readonly string[];
  readonly status: Status;
  readonly completedAt: string | null;
  readonly tasks: readonly TaskView[];
  readonly guidance: JourneyStep['guidance'];
  /** When the step is finished, in words. */
  readonly exit: string;
}

export interface PhaseView {
  readonly id: string;
  readonly title: string;
  readonly status: Status;
}

export interface Progress {
  readonly onboarding: string;
  readonly product: string;
  readonly service: string;
  readonly phases: readonly PhaseView[];
  readonly steps: readonly StepView[];
  /** The first step that is not completed; null when all are. */
  readonly current: StepView | null;
  readonly stepCount: number;
  readonly turn: Turn;
}

/** Tells what the given record tells: from a shared record, what the partner may know. Rows, reminders and cards all ask.
 * @throws Error when the record has no such onboarding. */
export const progress = oncePerRecord(progressNow);

function progressNow(record: PartnerRecord, onboarding: string): Progress {
  const started = record.partner.onboardings[onboarding];
  if (!started) throw new Error(`There is no onboarding "${onboarding}" in the record.`);
  const journey = journeyOf(started.journey);
  const walked = journey.steps.map((step, index) => stepView(record, onboarding, step, index + 1));
  const steps = withDueDates(walked, journey.steps, started.startedAt, holdOf(record, onboarding));
  const current = steps.find((step) => !isOver(step)) ?? null;
  const phases = journey.phases.map((phase) => ({
    ...phase,
    status: phaseStatus(steps.filter((step) => step.phase === phase.id)),
  }));
  return {
    onboarding,
    product: productName(record, onboarding),
    service: started.service,
    phases,
    steps,
    current,
    stepCount: steps.length,
    turn: turnOf(record, onboarding, steps, current),
  };
}

function stepView(record: PartnerRecord, onboarding: string, step: JourneyStep, number: number): StepView {
  const { id, phase, title, guidance, exit } = step;
  const needed = !step.only || holdsSince(step.only.when, record, onboarding) !== null;
  const tasks = needed ? stepTasks(record, onboarding, step) : [];
  const status = needed ? together(tasks.filter((task) => !task.optional && !task.afterwards)) : 'notNeeded';
  const why = step.only && !needed ? [step.only.otherwise] : step.why;
  const completedAt = status === 'completed' ? latest(tasks.map((task) => task.doneAt)) : null;
  return { id, number, phase, title, why, status, completedAt, tasks, guidance, exit };
}

function stepTasks(record: PartnerRecord, onboarding: string, step: JourneyStep): readonly TaskView[] {
  const missing = blockers(record, onboarding, step);
  const listed = step.tasks
    .map((task) => taskView(record, onboarding, step, task, missing))
    .map((task) => askedAgain(record, onboarding, step.id, task));
  const tasks = [...listed, ...extraTasks(record, onboarding, step.id, listed)];
  if (!record.tasks[onboarding]) return tasks;
  return tasks.map((task) => (task.doneAt ? task : withNewOwner(record, onboarding, step.id, task)));
}

/** A phase is not stuck: one of its steps is. A step that is not needed begins no phase. */
function phaseStatus(steps: readonly StepView[]): Status {
  const needed = steps.filter((step) => step.status !== 'notNeeded');
  const status = together(needed.length > 0 ? needed : steps);
  return status === 'cannotStart' ? 'notStarted' : status === 'problem' ? 'inProgress' : status;
}

/** Any open task can be given to somebody. */
function withNewOwner(record: PartnerRecord, onboarding: string, step: string, task: TaskView): TaskView {
  const owner = givenTo(record, onboarding, taskKey(step, task.id), task.side);
  return owner === null ? task : { ...task, owner };
}

function together(parts: readonly { readonly status: Status }[]): Status {
  if (parts.length === 0) return 'notStarted';
  if (parts.every(isOver)) return 'completed';
  if (parts.some((part) => part.status === 'problem')) return 'problem';
  if (parts.every((part) => part.status === 'cannotStart')) return 'cannotStart';
  return parts.some((part) => part.status === 'inProgress' || isOver(part)) ? 'inProgress' : 'notStarted';
}

function latest(instants: readonly (string | null)[]): string | null {
  return (
    instants
      .filter((instant) => instant !== null)
      .sort()
      .at(-1) ?? null
  );
}
