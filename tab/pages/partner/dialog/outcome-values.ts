/** What is typed about a Board outcome, and the command it becomes. */

import type { Gate } from '../../../../shared/record/board/gates.ts';
import type { Draft } from '../../../ask/draft.ts';
import { filledLines } from '../../../form/filled-lines.ts';
import { doerOf } from './doers.ts';

export interface Item {
  readonly text: string;
  /** A choice of `doers`. */
  readonly side: string;
  readonly by: string;
}

export const noItem: Item = { text: '', side: 'partner', by: '' };

export interface OutcomeValues {
  readonly outcome: string;
  readonly comments: string;
  readonly reasons: readonly string[];
  readonly items: readonly Item[];
  readonly deadline: string;
  readonly nextDate: string;
}

export const noOutcome: OutcomeValues = {
  outcome: '',
  comments: '',
  reasons: [''],
  items: [noItem],
  deadline: '',
  nextDate: '',
};

/** Puts a sentence in the first empty line, or in a new one. */
export function withReason(reasons: readonly string[], sentence: string): readonly string[] {
  const free = reasons.findIndex((reason) => reason.trim() === '');
  return free < 0 ? [...reasons, sentence] : reasons.with(free, sentence);
}

/** Likewise for what the Board needs; who does it and by when stay as they were. */
export function withItem(items: readonly Item[], text: string): readonly Item[] {
  const free = items.findIndex((item) => item.text.trim() === '');
  return free < 0 ? [...items, { ...noItem, text }] : items.map((item, at) => (at === free ? { ...item, text } : item));
}

/** Only what belongs to the chosen outcome goes along; lines that were left empty do not. */
export function draftOf(
  values: OutcomeValues,
  where: { readonly onboarding: string; readonly gate: Gate },
  tell: 'now' | 'afterCall',
): Draft {
  const { outcome, comments, reasons, items, deadline, nextDate } = values;
  const deferred = outcome === 'deferred';
  return {
    type: 'recordBoardOutcome',
    ...where,
    outcome,
    comments: outcome === 'rejected' ? '' : comments,
    reasons: outcome === 'rejected' ? filledLines(reasons) : [],
    items: deferred ? enteredItems(items) : [],
    deadline: deferred && deadline ? deadline : null,
    nextDate: deferred && nextDate ? nextDate : null,
    tell,
  };
}

/** Items as the service takes them, without lines that were left empty. */
export function enteredItems(items: readonly Item[]) {
  return items
    .filter(({ text, by }) => text.trim() !== '' || by !== '')
    .map(({ text, side, by }) => ({ text, ...doerOf(side), by }));
}
