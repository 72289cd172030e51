/** Eligibility: the partner's answers in every version, their outcome, and changes proposed during the review. */
import type { Answers, Outcome } from '../../checks/eligibility.ts';

/** Where answers came from. `self`: a contact. `forPartner`: staff entered what the partner had told them. */
export type Source =
  | { readonly kind: 'self' }
  | { readonly kind: 'forPartner'; readonly from: 'form' | 'email' | 'call'; readonly on: string };

export interface AnswersVersion {
  readonly version: number;
  readonly answers: Answers;
  /** Screens completed: after 1 a colleague can carry on. */
  readonly through: 1 | 2;
  /** Null while screen 2 is missing. */
  readonly outcome: Outcome | null;
  readonly source: Source;
  readonly by: string | null;
  readonly at: string;
  /** We promise to reply by this date; null when nothing is promised. */
  readonly replyBy: string | null;
}

export interface ProposedChange {
  readonly answers: Answers;
  readonly by: string | null;
  readonly at: string;
}

export interface EligibilitySlice {
  readonly current: AnswersVersion | null;
  /** Oldest first, without the current one. */
  readonly earlier: readonly AnswersVersion[];
  /** The version that a contact last said is right, and when. */
  readonly confirmed: { readonly version: number; readonly by: string | null; readonly at: string } | null;
  readonly proposed: ProposedChange | null;
  /** The colleague who was asked to answer. */
  readonly givenTo: string | null;
}

export type EligibilityEvent =
  | {
      readonly type: 'EligibilityAnswered';
      readonly onboarding: string;
      readonly version: number;
      readonly answers: Answers;
      readonly through: 1 | 2;
      readonly outcome: Outcome | null;
      readonly source: Source;
      /** Who answered, or entered the answers for the partner. */
      readonly by: string | null;
      readonly replyBy: string | null;
    }
  | { readonly type: 'EligibilityConfirmed'; readonly onboarding: string; readonly version: number }
  | { readonly type: 'EligibilityGiven'; readonly onboarding: string; readonly to: string }
  | { readonly type: 'EligibilityChangeProposed'; readonly onboarding: string; readonly answers: Answers }
  | {
      readonly type: 'EligibilityChangeSettled';
      readonly onboarding: string;
      readonly accepted: boolean;
      readonly reason: string;
    };

export const noAnswers: EligibilitySlice = {
  current: null,
  earlier: [],
  confirmed: null,
  proposed: null,
  givenTo: null,
};
