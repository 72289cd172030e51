/** What is typed into the eligibility questions, and what of it is asked, missing and sent. */
import { type Answers, type ChoiceId, criteria, questionsFor } from '../../shared/checks/eligibility.ts';
import type { QuestionsView } from '../../shared/views/eligibility-questions.ts';
import type { EligibilityPart } from '../../shared/views/pages/eligibility.ts';
import type { EligibilityQuestions } from '../../shared/views/pages/eligibility-questions.ts';

export type Typed = Readonly<Record<string, string | undefined>>;

/** What the questions begin from, and what they are compared with when somebody else answers. */
export function savedAnswers({ answers, version, versions }: EligibilityPart) {
  const { by = null, at = null } = versions[0] ?? {};
  const given = Object.entries(answers).map(([question, answer]) => [question, answer ?? ''] as const);
  const values: Record<string, string> = Object.fromEntries(given);
  return { values, version, by, at };
}

/** The radio buttons offer known answers only; the service checks them again. */
export function answersOf(typed: Typed, firstScreenOnly: boolean): Answers {
  const first: readonly string[] = [...criteria, 'stage'];
  const kept = Object.entries(typed).filter(([name, value]) => value && (!firstScreenOnly || first.includes(name)));
  return Object.fromEntries(kept);
}

/** One clear "No" to a criterion ends the questions at once. */
export function endsEarly(typed: Typed): boolean {
  return criteria.some((criterion) => typed[criterion] === 'no');
}

/** Question 6 is asked only about a live product. */
export function questionsOn(words: EligibilityQuestions, screen: 1 | 2, typed: Typed) {
  const asked: readonly ChoiceId[] = questionsFor({ ...answersOf(typed, false), ...allYes });
  return words.screens[screen === 1 ? 0 : 1].questions.filter((question) => asked.includes(question.id));
}

/** A sentence by question that has no answer yet. */
export function missingOn(words: EligibilityQuestions, screen: 1 | 2, typed: Typed): Record<string, string> {
  const { texts } = words.screens[screen === 1 ? 0 : 1];
  return missingOf({ questions: questionsOn(words, screen, typed), texts }, typed);
}

/** Of what is asked. Who is commissioned or sponsored says by whom. */
export function missingOf(
  { questions, texts }: Pick<QuestionsView, 'questions' | 'texts'>,
  typed: Typed,
): Record<string, string> {
  const empty = questions.filter((question) => !typed[question.id]);
  const named = typed.backing === 'contract' || typed.backing === 'sponsor';
  const unnamed = texts.filter((text) => text.missing && named && !typed[text.id]?.trim());
  return Object.fromEntries([...empty, ...unnamed].map(({ id, missing }) => [id, missing ?? '']));
}

const allYes = { servesEngland: 'yes', patientFacing: 'yes', benefit: 'yes', free: 'yes' } as const;
