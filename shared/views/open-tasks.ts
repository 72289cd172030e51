/** Which tasks wait for somebody now: not done, not blocked, and not only asked for. */
import type { Progress, StepView, TaskView } from './progress.ts';
import { isOver } from './status.ts';

export type Acting = 'partner' | 'nhs' | 'board';

/** A task with trouble waits for the side that can clear it. */
function actsOn({ status, problemSide, side }: TaskView): Acting {
  return status === 'problem' && problemSide ? problemSide : side;
}

/** Optional tasks are asked for, but nobody waits for them. */
export function openTasks(step: Pick<StepView, 'tasks'> | null, side?: Acting): readonly TaskView[] {
  return (step?.tasks ?? []).filter(
    (task) =>
      task.status !== 'completed' &&
      task.status !== 'cannotStart' &&
      !task.optional &&
      (side === undefined || actsOn(task) === side),
  );
}

/** Work may have begun in several steps at once, and what the Board or a call asked for has its date whatever step is open. */
export function ourTasks({
  steps,
  current,
}: Pick<Progress, 'steps' | 'current'>): readonly { readonly step: StepView; readonly task: TaskView }[] {
  return steps.flatMap((step) => {
    const begun = step === current || step.status === 'inProgress';
    return openTasks(step, 'nhs').flatMap((task) => (begun || task.by !== null ? [{ step, task }] : []));
  });
}

const EARLY = 3;

/** What the partner may do ahead: the first few open tasks of later steps that nothing holds back. */
export function earlyTasks({
  steps,
  current,
}: Pick<Progress, 'steps' | 'current'>): readonly { readonly step: string; readonly task: TaskView }[] {
  if (!current) return [];
  return steps
    .filter((step) => step.number > current.number)
    .flatMap((step) => openTasks(step, 'partner').map((task) => ({ step: step.id, task })))
    .slice(0, EARLY);
}

/** Actions of calls whose step is finished, still open. */
export function leftOver({
  steps,
}: Pick<Progress, 'steps'>): readonly { readonly step: string; readonly task: TaskView }[] {
  return steps
    .filter(isOver)
    .flatMap((step) =>
      step.tasks.filter((task) => task.afterwards && !task.doneAt).map((task) => ({ step: step.id, task })),
    );
}
