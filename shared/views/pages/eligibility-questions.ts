/** The eligibility questions as the tab asks them, without anything that is for NHS login only. */
import { eligibilityWords } from '../../journey/eligibility.ts';
import { questionsView } from '../eligibility-questions.ts';

/** Both screens with every question; the tab leaves out question 6 unless the product is live. */
export const eligibilityQuestions = {
  opening: eligibilityWords.opening,
  give: eligibilityWords.give,
  again: eligibilityWords.again,
  review: eligibilityWords.review.line,
  screens: [questionsView(1, {}), questionsView(2, { stage: 'live' })] as const,
};

export type EligibilityQuestions = typeof eligibilityQuestions;
