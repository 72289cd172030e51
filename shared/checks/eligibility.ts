/** The eligibility outcome: one table, read from the top, first row that fits wins. Source: reference/wording.md A5. */

export const answerChoices = {
  servesEngland: ['yes', 'no', 'notSure'],
  patientFacing: ['yes', 'no', 'notSure'],
  benefit: ['yes', 'no', 'notSure'],
  free: ['yes', 'no', 'notSure'],
  stage: ['live', 'development', 'notSure'],
  ownLogin: ['both', 'one', 'no', 'notSure'],
  backing: ['contract', 'sponsor', 'talking', 'framework', 'none', 'notSure'],
} as const;

export type ChoiceId = keyof typeof answerChoices;
export type Choice<Q extends ChoiceId> = (typeof answerChoices)[Q][number];

/** Whatever has been answered so far. */
export type Answers = { readonly [Q in ChoiceId]?: Choice<Q> | undefined } & {
  readonly organisation?: string | undefined;
  readonly note?: string | undefined;
};

export type OutcomeKind = 'meets' | 'discuss' | 'person' | 'notEligible';
export type Scenario = 1 | 2 | 3 | 4;

export interface Outcome {
  readonly kind: OutcomeKind;
  /** Row of the table, 1 to 10. */
  readonly row: number;
  /** About criterion 4 only, so never shown alone. */
  readonly scenario: Scenario | null;
  /** Criteria questions answered "No". */
  readonly failed: readonly ChoiceId[];
  /** Questions that need a person: "Not sure", or a live product without its own ID verification and authentication. */
  readonly unclear: readonly ChoiceId[];
}

/** The criteria that are asked. Criterion 4 follows from the last three questions. Source: seeds/apply-for-nhs-login. */
export const criteria = ['servesEngland', 'patientFacing', 'benefit', 'free'] as const;

/** The questions that must be answered, in order, given the answers so far. Screen 1 is the first five. */
export function questionsFor(answers: Answers): readonly ChoiceId[] {
  const first = [...criteria, 'stage'] as const;
  if (criteria.some((criterion) => answers[criterion] === 'no')) return first;
  return answers.stage === 'live' ? [...first, 'ownLogin', 'backing'] : [...first, 'backing'];
}

/** What is asked again after "Not sure": those questions, and what the new answers lead to. Source: wording.md A7. */
export function askedAgain(saved: Answers, typed: Answers): readonly ChoiceId[] {
  const answers = { ...saved, ...typed };
  const unclear = eligibilityOutcome(saved)?.unclear ?? [];
  if (unclear.length === 0) return [];
  return questionsFor(answers).filter((question) => unclear.includes(question) || answers[question] === undefined);
}

/** Null while a question of `questionsFor` has no answer. */
export function eligibilityOutcome(answers: Answers): Outcome | null {
  const asked = questionsFor(answers);
  if (asked.some((question) => answers[question] === undefined)) return null;
  const failed = criteria.filter((criterion) => answers[criterion] === 'no');
  const unclear = asked.filter((question) => isUnclear(question, answers));
  const result = (row: number, kind: OutcomeKind, scenario: Scenario | null = null): Outcome => ({
    kind,
    row,
    scenario,
    failed,
    unclear,
  });

  if (failed.length > 0) return result(1, 'notEligible');
  if (criteria.some((criterion) => answers[criterion] === 'notSure')) return result(2, 'person');
  if (answers.stage === 'notSure') return result(3, 'person');
  const live = answers.stage === 'live';
  if (live && answers.ownLogin !== 'both') return result(4, 'person');
  if (answers.backing === 'notSure') return result(5, 'person');
  if (live) return answers.backing === 'contract' ? result(6, 'meets', 1) : result(7, 'discuss', 2);
  if (answers.backing === 'sponsor') return result(8, 'meets', 3);
  if (answers.backing === 'contract') return result(9, 'meets', 3);
  return result(10, 'discuss', 4);
}

function isUnclear(question: ChoiceId, answers: Answers): boolean {
  const answer = answers[question];
  return answer === 'notSure' || (question === 'ownLogin' && answer !== 'both');
}
