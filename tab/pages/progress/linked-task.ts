/** The task whose form a link leads to, or why that form is not open. */
import type { OwnOnboarding } from '../../../shared/views/pages/own.ts';
import type { TaskLine } from '../../../shared/views/pages/tasks.ts';

/** Null when there is no such task to do now. */
export function linkedTask(onboarding: OwnOnboarding, form: string): TaskLine | null {
  const { todo, early, steps } = onboarding;
  const all = [...todo, ...early, ...steps.flatMap((step) => step.tasks)];
  const open = all.filter(
    ({ side, status }) => side === 'partner' && status !== 'completed' && status !== 'cannotStart',
  );
  return open.find(({ action }) => action?.kind === 'form' && action.form === form) ?? null;
}

export function notOpen({ forms }: OwnOnboarding, id: string): string {
  const form = forms.find((each) => each.id === id);
  if (!form) return 'The link leads to a form that is not part of your journey. What you can do now is below.';
  return form.version > 0
    ? `“${form.title}” is done: ${form.by ?? 'somebody'} has already sent it.`
    : `“${form.title}” cannot be done yet. What you can do now is below.`;
}
