/** What each kind of news is called, and the ways it travels, wherever people read who was told what. */
import type { NoticeKind, Way } from '../record/notices.ts';

export const noticeNames: Readonly<Record<NoticeKind, string>> = {
  eligibilityInvitation: 'Invitation to answer the eligibility questions',
  eligibilityEntered: 'Eligibility answers entered for the partner',
  eligibilityGiven: 'Eligibility questions given to a colleague',
  eligibilityChangeProposed: 'Change of the eligibility answers proposed',
  projectManagerAssigned: 'Who the project manager is',
  applicationReceipt: 'Application received',
  query: 'Question or reply',
  callTimes: 'Times to choose from for a call',
  callPlanned: 'Date of a call',
  callMoved: 'Call moved',
  callCancelled: 'Call cancelled',
  callActions: 'Actions agreed in a call',
  boardDate: 'Board date',
  boardDateMoved: 'Board date moved',
  boardDateCleared: 'Board date taken back',
  boardOutcome: 'Board outcome',
  boardOutcomeSent: 'Who was told the Board outcome',
  onHold: 'On hold',
  holdAskedFor: 'Request to put the onboarding on hold',
  holdDeclined: 'Request to put the onboarding on hold declined',
  holdEnded: 'No longer on hold',
  withdrawalAskedFor: 'Request to stop',
  withdrawalDeclined: 'Request to stop declined',
  handedOver: 'Partner handed over',
  contractShown: 'Contract shown',
  contractAccepted: 'Contract accepted',
  contractRefused: 'Contract not accepted',
  confirmationAsked: 'Confirmation asked for',
  confirmationAnswered: 'Confirmation answered',
  discussionDue: 'Date of the sponsorship and commissioning discussion',
  onboardingClosed: 'Onboarding closed',
  onboardingReinstated: 'Onboarding goes on',
  taskGiven: 'Task given to somebody',
  digest: 'Reminder of what waits',
};

export const wayNames: Readonly<Record<Way, string>> = {
  channel: 'channel',
  feed: 'activity feed',
  chat: 'chat',
  mail: 'email',
};

/** `way` as it stands in the key of a step. */
export function wayName(way: string): string {
  return Object.entries(wayNames).find(([key]) => key === way)?.[1] ?? way;
}
