/** The outcome in the exact words of reference/wording.md A6, with what happens next. */
import { showDate, showTime, showWeekday } from '../calendar/format.ts';
import type { Answers, ChoiceId, Outcome, OutcomeKind } from '../checks/eligibility.ts';
import { criteria, questionsFor } from '../checks/eligibility.ts';
import { eligibilityWords, unclearWords } from '../journey/eligibility.ts';
import type { AnswersVersion } from '../record/eligibility/state.ts';
import { managerName, type Names, nameOf } from './names.ts';
import { put } from './template.ts';

/** A line of the short list of answers. */
export interface AnswerLine {
  readonly question: string;
  readonly answer: string;
}

export type OutcomeButton = 'startApplication' | 'change' | 'commissioning' | 'ask';

export interface OutcomeView {
  readonly kind: 'outcome';
  readonly outcome: OutcomeKind;
  readonly title: string;
  readonly lines: readonly string[];
  /** Criteria that are not met, as a list after the lines. */
  readonly criteria: readonly string[];
  /** Lines after the criteria. */
  readonly after: readonly string[];
  /** No lines: nothing follows from the answers any more. */
  readonly next: { readonly title: string; readonly lines: readonly string[] };
  readonly answers: { readonly title: string; readonly lines: readonly AnswerLine[] };
  readonly closing: readonly string[];
  readonly buttons: readonly { readonly id: OutcomeButton; readonly label: string; readonly url: string | null }[];
  /** Where to read on; null when nothing follows. */
  readonly guidance: { readonly label: string; readonly url: string } | null;
}

export interface About {
  readonly product: string;
  readonly projectManager: string | null;
  /** The application is here, so nobody is told to complete it. */
  readonly applied: boolean;
  /** NHS login has replied to what they were not sure about, and waits for them. */
  readonly replied: boolean;
  /** The journey has the application as a form of ours. */
  readonly hasForm: boolean;
}

export function outcomeView(version: AnswersVersion & { outcome: Outcome }, about: About, names: Names): OutcomeView {
  const { answers, outcome } = version;
  const values = {
    product: about.product,
    organisation: answers.organisation ?? '',
    pm: managerName(names, about.projectManager),
    replyBy: version.replyBy ? showWeekday(version.replyBy) : '',
    shortNames: unsureCriteria(outcome)
      .map((id) => eligibilityWords.questions[id].shortName)
      .join(', '),
    name: nameOf(names, version.by),
    date: showDate(version.at),
    time: showTime(version.at),
    n: String(version.version),
  };
  const words = eligibilityWords.outcomes;
  const fill = (lines: readonly string[]) => lines.map((line) => put(line, values));
  const applied = about.applied && outcome.kind === 'meets';
  const canStart = about.hasForm && !applied;
  const wanted = buttonsOf(outcome.kind).filter((id) => canStart || id !== 'startApplication');
  const buttons = wanted.map((id) => ({
    id,
    label: put(buttonLabel(id), values),
    url: buttonUrl(id),
  }));
  return {
    kind: 'outcome',
    outcome: outcome.kind,
    title: put(words[outcome.kind].title, values),
    lines: fill(linesOf(outcome, answers)),
    criteria: outcome.failed.flatMap((id) => eligibilityWords.questions[id].criterion ?? []),
    after: fill(afterOf(outcome)),
    next: { title: words.nextTitle, lines: applied ? [] : fill(nextOf(outcome, about)) },
    answers: { title: words.answersTitle, lines: answerLines(answers) },
    closing: fill(words.closing),
    buttons,
    guidance: outcome.kind === 'meets' && !applied ? words.meets.guidance : null,
  };
}

/** What was answered, question by question, in the words of the choices. */
export function answerLines(answers: Answers): readonly AnswerLine[] {
  const chosen = questionsFor(answers).flatMap((id) => {
    const { shortName, choices } = eligibilityWords.questions[id];
    const choice = choices.find((candidate) => candidate.id === answers[id]);
    return choice ? [{ question: shortName.charAt(0).toUpperCase() + shortName.slice(1), answer: choice.label }] : [];
  });
  const organisation = answers.organisation ? [{ question: 'Organisation', answer: answers.organisation }] : [];
  const note = answers.note ? [{ question: 'What you told us', answer: answers.note }] : [];
  return [...chosen, ...organisation, ...note];
}

function nextOf({ kind }: Outcome, { replied }: About): readonly string[] {
  const { person, ...others } = eligibilityWords.outcomes;
  if (kind === 'person') return replied ? person.replied : person.next;
  return others[kind].next;
}

function linesOf(outcome: Outcome, answers: Answers): readonly string[] {
  const { meets, discuss, person, notEligible } = eligibilityWords.outcomes;
  if (outcome.kind === 'notEligible') return [notEligible.must];
  if (outcome.kind === 'person')
    return [...person.lines, ...outcome.unclear.map((id) => unclearWords(id, answers).unclear)];
  if (outcome.kind === 'discuss') {
    return [...(outcome.scenario === 2 ? discuss.scenario2 : discuss.scenario4), ...backingLine(answers)];
  }
  if (outcome.scenario === 1) return meets.scenario1;
  const { first, sponsor, contract, last } = meets.scenario3;
  return [first, ...(answers.backing === 'sponsor' ? sponsor : contract), ...last];
}

function afterOf(outcome: Outcome): readonly string[] {
  if (outcome.kind !== 'notEligible') return [];
  const advice = outcome.failed.flatMap((id) => eligibilityWords.questions[id].advice ?? []);
  const { alsoNotSure } = eligibilityWords.outcomes.notEligible;
  return unsureCriteria(outcome).length > 0 ? [...advice, alsoNotSure] : advice;
}

function backingLine(answers: Answers): readonly string[] {
  const { framework, sponsor, talking, talkingUnnamed } = eligibilityWords.outcomes.discuss;
  if (answers.backing === 'framework') return [framework];
  if (answers.backing === 'sponsor') return [sponsor];
  if (answers.backing === 'talking') return [answers.organisation ? talking : talkingUnnamed];
  return [];
}

function unsureCriteria(outcome: Outcome): readonly ChoiceId[] {
  return outcome.unclear.filter((id) => criteria.some((criterion) => criterion === id));
}

function buttonsOf(kind: OutcomeKind): readonly OutcomeButton[] {
  if (kind === 'meets') return ['startApplication', 'change'];
  if (kind === 'discuss') return ['change', 'commissioning'];
  return kind === 'notEligible' ? ['change', 'ask'] : ['change'];
}

function buttonLabel(button: OutcomeButton): string {
  const { change, meets, notEligible } = eligibilityWords.outcomes;
  if (button === 'startApplication') return meets.button;
  if (button === 'commissioning') return eligibilityWords.link.label;
  return button === 'ask' ? notEligible.ask : change;
}

function buttonUrl(button: OutcomeButton): string | null {
  return button === 'commissioning' ? eligibilityWords.link.url : null;
}
