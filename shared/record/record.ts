/** The record's rules put together: which topic decides a command, which topic an event changes. */

import { z } from 'zod';
import type { ApplicationCommand, ApplicationEvent } from './application.ts';
import {
  applicationCommands,
  applicationPolicies,
  decideApplication,
  evolveApplication,
  noApplication,
} from './application.ts';
import { type BoardCommand, boardCommands, boardPolicies } from './board/commands.ts';
import { decideBoard } from './board/decide.ts';
import { type BoardEvent, evolveBoard } from './board/events.ts';
import { noBoards } from './board/gates.ts';
import {
  type CallActionCommand,
  type CallActionEvent,
  callActionCommands,
  callActionPolicies,
  decideCallAction,
  evolveCallActions,
} from './call-actions.ts';
import { type CallPlanCommand, callPlanCommands, callPlanPolicies } from './call-plans/commands.ts';
import { decideCallPlan } from './call-plans/decide.ts';
import { evolveCallPlans } from './call-plans/evolve.ts';
import type { CallPlanEvent, MeetingFact } from './call-plans/state.ts';
import { type CallCommand, type CallEvent, callCommands, callPolicies, decideCall, evolveCalls } from './calls.ts';
import { type CommissionCommand, commissionCommands, commissionPolicies } from './commission/commands.ts';
import { decideCommission } from './commission/decide.ts';
import { evolveCommission } from './commission/evolve.ts';
import { type CommissionEvent, noCommission } from './commission/state.ts';
import {
  type ConfirmationCommand,
  type ConfirmationEvent,
  confirmationCommands,
  confirmationPolicies,
  decideConfirmation,
  evolveConfirmation,
} from './confirmation.ts';
import { type CourseCommand, courseCommands, coursePolicies, decideCourse, refusedAsClosed } from './course.ts';
import { type CourseEvent, evolveCourse } from './course-state.ts';
import type { Context, Decision, Meta } from './decision.ts';
import { refuse } from './decision.ts';
import {
  type DiscussionCommand,
  type DiscussionDue,
  type DiscussionEvent,
  decideDiscussion,
  discussionCommands,
  discussionDue,
  discussionPolicies,
  evolveDiscussion,
} from './discussion.ts';
import { noDiscussion } from './discussion-state.ts';
import { type EligibilityCommand, eligibilityCommands, eligibilityPolicies } from './eligibility/commands.ts';
import { decideEligibility } from './eligibility/decide.ts';
import { evolveEligibility } from './eligibility/evolve.ts';
import { type EligibilityEvent, noAnswers } from './eligibility/state.ts';
import { decideForm, evolveForms, type FormCommand, type FormEvent, formCommands, formPolicies } from './forms.ts';
import {
  decideHold,
  evolveHold,
  type HoldCommand,
  type HoldEvent,
  holdCommands,
  holdPolicies,
  type OnboardingResumed,
  resumed,
} from './hold.ts';
import { holdOf } from './hold-state.ts';
import { decideImport, type ImportPartner, importPolicies } from './import.ts';
import {
  decideJourney,
  type JourneyCommand,
  type JourneyMoved,
  journeyCommands,
  journeyPolicies,
} from './journey-move.ts';
import { lastChange } from './last-change.ts';
import { evolveNotices, type NoticeEvent } from './notices.ts';
import type { PartnerTopicEvent } from './partner.ts';
import { decidePartner, evolvePartner, type PartnerCommand, partnerCommands, partnerPolicies } from './partner.ts';
import {
  decidePeople,
  evolvePeople,
  type PeopleCommand,
  type PeopleEvent,
  peopleCommands,
  peoplePolicies,
} from './people.ts';
import { forbidden, type PolicyLines } from './policy.ts';
import {
  decideQuery,
  evolveQueries,
  type QueryCommand,
  type QueryEvent,
  queryCommands,
  queryPolicies,
} from './queries.ts';
import {
  decideReminders,
  evolveReminders,
  type ReminderCommand,
  type ReminderDue,
  type ReminderEvent,
  reminded,
  reminderCommands,
  reminderPolicies,
} from './reminders.ts';
import type { SpaceFact } from './space.ts';
import { decideSpace, noSpace, type SpaceCommand, type SpaceEvent, spaceCommands, spacePolicies } from './space.ts';
import { decideSpaceEnd, type SpaceEndCommand, spaceEndCommands, spaceEndPolicies } from './space-end.ts';
import { evolveSpace, ledgerLine } from './space-evolve.ts';
import type { PartnerRecord } from './state.ts';
import { decideTask, type TaskCommand, taskCommands, taskPolicies } from './tasks.ts';
import { evolveTasks, type TaskGiven } from './tasks-state.ts';

/** The commands a person can give, from any door. */
export const personCommand = z.union([
  ...partnerCommands,
  ...journeyCommands,
  ...peopleCommands,
  ...eligibilityCommands,
  ...applicationCommands,
  ...queryCommands,
  ...callCommands,
  ...callActionCommands,
  ...callPlanCommands,
  ...boardCommands,
  ...commissionCommands,
  ...confirmationCommands,
  ...discussionCommands,
  ...formCommands,
  ...holdCommands,
  ...spaceCommands,
  ...courseCommands,
  ...taskCommands,
  ...spaceEndCommands,
  ...reminderCommands,
]);
export type PersonCommand = z.infer<typeof personCommand>;

/** What the reconciler reports. Never refused: it has happened. */
export interface NoteFacts {
  readonly type: 'noteFacts';
  readonly facts: readonly (
    | SpaceFact
    | MeetingFact
    | OnboardingResumed
    | DiscussionDue
    | ReminderDue
    | Extract<NoticeEvent, { type: 'NoticeDelivered' }>
  )[];
}
export type Command = PersonCommand | ImportPartner | NoteFacts;

export type PartnerEvent =
  | PartnerTopicEvent
  | PeopleEvent
  | EligibilityEvent
  | ApplicationEvent
  | QueryEvent
  | CallEvent
  | CallActionEvent
  | CallPlanEvent
  | MeetingFact
  | BoardEvent
  | CommissionEvent
  | ConfirmationEvent
  | DiscussionEvent
  | FormEvent
  | HoldEvent
  | JourneyMoved
  | NoticeEvent
  | CourseEvent
  | TaskGiven
  | ReminderEvent
  | SpaceEvent;

/** Command by command: who may give it. */
export const policies: PolicyLines<Command['type']> = {
  ...partnerPolicies,
  ...journeyPolicies,
  ...peoplePolicies,
  ...eligibilityPolicies,
  ...applicationPolicies,
  ...queryPolicies,
  ...callPolicies,
  ...callActionPolicies,
  ...callPlanPolicies,
  ...boardPolicies,
  ...commissionPolicies,
  ...confirmationPolicies,
  ...discussionPolicies,
  ...formPolicies,
  ...holdPolicies,
  ...spacePolicies,
  ...coursePolicies,
  ...taskPolicies,
  ...spaceEndPolicies,
  ...importPolicies,
  ...reminderPolicies,
  noteFacts: ['system'],
};

export function emptyRecord(id: string): PartnerRecord {
  return {
    id,
    partner: { name: '', registeredAt: null, odsCode: null, projectManager: null, products: {}, onboardings: {} },
    people: {},
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
      return decideSpace(record, command satisfies SpaceCommand, context);
    case 'withdrawOnboarding':
    case 'finishOnboarding':
    case 'undoStart':
    case 'reinstateOnboarding':
    case 'reopenStep':
      return decideCourse(record, command satisfies CourseCommand, context);
    case 'giveTask':
      return decideTask(record, command satisfies TaskCommand, context);
    case 'importPartner':
      return decideImport(record, command, context);
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
  if (fact.type === 'ReminderDue') return reminded(record, context, fact);
  return fact.type === 'DiscussionDue' ? discussionDue(record, context, fact) : [fact];
}

/** The record after an event. Never reads journey data: what follows from it stands in the event. */
export function evolve(record: PartnerRecord, event: PartnerEvent, meta: Meta): PartnerRecord {
  const next = bySlice(record, event, meta);
  const change = lastChange(event, meta);
  return change ? { ...next, lastChange: change } : next;
}

function bySlice(record: PartnerRecord, event: PartnerEvent, meta: Meta): PartnerRecord {
  const { at } = meta;
  switch (event.type) {
    case 'PartnerRegistered':
    case 'ProductAdded':
    case 'OnboardingStarted':
    case 'ProjectManagerAssigned':
    case 'JourneyMoved':
      return { ...record, partner: evolvePartner(record.partner, event, at) };
    case 'ContactAdded':
    case 'ContactRemoved':
      return { ...record, people: evolvePeople(record.people, event, at) };
    case 'EligibilityAnswered':
    case 'EligibilityConfirmed':
    case 'EligibilityGiven':
    case 'EligibilityChangeProposed':
    case 'EligibilityChangeSettled': {
      const slice = evolveEligibility(record.eligibility[event.onboarding] ?? noAnswers, event, meta);
      return { ...record, eligibility: { ...record.eligibility, [event.onboarding]: slice } };
    }
    case 'ApplicationReceived':
    case 'FindingRecorded': {
      const slice = evolveApplication(record.application[event.onboarding] ?? noApplication, event, meta);
      return { ...record, application: { ...record.application, [event.onboarding]: slice } };
    }
    case 'QueryOpened':
    case 'QueryRevised':
    case 'QueryReplied':
    case 'QueryClosed':
      return { ...record, queries: evolveQueries(record.queries, event, meta) };
    case 'CallRecorded':
      return { ...record, calls: evolveCalls(record.calls, event, meta) };
    case 'ActionFinished':
    case 'CallActionsSent':
      return { ...record, calls: evolveCallActions(record.calls, event, meta) };
    case 'CallTimesProposed':
    case 'CallPlanned':
    case 'CallMoved':
    case 'CallCancelled':
      return { ...record, plans: evolveCallPlans(record.plans, event, at) };
    case 'MeetingKept':
    case 'MeetingGone':
      return { ...withLine(record, event, at), plans: evolveCallPlans(record.plans, event, at) };
    case 'BoardDateSet':
    case 'BoardDateCleared':
    case 'ReportFrozen':
    case 'RecommendationGiven':
    case 'BoardOutcomeRecorded':
    case 'BoardOutcomeTold':
    case 'RequiredItemAnswered': {
      const boards = record.board[event.onboarding] ?? noBoards;
      const slice = evolveBoard(boards[event.gate], event, meta);
      return { ...record, board: { ...record.board, [event.onboarding]: { ...boards, [event.gate]: slice } } };
    }
    case 'ContractShown':
    case 'ContractChosen':
    case 'CommissionChecked': {
      const slice = evolveCommission(record.commission[event.onboarding] ?? noCommission, event, meta);
      return { ...record, commission: { ...record.commission, [event.onboarding]: slice } };
    }
    case 'ConfirmationAsked':
    case 'ConfirmationAnswered': {
      const slice = evolveConfirmation(record.confirmation[event.onboarding] ?? [], event, meta);
      return { ...record, confirmation: { ...record.confirmation, [event.onboarding]: slice } };
    }
    case 'DiscussionPlanned':
    case 'DiscussionHeld':
    case 'DiscussionDue': {
      const slice = evolveDiscussion(record.discussion[event.onboarding] ?? noDiscussion, event, meta);
      return { ...record, discussion: { ...record.discussion, [event.onboarding]: slice } };
    }
    case 'FormAnswered': {
      const slice = evolveForms(record.forms[event.onboarding] ?? {}, event, meta);
      return { ...record, forms: { ...record.forms, [event.onboarding]: slice } };
    }
    case 'OnboardingHeld':
    case 'HoldAskedFor':
    case 'HoldDeclined':
    case 'OnboardingResumed': {
      const slice = evolveHold(holdOf(record, event.onboarding), event, meta);
      return { ...record, holds: { ...record.holds, [event.onboarding]: slice } };
    }
    case 'NoticeWanted':
      return { ...record, notices: evolveNotices(record.notices, event, at) };
    case 'NoticeDelivered':
      return { ...withLine(record, event, at), notices: evolveNotices(record.notices, event, at) };
    case 'OnboardingImported':
    case 'OnboardingClosed':
    case 'OnboardingReinstated':
    case 'StepReopened': {
      const slice = evolveCourse(record.course[event.onboarding], event, meta);
      const partner = event.type === 'OnboardingImported' ? evolvePartner(record.partner, event, at) : record.partner;
      return { ...record, partner, course: { ...record.course, [event.onboarding]: slice } };
    }
    case 'TaskGiven': {
      const slice = evolveTasks(record.tasks[event.onboarding], event);
      return { ...record, tasks: { ...record.tasks, [event.onboarding]: slice } };
    }
    case 'PersonReminded':
    case 'RemindersSnoozed': {
      const slice = evolveReminders(record.reminders[event.person], event, at);
      return { ...record, reminders: { ...record.reminders, [event.person]: slice } };
    }
    default:
      return { ...record, space: evolveSpace(record.space, event satisfies SpaceEvent, at) };
  }
}

/** With the ledger line of a step whose outcome is kept in another slice. */
function withLine(record: PartnerRecord, event: Parameters<typeof ledgerLine>[1], at: string): PartnerRecord {
  const line = ledgerLine(record.space, event, at);
  const steps = line ? { ...record.space.steps, [line.key]: line } : record.space.steps;
  return { ...record, space: { ...record.space, steps } };
}
