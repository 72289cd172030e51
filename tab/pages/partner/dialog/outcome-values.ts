/** What is typed about a Board outcome, and the command it becomes. */

import type { Gate } from '../../../../shared/record/board/gates.ts';
import type { Draft } from '../../../ask/draft.ts';
import { filledLines } from '../../../form/filled-lines.ts';

export interface Item {
  readonly text: string;
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
    items: deferred ? items.filter((item) => item.text.trim() !== '' || item.by !== '') : [],
    deadline: deferred && deadline ? deadline : null,
    nextDate: deferred && nextDate ? nextDate : null,
    tell,
  };
}
