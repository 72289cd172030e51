/** What staff can do beside the open step: actions left over from calls, and what can be arranged ahead. */
import type { StaffOnboarding } from '../../../shared/views/pages/staff-onboarding.ts';
import type { TaskLine } from '../../../shared/views/pages/tasks.ts';

/** Actions of calls whose step is finished, still open. */
export function leftOver({ steps, current }: StaffOnboarding): readonly TaskLine[] {
  return steps
    .filter((step) => step.id !== current && step.status === 'completed')
    .flatMap((step) => step.tasks)
    .filter((task) => task.status !== 'completed' && task.action?.kind === 'finish');
}

/** NHS login's open tasks of the next two steps: calls and dates are often arranged ahead. */
export function earlyWork({ steps, current }: StaffOnboarding): readonly TaskLine[] {
  const at = steps.findIndex((step) => step.id === current);
  return steps
    .slice(at + 1, at + 3)
    .flatMap((step) => step.tasks)
    .filter((task) => task.status !== 'completed' && task.action && task.action.kind !== 'form');
}
