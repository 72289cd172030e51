/** The course of an onboarding, on the timeline: how it began, holds, steps opened again, how it was closed. */
import { showDate } from '../../calendar/format.ts';
import { journeyOf } from '../../journey/journeys.ts';
import type { HowClosed } from '../../record/course-state.ts';
import { holdOf } from '../../record/hold-state.ts';
import { productName } from '../../record/partner.ts';
import type { PartnerRecord } from '../../record/state.ts';
import { changed, type Tellers } from './told.ts';
import { say } from './words.ts';

type CourseTypes =
  | 'OnboardingStarted'
  | 'OnboardingImported'
  | 'OnboardingClosed'
  | 'OnboardingReinstated'
  | 'StepReopened'
  | 'WithdrawalAskedFor'
  | 'WithdrawalDeclined'
  | 'OnboardingHeld'
  | 'HoldAskedFor'
  | 'HoldDeclined'
  | 'OnboardingResumed'
  | 'JourneyMoved';

const closings: Readonly<Record<HowClosed, string>> = {
  live: 'closed the onboarding: it is live',
  rejected: 'closed the onboarding: it was rejected',
  withdrawn: 'withdrew the onboarding',
  undone: 'took back the start: it was a mistake',
  merged: 'closed the onboarding: it goes on in another record',
};

export const courseTold: Tellers<CourseTypes> = {
  OnboardingStarted: ({ product, journey }, { partner }) => ({
    kind: 'course',
    what: say`started the onboarding of ${partner.products[product]?.name ?? ''}`,
    changes: changed('Version of the journey', null, journey),
  }),
  OnboardingImported: ({ onboarding, done, startedOn }, before) => ({
    kind: 'course',
    what: say`brought the onboarding of ${productName(before, onboarding)} into this app`,
    changes: [
      ...changed('Started on', null, showDate(startedOn)),
      ...changed('Completed before', null, done.length === 1 ? '1 step' : `${done.length} steps`),
    ],
  }),
  OnboardingClosed: ({ how, because, into }) => ({
    kind: 'course',
    what: [closings[how]],
    changes: into ? changed('Goes on in', null, into.name) : [],
    text: because,
  }),
  OnboardingReinstated: ({ because }) => ({ kind: 'course', what: say`brought the onboarding back`, text: because }),
  StepReopened: ({ onboarding, step, because }, before) => ({
    kind: 'course',
    what: say`opened a step again: ${stepTitle(before, onboarding, step)}`,
    text: because,
  }),
  WithdrawalAskedFor: ({ because, replyBy }) => ({
    kind: 'course',
    what: say`asked to stop. We promised a reply by ${showDate(replyBy)}`,
    text: because,
  }),
  WithdrawalDeclined: ({ because }) => ({ kind: 'course', what: say`said why it goes on`, text: because }),
  OnboardingHeld: ({ onboarding, from, until, because }, before) => {
    const was = holdOf(before, onboarding).current?.until;
    return {
      kind: 'course',
      what: was ? say`changed the time on hold` : say`put the onboarding on hold from ${showDate(from)}`,
      changes: changed('On hold until', was && showDate(was), showDate(until)),
      text: because,
    };
  },
  HoldAskedFor: ({ until, because }) => ({
    kind: 'course',
    what: say`asked to put the onboarding on hold until ${showDate(until)}`,
    text: because,
  }),
  HoldDeclined: ({ because }) => ({ kind: 'course', what: say`declined the request for a hold`, text: because }),
  OnboardingResumed: ({ on }) => ({ kind: 'course', what: say`ended the time on hold on ${showDate(on)}` }),
  JourneyMoved: ({ from, to }) => ({
    kind: 'course',
    what: say`moved the onboarding to a newer version of the journey`,
    changes: changed('Version of the journey', from, to),
  }),
};

function stepTitle({ partner }: PartnerRecord, onboarding: string, step: string): string {
  const journey = partner.onboardings[onboarding]?.journey;
  return (journey && journeyOf(journey).steps.find(({ id }) => id === step)?.title) || step;
}
