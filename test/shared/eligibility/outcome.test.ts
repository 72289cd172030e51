/** Every combination of answers has exactly one outcome. Source: reference/wording.md A5. */
import { describe, expect, it } from '@jest/globals';
import { type Answers, answerChoices, type ChoiceId, eligibilityOutcome } from '../../../shared/checks/eligibility.ts';
import { eligibilityWords } from '../../../shared/journey/eligibility.ts';

const questions = Object.keys(answerChoices) as ChoiceId[];

/** The 2,916 rows of the questionnaire: question 6 counts only for a live product. */
function allAnswers(): Answers[] {
  const all = questions.reduce<Answers[]>(
    (rows, question) =>
      rows.flatMap((row) => answerChoices[question].map((choice) => ({ ...row, [question]: choice }))),
    [{}],
  );
  return all.filter((answers) => answers.stage === 'live' || answers.ownLogin === 'both').map(withoutUnasked);
}

function withoutUnasked({ ownLogin, ...rest }: Answers): Answers {
  return rest.stage === 'live' ? { ...rest, ownLogin } : rest;
}

describe('the eligibility outcome', () => {
  const all = allAnswers();
  const outcomes = all.map((answers) => eligibilityOutcome(answers));

  it('is there, once, for every combination of answers', () => {
    expect(all).toHaveLength(2916);
    expect(outcomes.every((outcome) => outcome !== null)).toBe(true);
  });

  it('is not eligible 2,340 times, needs a person 566 times, and is in rows 6 to 10 ten times', () => {
    const count = (kind: string) => outcomes.filter((outcome) => outcome?.kind === kind).length;
    expect(count('notEligible')).toBe(2340);
    expect(count('person')).toBe(566);
    expect(outcomes.filter((outcome) => (outcome?.row ?? 0) >= 6)).toHaveLength(10);
  });

  it('is not eligible whenever a criterion is answered "No", whatever else was said', () => {
    for (const [index, answers] of all.entries()) {
      const no = [answers.servesEngland, answers.patientFacing, answers.benefit, answers.free].includes('no');
      expect(outcomes[index]?.kind === 'notEligible').toBe(no);
    }
  });

  it('names a scenario only when nothing is unclear and every criterion is met', () => {
    for (const outcome of outcomes) {
      if (!outcome?.scenario) continue;
      expect(outcome.failed).toEqual([]);
      expect(outcome.unclear).toEqual([]);
    }
  });

  it('is null while a question is open', () => {
    expect(eligibilityOutcome({ servesEngland: 'yes' })).toBeNull();
    expect(eligibilityOutcome({})).toBeNull();
  });

  it('has words for the portfolio', () => {
    const { labels } = eligibilityWords.outcomes;
    expect(new Set(outcomes.map((outcome) => labels[outcome?.kind ?? 'none'])).size).toBe(4);
  });
});
