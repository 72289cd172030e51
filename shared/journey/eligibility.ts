/** Every word of the eligibility questions and outcomes: data that NHS login can edit, checked when it is loaded. */

import { checkedData } from '../checked-data.ts';
import type { Answers, ChoiceId } from '../checks/eligibility.ts';
import { type EligibilityWords, eligibilityWordsSchema } from './eligibility-schema.ts';
import data from './eligibility-words.json' with { type: 'json' };

/** Throws with the place and the reason when a word is missing or misplaced. */
export function readEligibilityWords(input: unknown): EligibilityWords {
  return checkedData(eligibilityWordsSchema, input, 'the eligibility words', 'shared/journey/eligibility-words.json');
}

export const eligibilityWords = readEligibilityWords(data);

/** What an answer that needs a person makes the partner read, and the project manager ask. Source: wording.md A7. */
export function unclearWords(id: ChoiceId, answers: Answers): { readonly unclear: string; readonly draft: string } {
  const question = eligibilityWords.questions[id];
  const choice = question.choices.find((candidate) => candidate.id === answers[id]);
  return { unclear: choice?.unclear ?? question.unclear, draft: choice?.draft ?? question.draft };
}
