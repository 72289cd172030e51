/** What can be open over the partner page. */
import type { CriterionNumber } from '../../../shared/record/application.ts';
import type { Gate } from '../../../shared/record/board/gates.ts';
import type { CallKind } from '../../../shared/record/calls.ts';
import type { StaffPage } from '../../../shared/views/pages/staff.ts';
import type { StaffOnboarding } from '../../../shared/views/pages/staff-onboarding.ts';
import type { TaskLine } from '../../../shared/views/pages/tasks.ts';
import type { TaskAction } from '../../../shared/views/task-action.ts';

/** What closes an onboarding, or brings it back. */
export type CourseAct = 'withdraw' | 'finish' | 'undo' | 'reinstate';

export type Opened =
  | { readonly kind: 'assign' | 'addContact' | 'application' | 'settle' | 'ask' }
  | { readonly kind: 'channel' | 'hold' }
  | { readonly kind: 'boardDate' | 'boardOutcome' | 'recommendation'; readonly gate: Gate }
  | { readonly kind: 'reopenStep' | 'closeSpace' | 'moveJourney' | 'merge' | 'declineWithdrawal' }
  | { readonly kind: 'giveTask'; readonly task: TaskLine }
  | { readonly kind: 'course'; readonly act: CourseAct }
  | { readonly kind: 'removeContact'; readonly person: string; readonly name: string }
  | { readonly kind: 'finding'; readonly criterion: CriterionNumber }
  | { readonly kind: 'enterEligibility'; readonly backing?: 'contract' | 'sponsor' }
  | { readonly kind: 'planDiscussion' | 'recordDiscussion' | 'askConfirmation' }
  | { readonly kind: 'contract'; readonly contract: string | null }
  | { readonly kind: 'checkContract'; readonly contract: string }
  | { readonly kind: 'form'; readonly form: string }
  | { readonly kind: 'item'; readonly item: string; readonly gate: Gate }
  | { readonly kind: 'call'; readonly call: CallKind }
  | { readonly kind: 'planCall'; readonly call: CallKind }
  | { readonly kind: 'cancelCall'; readonly plan: string }
  | { readonly kind: 'finish'; readonly call: string; readonly action: string };

type Open = (what: Opened) => void;

export const views = ['now', 'eligibility', 'commission', 'questions', 'calls', 'board', 'teams', 'timeline'] as const;
export type View = (typeof views)[number];

/** What each section of the page is given. */
export interface StaffProps {
  readonly page: StaffPage;
  readonly onboarding: StaffOnboarding;
  readonly open: Open;
}

/** What is given to each dialog. */
export interface DialogProps {
  readonly page: StaffPage;
  readonly onboarding: StaffOnboarding;
  readonly onClose: () => void;
}

/** The words of the button that does a task, and where it leads; null when staff cannot do it. */
export function staffAction(
  action: TaskAction | null,
  page: StaffPage,
): { readonly label: string; readonly opens: Opened | View } | null {
  if (!action) return null;
  const may = (command: StaffPage['may'][number]) => page.may.includes(command);
  switch (action.kind) {
    case 'form':
      return may('answerForm') ? { label: 'Fill in', opens: action } : null;
    case 'item':
      return may('answerRequiredItem') ? { label: 'Answer', opens: action } : null;
    case 'chooseTime':
      return { label: 'See the times', opens: 'calls' };
    case 'finish':
      return may('finishAction') ? { label: 'Mark as done', opens: action } : null;
    case 'eligibility':
      return may('enterEligibility') ? { label: 'Enter for the partner', opens: { kind: 'enterEligibility' } } : null;
    case 'eligibilityTalk':
      return { label: 'See the answers', opens: 'eligibility' };
    case 'commission':
      return { label: 'See the contract', opens: 'commission' };
    case 'application':
      return may('recordApplication') ? { label: 'Record it', opens: { kind: 'application' } } : null;
    case 'call':
      return may('recordCall') ? { label: 'Record the call', opens: action } : null;
    case 'boardDate':
      return may('setBoardDate') ? { label: 'Set the date', opens: { kind: 'boardDate', gate: action.gate } } : null;
    case 'boardOutcome':
      return may('recordBoardOutcome')
        ? { label: 'Record the outcome', opens: { kind: 'boardOutcome', gate: action.gate } }
        : null;
    case 'channel':
      return may('openSpace') ? { label: 'Create the channel', opens: { kind: 'channel' } } : null;
    default:
      return action satisfies never;
  }
}
