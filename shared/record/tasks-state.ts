/** Tasks that were given to somebody: what is kept, and who has a task now. */
import { isContact } from './policy.ts';
import type { PartnerRecord } from './state.ts';

/** Person id by task key. */
export type TasksSlice = Readonly<Record<string, string>>;

export interface TaskGiven {
  readonly type: 'TaskGiven';
  readonly onboarding: string;
  /** `<step>/<task>`. */
  readonly task: string;
  readonly to: string;
}

export function taskKey(step: string, task: string): string {
  return `${step}/${task}`;
}

export function evolveTasks(slice: TasksSlice | undefined, { task, to }: TaskGiven): TasksSlice {
  return { ...slice, [task]: to };
}

/** Null when nobody was asked, or when that contact has left the partner. */
export function givenTo(
  record: PartnerRecord,
  onboarding: string,
  key: string,
  side: 'partner' | 'nhs' | 'board',
): string | null {
  const to = record.tasks[onboarding]?.[key];
  if (to === undefined || side === 'board') return null;
  return side === 'partner' && !isContact(record, to) ? null : to;
}
