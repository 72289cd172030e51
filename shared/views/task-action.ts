/** What a person can do about a task, and so where a card or page leads. */
import type { Gate } from '../record/board/gates.ts';
import type { CallKind } from '../record/calls.ts';

/** The place on the page where the task is done; null: nowhere yet. */
export type TaskAction =
  | { readonly kind: 'form'; readonly form: string }
  | { readonly kind: 'item'; readonly item: string; readonly gate: Gate }
  | { readonly kind: 'boardDate' | 'boardOutcome'; readonly gate: Gate }
  | { readonly kind: 'call'; readonly call: CallKind }
  | { readonly kind: 'chooseTime'; readonly plan: string }
  | { readonly kind: 'finish'; readonly call: string; readonly action: string }
  | { readonly kind: 'eligibility' | 'eligibilityTalk' | 'application' | 'channel' | 'commission' };
