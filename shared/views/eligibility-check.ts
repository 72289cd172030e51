/** "Is this still right?": one line of work, not the questions again. Words: reference/wording.md A8. */
import { showDate } from '../calendar/format.ts';
import type { Answers } from '../checks/eligibility.ts';
import { eligibilityWords } from '../journey/eligibility.ts';
import type { AnswersVersion, EligibilitySlice } from '../record/eligibility/state.ts';
import { type AnswerLine, answerLines } from './eligibility-outcome.ts';
import { type Names, nameOf } from './names.ts';
import { put } from './template.ts';

export interface CheckView {
  readonly kind: 'check';
  readonly title: string;
  /** "You told us on …:" and what they told us, in sentences. */
  readonly lines: readonly string[];
  /** Instead of sentences, where an answer is not the plain one. */
  readonly answers: readonly AnswerLine[];
  readonly version: number;
  readonly confirm: string;
  readonly change: string;
  /** Set once a contact has said that this version is right; then there is nothing to press. */
  readonly thanks: string | null;
}

export function checkView(slice: EligibilitySlice, current: AnswersVersion, product: string, names: Names): CheckView {
  const { title, told, confirm, change } = eligibilityWords.check;
  const { answers, version } = current;
  const sentences = inSentences(answers, product);
  return {
    kind: 'check',
    title,
    lines: [put(told, { date: showDate(toldOn(current)) }), ...(sentences ?? [])],
    answers: sentences ? [] : answerLines(answers),
    version,
    confirm,
    change,
    thanks: thanksLine(slice, version, names),
  };
}

/** "Thank you. Jo Smith checked this on …", or null while nobody has checked this version. */
export function thanksLine(slice: EligibilitySlice, version: number, names: Names): string | null {
  const { confirmed } = slice;
  if (confirmed?.version !== version) return null;
  const values = { name: nameOf(names, confirmed.by), date: showDate(confirmed.at) };
  return put(eligibilityWords.check.thanks, values);
}

function toldOn(current: AnswersVersion): string {
  return current.source.kind === 'forPartner' ? current.source.on : current.at;
}

/** Null when an answer is a "No" or a "Not sure": then the answers are listed as they are. */
function inSentences(answers: Answers, product: string): readonly string[] | null {
  const { live, development, contract, sponsor, notYet, allYes } = eligibilityWords.check;
  const { free, patientFacing, servesEngland, benefit, stage, backing, ownLogin } = answers;
  const plain = [free, patientFacing, servesEngland, benefit].every((answer) => answer === 'yes');
  if (!plain || stage === 'notSure' || backing === 'notSure') return null;
  if (stage === 'live' && ownLogin !== 'both') return null;
  const backed = backing === 'contract' ? contract : backing === 'sponsor' ? sponsor : notYet;
  const values = { product, organisation: answers.organisation ?? '' };
  return [put(stage === 'live' ? live : development, values), put(backed, values), allYes];
}
