/** What to draw a card with beside the record: the screen a button asked for, and what was typed but not saved. */
import type { Answers } from '../../shared/checks/eligibility.ts';
import type { Gate } from '../../shared/record/board/gates.ts';
import type { TypedContract } from '../../shared/views/contract.ts';
import type { Screen } from '../../shared/views/eligibility-questions.ts';
import type { StepDays } from '../../shared/views/forecast.ts';

/** What the Board needs, answered in the card. */
export interface ItemForm {
  readonly item: string;
  readonly gate: Gate;
}

/** What a forecast needs beside the record. */
export interface Outlook {
  /** A date, such as `2026-11-21`. */
  readonly today: string;
  /** How long the steps of earlier partners took. */
  readonly history: readonly StepDays[];
}

export interface Show {
  /** Somebody else answered first: their answer is shown beside what was typed. */
  readonly beside?: true;
  /** Without it no forecast is shown. */
  readonly outlook?: Outlook;
  /** Eligibility: a screen of the questions instead of what the record calls for. */
  readonly screen?: Screen;
  /** Eligibility: answers that are not saved; they win over the record's. */
  readonly answers?: Answers;
  /** Asks for a question, a colleague, an answer to a Board item, what was done, or a form by its id, in place of the card's body. */
  readonly form?:
    | 'ask'
    | 'give'
    | ItemForm
    | { readonly task: string }
    | { readonly answers: string }
    | { readonly call: string; readonly action: string };
  /** Commission: a screen of the questions about the contract, with what was typed so far. */
  readonly contract?: { readonly screen: 1 | 2; readonly typed: TypedContract | null };
  /** Other inputs by id, as they were typed. */
  readonly typed?: Readonly<Record<string, string>>;
}
