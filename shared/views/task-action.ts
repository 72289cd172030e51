/** What a person can do about a task, and so where a card or page leads. */
import type { CallKind } from '../record/calls.ts';

/** The place on the page where the task is done; null: nowhere yet. */
export type TaskAction =
  | { readonly kind: 'form'; readonly form: string }
  | { readonly kind: 'item'; readonly item: string }
  | { readonly kind: 'call'; readonly call: CallKind }
  | { readonly kind: 'finish'; readonly call: string; readonly action: string }
  | {
      readonly kind:
        | 'eligibility'
        | 'eligibilityTalk'
        | 'application'
        | 'boardDate'
        | 'boardOutcome'
        | 'channel'
        | 'commission';
    };
