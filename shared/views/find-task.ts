/** The task that a key names, such as `sandpit/try`, as it stands now. */
import type { PartnerRecord } from '../record/state.ts';
import { taskKey } from '../record/tasks-state.ts';
import { progress, type TaskView } from './progress.ts';

export function findTask(record: PartnerRecord, onboarding: string, key: string): TaskView | null {
  const { steps } = progress(record, onboarding);
  const found = steps.flatMap((step) => step.tasks.filter((task) => taskKey(step.id, task.id) === key));
  return found[0] ?? null;
}
