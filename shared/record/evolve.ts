/** Which topic an event changes. */
import { evolveApplication, noApplication } from './application.ts';
import { evolveBoard } from './board/events.ts';
import { noBoards } from './board/gates.ts';
import { evolveCallActions } from './call-actions.ts';
import { evolveCallPlans, takeOverPlans } from './call-plans/evolve.ts';
import { evolveCalls } from './calls.ts';
import { evolveCommission } from './commission/evolve.ts';
import { noCommission } from './commission/state.ts';
import { evolveConfirmation } from './confirmation.ts';
import { evolveCourse } from './course-state.ts';
import type { Meta } from './decision.ts';
import { evolveDiscussion } from './discussion.ts';
import { noDiscussion } from './discussion-state.ts';
import { evolveEligibility } from './eligibility/evolve.ts';
import { noAnswers } from './eligibility/state.ts';
import type { PartnerEvent } from './events.ts';
import { evolveForms } from './forms.ts';
import { evolveHold } from './hold.ts';
import { holdOf } from './hold-state.ts';
import { lastChange } from './last-change.ts';
import { evolveMerge } from './merge-state.ts';
import { evolveNotices } from './notices.ts';
import { evolveOutsiders } from './outsiders.ts';
import { evolvePartner } from './partner.ts';
import { evolvePeople } from './people.ts';
import { evolveQueries } from './queries.ts';
import { evolveReminders } from './reminders.ts';
import type { SpaceEvent } from './space.ts';
import { channelWorks, evolveSpace, ledgerLine } from './space-evolve.ts';
import type { PartnerRecord } from './state.ts';
import { evolveTasks } from './tasks-state.ts';

/** The record after an event. Never reads journey data: what follows from it stands in the event. */
export function evolve(record: PartnerRecord, event: PartnerEvent, meta: Meta): PartnerRecord {
  const next = bySlice(record, event, meta);
  const change = lastChange(event, meta);
  return change ? { ...next, lastChange: change } : next;
}

function bySlice(record: PartnerRecord, event: PartnerEvent, meta: Meta): PartnerRecord {
  const { at } = meta;
  switch (event.type) {
    case 'ProjectManagerAssigned': {
      const plans = takeOverPlans(record.plans, event, at);
      return { ...record, partner: evolvePartner(record.partner, event, at), plans };
    }
    case 'PartnerRegistered':
    case 'ProductAdded':
    case 'OnboardingStarted':
    case 'JourneyMoved':
      return { ...record, partner: evolvePartner(record.partner, event, at) };
    case 'ContactAdded':
    case 'ContactRemoved':
      return { ...record, people: evolvePeople(record.people, event, at) };
    case 'OutsiderAdded':
      return { ...record, outsiders: evolveOutsiders(record.outsiders, event, at) };
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
    case 'NoticeDelivered': {
      const next = { ...withLine(record, event, at), notices: evolveNotices(record.notices, event, at) };
      return event.way === 'channel' ? { ...next, space: channelWorks(next.space, at) } : next;
    }
    case 'OnboardingImported':
    case 'OnboardingClosed':
    case 'OnboardingReinstated':
    case 'StepReopened':
    case 'WithdrawalAskedFor':
    case 'WithdrawalDeclined': {
      const slice = evolveCourse(record.course[event.onboarding], event, meta);
      const partner = event.type === 'OnboardingImported' ? evolvePartner(record.partner, event, at) : record.partner;
      const merge = event.type === 'OnboardingReinstated' ? { ...record.merge, into: null } : record.merge;
      return { ...record, partner, merge, course: { ...record.course, [event.onboarding]: slice } };
    }
    case 'PartnerMerged':
    case 'DuplicateTakenIn':
      return { ...record, merge: evolveMerge(record.merge, event, meta) };
    case 'MergePassedOn':
    case 'MergeTakenBack':
      return { ...withLine(record, event, at), merge: evolveMerge(record.merge, event, meta) };
    case 'TaskGiven': {
      const slice = evolveTasks(record.tasks[event.onboarding], event);
      return { ...record, tasks: { ...record.tasks, [event.onboarding]: slice } };
    }
    case 'PersonReminded':
    case 'RemindersSnoozed':
    case 'RemindersRest':
    case 'ReminderLost': {
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
