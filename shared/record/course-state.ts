/** The course of an onboarding: where it began, steps that were opened again, and how it was closed. */
import { showDate } from '../calendar/format.ts';
import { type Meta, personOf } from './decision.ts';
import { type Into, mergedWords } from './merge-state.ts';
import type { PartnerRecord } from './state.ts';

export const waysToClose = ['live', 'rejected', 'withdrawn', 'undone', 'merged'] as const;
export type HowClosed = (typeof waysToClose)[number];

export interface Closed {
  readonly how: HowClosed;
  readonly at: string;
  readonly by: string | null;
  /** NHS only; may be empty. */
  readonly because: string;
  /** Only when it was merged: where it goes on. */
  readonly into?: Into;
}

/** A contact's wish to stop that nobody has answered yet. */
interface WithdrawalWish {
  readonly because: string;
  readonly by: string | null;
  readonly at: string;
  /** A date, such as `2026-11-21`. */
  readonly replyBy: string;
}

export interface CourseSlice {
  /** Null while it is under way. */
  readonly closed: Closed | null;
  readonly asked?: WithdrawalWish | null;
  /** By step id: what was given for the step before this instant does not count. */
  readonly reopened: Readonly<Record<string, { readonly at: string; readonly because: string }>>;
  /** Steps that were completed before this app knew the onboarding; null when it began here. */
  readonly imported: { readonly done: readonly string[]; readonly at: string } | null;
}

export interface OnboardingImported {
  readonly type: 'OnboardingImported';
  readonly onboarding: string;
  readonly done: readonly string[];
  /** A date, such as `2026-09-01`. */
  readonly startedOn: string;
}

export interface OnboardingClosed {
  readonly type: 'OnboardingClosed';
  readonly onboarding: string;
  readonly how: HowClosed;
  readonly because: string;
  readonly into?: Into;
}

export type WithdrawalEvent =
  | {
      readonly type: 'WithdrawalAskedFor';
      readonly onboarding: string;
      readonly because: string;
      readonly replyBy: string;
    }
  | { readonly type: 'WithdrawalDeclined'; readonly onboarding: string; readonly because: string };

export type CourseEvent =
  | WithdrawalEvent
  | OnboardingImported
  | OnboardingClosed
  | { readonly type: 'OnboardingReinstated'; readonly onboarding: string; readonly because: string }
  | {
      readonly type: 'StepReopened';
      readonly onboarding: string;
      readonly step: string;
      readonly because: string;
    };

const straight: CourseSlice = { closed: null, reopened: {}, imported: null };

export function evolveCourse(slice: CourseSlice = straight, event: CourseEvent, meta: Meta): CourseSlice {
  const { at } = meta;
  switch (event.type) {
    case 'OnboardingClosed': {
      const { how, because, into } = event;
      return {
        ...slice,
        asked: null,
        closed: { how, because, at, by: personOf(meta.actor), ...(into ? { into } : {}) },
      };
    }
    case 'WithdrawalAskedFor': {
      const { because, replyBy } = event;
      return { ...slice, asked: { because, replyBy, at, by: personOf(meta.actor) } };
    }
    case 'WithdrawalDeclined':
      return { ...slice, asked: null };
    case 'OnboardingReinstated':
      return { ...slice, closed: null };
    case 'StepReopened':
      return { ...slice, reopened: { ...slice.reopened, [event.step]: { at, because: event.because } } };
    case 'OnboardingImported':
      return { ...slice, imported: { done: event.done, at } };
    default:
      return event satisfies never;
  }
}

type Known = Pick<PartnerRecord, 'course'>;

/** How and when it was closed; null while it is under way. */
export function closedOf(record: Known, onboarding: string): Closed | null {
  return record.course[onboarding]?.closed ?? null;
}

/** What a contact asks and nobody has answered; null when nobody asks to stop. */
export function withdrawalWish(record: Known, onboarding: string): WithdrawalWish | null {
  return record.course[onboarding]?.asked ?? null;
}

/** Whether the step was opened again after this was given, so that it is asked once more. */
export function isAskedAgain(record: Known, onboarding: string, step: string, givenAt: string): boolean {
  const reopened = record.course[onboarding]?.reopened[step];
  return reopened !== undefined && givenAt < reopened.at;
}

/** When we were told that the step had been completed before this app; null when it was not, or was opened again. */
export function completedBefore(record: Known, onboarding: string, step: string): string | null {
  const imported = record.course[onboarding]?.imported;
  if (!imported?.done.includes(step)) return null;
  return isAskedAgain(record, onboarding, step, imported.at) ? null : imported.at;
}

/** Whether one of its onboardings came to its end well. */
export function wentLive({ course }: Known): boolean {
  return Object.values(course).some(({ closed }) => closed?.how === 'live');
}

/** Onboardings that people see: a start that was undone is only in the log. */
export function shownOnboardings(record: Known & Pick<PartnerRecord, 'partner'>): readonly string[] {
  return Object.keys(record.partner.onboardings).filter((id) => closedOf(record, id)?.how !== 'undone');
}

const words: Readonly<Record<Exclude<HowClosed, 'merged'>, string>> = {
  live: 'Live. Onboarding was finished on',
  rejected: 'Rejected by the Board. Closed on',
  withdrawn: 'Withdrawn on',
  undone: 'Started by mistake. Undone on',
};

/** A clause with its date, without a full stop. */
export function closedWords({ how, at, into }: Pick<Closed, 'how' | 'at' | 'into'>): string {
  if (how === 'merged') return mergedWords(into ?? { partner: '', name: 'another partner' }, at);
  return `${words[how]} ${showDate(at)}`;
}
