/** What can be done with an onboarding as it stands: of a closed one, little. */
import type { StaffPage } from '../../../shared/views/pages/staff.ts';
import type { StaffOnboarding } from '../../../shared/views/pages/staff-onboarding.ts';

const whenClosed: ReadonlySet<StaffPage['may'][number]> = new Set([
  'reinstateOnboarding',
  'assignProjectManager',
  'addContact',
  'removeContact',
  'retryStep',
  'sayArrived',
  'closeSpace',
]);

export function mayNow({ may, merge }: StaffPage, { course }: StaffOnboarding): StaffPage['may'] {
  if (!course.closed) return may;
  return may.filter((each) => whenClosed.has(each) && !(each === 'addContact' && merge.into));
}
