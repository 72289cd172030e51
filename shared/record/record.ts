/** The record's rules put together: which topic decides a command. */
import { type ApplicationCommand, decideApplication } from './application.ts';
import type { BoardCommand } from './board/commands.ts';
import { decideBoard } from './board/decide.ts';
import { outcomeSent } from './board/sent.ts';
import { type CallActionCommand, decideCallAction } from './call-actions.ts';
import type { CallPlanCommand } from './call-plans/commands.ts';
import { decideCallPlan } from './call-plans/decide.ts';
import { type CallCommand, decideCall } from './calls.ts';
import type { Command, NoteFacts } from './commands.ts';
import type { CommissionCommand } from './commission/commands.ts';
import { decideCommission } from './commission/decide.ts';
import { type ConfirmationCommand, decideConfirmation } from './confirmation.ts';
import { type CourseCommand, decideCourse, refusedAsClosed } from './course.ts';
import { type Context, type Decision, refuse } from './decision.ts';
import { type DiscussionCommand, decideDiscussion, discussionDue } from './discussion.ts';
import type { EligibilityCommand } from './eligibility/commands.ts';
import { decideEligibility } from './eligibility/decide.ts';
import type { PartnerEvent } from './events.ts';
import { decideForm, type FormCommand } from './forms.ts';
import { decideHold, type HoldCommand, resumed } from './hold.ts';
import { decideImport } from './import.ts';
import { decideJourney, type JourneyCommand } from './journey-move.ts';
import { decideMerge, takenBack } from './merge.ts';
import { noMerge } from './merge-state.ts';
import { decideOutsider, type OutsiderCommand } from './outsiders.ts';
import { decidePartner, type PartnerCommand } from './partner.ts';
import { decidePeople, type PeopleCommand } from './people.ts';
import { policies } from './policies.ts';
import { forbidden } from './policy.ts';
import { decideQuery, type QueryCommand } from './queries.ts';
import { decideReminders, lost, type ReminderCommand, reminded } from './reminders.ts';
import { decideSpace, noSpace, type SpaceCommand } from './space.ts';
import { decideSpaceEnd, type SpaceEndCommand } from './space-end.ts';
import type { PartnerRecord } from './state.ts';
import { decideTask, type TaskCommand } from './tasks.ts';
import { decideWithdrawal, type WithdrawalCommand } from './withdrawal.ts';

export { type Command, type NoteFacts, type PersonCommand, personCommand } from './commands.ts';
export type { PartnerEvent } from './events.ts';
export { evolve } from './evolve.ts';
export { policies } from './policies.ts';

export function emptyRecord(id: string): PartnerRecord {
  return {
    id,
    partner: { name: '', registeredAt: null, odsCode: null, projectManager: null, products: {}, onboardings: {} },
    people: {},
    outsiders: {},
    eligibility: {},
    application: {},
    board: {},
    commission: {},
    confirmation: {},
    discussion: {},
    forms: {},
    holds: {},
    calls: [],
    plans: [],
    queries: [],
    notices: [],
    space: noSpace,
    course: {},
    tasks: {},
    reminders: {},
    merge: noMerge,
    lastChange: null,
  };
}

/** The events a command leads to, or why not. Pure: no clock, no chance, no I/O. */
export function decide(record: PartnerRecord, command: Command, context: Context): Decision<PartnerEvent> {
  const no = forbidden(policies[command.type], context.actor, record);
  if (no) return no;
  if (!record.partner.registeredAt && command.type !== 'registerPartner' && command.type !== 'importPartner') {
    return refuse('notFound', 'We cannot find this partner.');
  }
  return refusedAsClosed(record, command) ?? byTopic(record, command, context);
}

function byTopic(record: PartnerRecord, command: Command, context: Context): Decision<PartnerEvent> {
  switch (command.type) {
    case 'registerPartner':
    case 'assignProjectManager':
      return decidePartner(record, command satisfies PartnerCommand, context);
    case 'addContact':
    case 'removeContact':
      return decidePeople(record, command satisfies PeopleCommand, context);
    case 'answerEligibility':
    case 'enterEligibility':
    case 'confirmEligibility':
    case 'giveEligibility':
    case 'settleEligibilityChange':
      return decideEligibility(record, command satisfies EligibilityCommand, context);
    case 'recordApplication':
    case 'recordFinding':
      return decideApplication(record, command satisfies ApplicationCommand, context);
    case 'askQuery':
    case 'replyToQuery':
    case 'closeQuery':
      return decideQuery(record, command satisfies QueryCommand, context);
    case 'recordCall':
      return decideCall(record, command satisfies CallCommand, context);
    case 'finishAction':
    case 'sendCallActions':
      return decideCallAction(record, command satisfies CallActionCommand, context);
    case 'planCall':
    case 'proposeTimes':
    case 'chooseTime':
    case 'moveCall':
    case 'cancelCall':
      return decideCallPlan(record, command satisfies CallPlanCommand, context);
    case 'setBoardDate':
    case 'clearBoardDate':
    case 'freezeReport':
    case 'riskAndRecommendation':
    case 'recordBoardOutcome':
    case 'tellBoardOutcome':
    case 'answerRequiredItem':
      return decideBoard(record, command satisfies BoardCommand, context);
    case 'showContract':
    case 'chooseContract':
    case 'checkCommission':
      return decideCommission(record, command satisfies CommissionCommand, context);
    case 'askConfirmation':
    case 'answerConfirmation':
      return decideConfirmation(record, command satisfies ConfirmationCommand, context);
    case 'addOutsider':
      return decideOutsider(record, command satisfies OutsiderCommand, context);
    case 'planDiscussion':
    case 'recordDiscussion':
      return decideDiscussion(record, command satisfies DiscussionCommand, context);
    case 'answerForm':
      return decideForm(record, command satisfies FormCommand, context);
    case 'moveJourney':
      return decideJourney(record, command satisfies JourneyCommand);
    case 'holdOnboarding':
    case 'askForHold':
    case 'answerHold':
    case 'resumeOnboarding':
      return decideHold(record, command satisfies HoldCommand, context);
    case 'openSpace':
    case 'retryStep':
    case 'sayArrived':
      return decideSpace(record, command satisfies SpaceCommand, context);
    case 'withdrawOnboarding':
    case 'finishOnboarding':
    case 'undoStart':
    case 'reinstateOnboarding':
    case 'reopenStep':
      return decideCourse(record, command satisfies CourseCommand, context);
    case 'askToWithdraw':
    case 'declineWithdrawal':
      return decideWithdrawal(record, command satisfies WithdrawalCommand, context);
    case 'giveTask':
      return decideTask(record, command satisfies TaskCommand, context);
    case 'importPartner':
      return decideImport(record, command, context);
    case 'mergePartner':
    case 'takeInDuplicate':
      return decideMerge(record, command, context);
    case 'closeSpace':
      return decideSpaceEnd(record, command satisfies SpaceEndCommand);
    case 'snoozeReminders':
      return decideReminders(command satisfies ReminderCommand, context);
    case 'noteFacts':
      return command.facts.flatMap((fact) => noted(record, context, fact));
    default:
      return command satisfies never;
  }
}

/** What time alone has brought about leads to more than the fact itself. */
function noted(record: PartnerRecord, context: Context, fact: NoteFacts['facts'][number]): readonly PartnerEvent[] {
  if (fact.type === 'OnboardingResumed') return resumed(record, context, fact);
  if (fact.type === 'MergeTakenBack') return takenBack(record, context, fact);
  if (fact.type === 'BoardOutcomeSent') return outcomeSent(record, context, fact);
  if (fact.type === 'ReminderLost') return lost(record, fact);
  if (fact.type === 'ReminderGiven') return reminded(record, context, fact);
  return fact.type === 'DiscussionDue' ? discussionDue(record, context, fact) : [fact];
}
