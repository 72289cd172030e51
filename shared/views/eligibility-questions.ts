/** The two screens of eligibility questions, with the answers so far. Words: reference/wording.md A3, A4. */
import { type Answers, askedAgain, type ChoiceId, questionsFor } from '../checks/eligibility.ts';
import { eligibilityWords } from '../journey/eligibility.ts';

interface QuestionView {
  readonly id: ChoiceId;
  readonly label: string;
  readonly hint: string;
  readonly choices: readonly { readonly id: string; readonly label: string }[];
  /** The id of the choice that was made, or null: nothing is chosen beforehand. */
  readonly answer: string | null;
  /** Said when nothing is chosen. */
  readonly missing: string;
  /** A line under the choices. */
  readonly after: string | null;
  /** For the tab, under "Help with this question". */
  readonly help: string | null;
}

/** `again`: only what a person was not sure about. */
export type Screen = 1 | 2 | 'again';

interface TextView {
  readonly id: 'organisation' | 'note';
  readonly label: string;
  readonly hint: string;
  readonly answer: string;
  /** In characters. */
  readonly max: number;
  readonly lines: 'one' | 'several';
  /** Said when it must be there and is empty; null when it is never required. */
  readonly missing: string | null;
  readonly tooLong: string;
}

export interface QuestionsView {
  readonly kind: 'questions';
  readonly screen: Screen;
  readonly title: string;
  /** "1 of 2"; what stays, when something is asked again. */
  readonly count: string;
  readonly questions: readonly QuestionView[];
  readonly texts: readonly TextView[];
  readonly link: { readonly label: string; readonly url: string } | null;
  readonly button: string;
  readonly back: string | null;
}

/** Null when there is nothing to ask again. `typed`: what is not saved yet. */
export function againView(saved: Answers, typed: Answers): QuestionsView | null {
  const asked = askedAgain(saved, typed);
  if (asked.length === 0) return null;
  const answers = { ...saved, ...typed };
  const { title, line, button } = eligibilityWords.again;
  return {
    kind: 'questions',
    screen: 'again',
    title,
    count: line,
    button,
    back: null,
    questions: asked.map((id) => questionView(id, answers)),
    texts: asked.includes('backing') ? textViews(answers).filter(({ id }) => id === 'organisation') : [],
    link: null,
  };
}

/** Question 6 is asked only when the product is live. Nothing is asked that a "No" has made pointless. */
export function questionsView(screen: 1 | 2, answers: Answers): QuestionsView {
  const asked = questionsFor({ ...answers, servesEngland: 'yes', patientFacing: 'yes', benefit: 'yes', free: 'yes' });
  const second = (id: ChoiceId) => id === 'ownLogin' || id === 'backing';
  const questions = asked.filter((id) => second(id) === (screen === 2)).map((id) => questionView(id, answers));
  const { one, two } = eligibilityWords.screens;
  if (screen === 1) return { kind: 'questions', screen, ...one, questions, texts: [], link: null, back: null };
  return { kind: 'questions', screen, ...two, questions, texts: textViews(answers), link: eligibilityWords.link };
}

function questionView(id: ChoiceId, answers: Answers): QuestionView {
  const { label, hint, choices, missing, after = null, help = null } = eligibilityWords.questions[id];
  const shown = choices.map((choice) => ({ id: choice.id, label: choice.label }));
  return { id, label, hint, choices: shown, answer: answers[id] ?? null, missing, after, help };
}

function textViews(answers: Answers): readonly TextView[] {
  const { organisation, note } = eligibilityWords;
  return [
    { id: 'organisation', lines: 'one', answer: answers.organisation ?? '', ...organisation },
    { id: 'note', lines: 'several', answer: answers.note ?? '', missing: null, ...note },
  ];
}
