/** Eligibility: opening, the two screens and the outcome, each replacing the one before in the same card. */

import type { Answers } from '../../shared/checks/eligibility.ts';
import type { SharedRecord } from '../../shared/record/for-partner.ts';
import type { OpeningView } from '../../shared/views/eligibility.ts';
import { eligibilityView, keepsScreenOneOpen } from '../../shared/views/eligibility.ts';
import { answerLines } from '../../shared/views/eligibility-outcome.ts';
import type { QuestionsView } from '../../shared/views/eligibility-questions.ts';
import type { Names } from '../../shared/views/names.ts';
import { openUrl, press, submit } from './actions.ts';
import { actionSet, bullets, type Card, card, heading, line, lines, type Part, small, title } from './card.ts';
import { outcomePart } from './eligibility-outcome.ts';
import { choiceInput, textInput } from './inputs.ts';
import { keptAbove } from './meanwhile.ts';
import type { Show } from './show.ts';

export interface Place {
  /** The key of the card these questions stand in. */
  readonly card: string;
  readonly onboarding: string;
}

export function eligibilityCard(record: SharedRecord, place: Place, names: Names, show: Show = {}): Card {
  const { first, part } = eligibilityPart(record, place, names, show);
  return card(first, part.items, part.actions);
}

/** The questions or their outcome, to stand alone or in a stage card. */
export function eligibilityPart(
  record: SharedRecord,
  place: Place,
  names: Names,
  show: Show = {},
): { readonly first: readonly string[]; readonly part: Part } {
  const typed = show.answers ?? {};
  const view = eligibilityView(record, place.onboarding, names, { screen: show.screen, typed });
  const { screen, notes } = view;
  const where = { ...place, basedOn: view.basedOn };
  switch (screen.kind) {
    case 'opening':
      return { first: [screen.title, screen.lines[0] ?? ''], part: withNotes(notes, openingPart(screen, place)) };
    case 'questions': {
      const carried =
        screen.screen === 2 && keepsScreenOneOpen(record, place.onboarding, typed) ? { carried: typed } : {};
      const first = [screen.title, screen.count];
      const part = questionsPart(screen, { ...where, ...carried });
      const kept = show.beside ? keptAbove(theirs(record, place.onboarding, typed)) : [];
      if (show.beside && kept.length === 0) return eligibilityPart(record, place, names);
      return { first, part: withNotes(notes, { ...part, items: [...kept, ...part.items] }) };
    }
    case 'outcome':
      return { first: [screen.title, screen.lines[0] ?? ''], part: outcomePart(screen, view, place) };
    default:
      return screen satisfies never;
  }
}

/** The answers we have that are not those which were typed. */
function theirs(record: SharedRecord, onboarding: string, typed: Answers) {
  const mine = answerLines({ ...record.eligibility[onboarding]?.current?.answers, ...typed });
  return answerLines(record.eligibility[onboarding]?.current?.answers ?? {})
    .filter((line) => !mine.some(({ question, answer }) => question === line.question && answer === line.answer))
    .map(({ question, answer }) => ({ name: question, value: answer }));
}

function openingPart(view: OpeningView, place: Place): Part {
  const give = view.give ? [press(view.give, 'eligibility.give', { ...place })] : [];
  return {
    items: [title(view.title), ...bullets(view.lines)],
    actions: [press(view.start, 'eligibility.start', { ...place }), ...give],
  };
}

function questionsPart(view: QuestionsView, where: Place & { readonly basedOn: number }): Part {
  const questions = view.questions.flatMap((question) => [
    { ...choiceInput(question, question.answer), spacing: 'Large' as const },
    ...(question.after ? [line(question.after)] : []),
  ]);
  // The server asks for the organisation: whether it is needed depends on an answer of the same screen.
  const texts = view.texts.map((text) => textInput({ ...text, missing: null }, text.answer));
  const back = view.back ? [press(view.back, 'eligibility.back', { ...where })] : [];
  const link = view.link ? actionSet([openUrl(view.link.label, view.link.url)]) : [];
  return {
    items: [heading(view.title), small(view.count), ...questions, ...link, ...texts],
    actions: [submit(view.button, sends[view.screen], { ...where }), ...back],
  };
}

const sends = { 1: 'eligibility.continue', 2: 'eligibility.finish', again: 'eligibility.answerAgain' } as const;

function withNotes(notes: readonly string[], part: Part): Part {
  return { items: [...lines(notes), ...part.items], actions: part.actions };
}
