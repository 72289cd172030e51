/** "Last change" on the headline card: what a partner may know, in a past-tense clause. */
import { type Meta, personOf } from './decision.ts';
import type { PartnerEvent } from './record.ts';
import type { PartnerRecord } from './state.ts';

const clauses: Partial<Record<PartnerEvent['type'], string>> = {
  PartnerRegistered: 'registered the partner',
  OnboardingImported: 'brought the onboarding into this app',
  ProjectManagerAssigned: 'assigned the project manager',
  EligibilityAnswered: 'answered the eligibility questions',
  EligibilityConfirmed: 'checked the eligibility answers',
  ApplicationReceived: 'recorded the application',
  QueryReplied: 'replied to a question',
  CallTimesProposed: 'offered times for a call',
  CallPlanned: 'planned a call',
  CallMoved: 'moved a call',
  CallCancelled: 'cancelled a call',
  CallRecorded: 'recorded a call',
  ActionFinished: 'finished an action',
  BoardDateSet: 'set the Board date',
  BoardDateCleared: 'took back the Board date',
  BoardOutcomeTold: 'told the Board outcome',
  RequiredItemAnswered: 'answered what the Board needs',
  ContractShown: 'showed a contract',
  DiscussionHeld: 'recorded a talk on sponsorship and commissioning',
  CommissionChecked: 'checked the contract',
  JourneyMoved: 'moved the onboarding to a newer version of the journey',
  OnboardingHeld: 'put the onboarding on hold',
  OnboardingResumed: 'ended the time on hold',
  FormAnswered: 'answered a form',
  OnboardingClosed: 'closed the onboarding',
  DuplicateTakenIn: 'brought a duplicate record together with this one',
  WithdrawalAskedFor: 'asked to stop',
  OnboardingReinstated: 'brought the onboarding back',
  StepReopened: 'opened a step again',
  TaskGiven: 'gave a task to somebody else',
};

export function lastChange(event: PartnerEvent, meta: Meta): PartnerRecord['lastChange'] {
  const what = clauses[event.type];
  return what ? { at: meta.at, by: personOf(meta.actor), what } : null;
}
