/** Every word of the eligibility questions and outcomes: data that NHS login can edit, checked when it is loaded. */

import { type EligibilityWords, eligibilityWordsSchema } from './eligibility-schema.ts';
import data from './eligibility-words.json' with { type: 'json' };

/** Throws with the place and the reason when a word is missing or misplaced. */
export function readEligibilityWords(input: unknown): EligibilityWords {
  const read = eligibilityWordsSchema.safeParse(input);
  if (read.success) return read.data;
  const problems = read.error.issues.map((issue) => `${issue.path.join('.') || 'file'}: ${issue.message}`);
  throw new Error(
    `The eligibility words cannot be used. Correct shared/journey/eligibility-words.json. ${problems.join('; ')}`,
  );
}

export const eligibilityWords = readEligibilityWords(data);
