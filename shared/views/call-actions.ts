/** The actions of a call as people read them: what, who, by when, and if it is done. */
import { showDate } from '../calendar/format.ts';
import type { Call } from '../record/calls.ts';
import type { PartnerRecord } from '../record/state.ts';
import { type Names, nameOf } from './names.ts';

export interface ActionLine {
  readonly id: string;
  readonly text: string;
  readonly side: 'partner' | 'nhs';
  /** "Finish the checklist. Jo Smith, by 4 December 2026." */
  readonly words: string;
  readonly done: { readonly text: string; readonly by: string; readonly at: string } | null;
}

export function actionLines(record: PartnerRecord, call: Call, names: Names): readonly ActionLine[] {
  return call.actions.map(({ id, text, side, owner, by, done }) => {
    const group = side === 'partner' ? record.partner.name : 'NHS login';
    const who = owner ? nameOf(names, owner) : group;
    const words = `${text.replace(/\.$/u, '')}. ${who}, by ${showDate(by)}.`;
    return { id, text, side, words, done: done && { ...done, by: nameOf(names, done.by) } };
  });
}
