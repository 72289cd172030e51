/** The five criteria of eligibility by name, and answers in the words of their choices. Source: seeds/apply-for-nhs-login. */
import type { ChoiceId } from '../../checks/eligibility.ts';
import { eligibilityWords } from '../../journey/eligibility.ts';
import type { CriterionNumber } from '../../record/application.ts';

export const criterionTitles: Readonly<Record<CriterionNumber, string>> = {
  1: 'Serves patients in England',
  2: 'Patient facing',
  3: 'Health or social care benefit',
  4: 'Commissioned or sponsored',
  5: 'Free at the point of delivery',
};

export function choiceLabel(question: ChoiceId, answer: string): string {
  return eligibilityWords.questions[question].choices.find((choice) => choice.id === answer)?.label ?? answer;
}
