/** Asking for something before a card can go on: a question for us, a colleague, an answer for the Board, what was done. */
import { eligibilityWords } from '../../shared/journey/eligibility.ts';
import { boardOf } from '../../shared/record/board/gates.ts';
import type { SharedRecord } from '../../shared/record/for-partner.ts';
import { managerName, type Names } from '../../shared/views/names.ts';
import { press, submit } from './actions.ts';
import { type Card, card, heading, line, title } from './card.ts';
import type { Place } from './eligibility.ts';
import { giveQuestionsCard, giveTaskCard } from './give.ts';
import { textInput } from './inputs.ts';
import type { ItemForm, Show } from './show.ts';

const question = {
  id: 'text',
  label: 'Your question',
  hint: 'We keep your exact words.',
  missing: 'Enter your question',
  max: 2000,
  lines: 'several' as const,
};
const done = {
  ...question,
  label: 'What you did (optional)',
  hint: 'For example, where we can find it.',
  missing: null,
};
const answer = { ...question, label: 'Your answer', missing: 'Enter your answer' };

/** Null when the card shows itself. */
export function formCard(record: SharedRecord, place: Place, names: Names, show: Show): Card | null {
  const typed = show.typed?.text ?? '';
  if (show.form === 'ask') return askCard(record, place, names, typed);
  if (show.form === 'give') return giveQuestionsCard(record, place, names);
  if (!show.form) return null;
  if ('task' in show.form) return giveTaskCard(record, place, show.form.task, names);
  return 'item' in show.form ? itemCard(record, place, show.form, typed) : actionCard(record, place, show.form, typed);
}

function askCard(record: SharedRecord, place: Place, names: Names, typed: string): Card {
  const pm = managerName(names, record.partner.projectManager);
  const words = `Your question goes to ${pm}. We will tell you when we will reply.`;
  return card(
    ['Ask a question', words],
    [heading('Ask a question'), line(words), textInput(question, typed)],
    [submit('Send', 'query.ask', { ...place, asked: 'yes' }), back(place)],
  );
}

function itemCard(record: SharedRecord, place: Place, asked: ItemForm, typed: string): Card | null {
  const { outcomes } = boardOf(record, place.onboarding, asked.gate);
  const item = outcomes.at(-1)?.items.find((candidate) => candidate.id === asked.item);
  if (!item) return null;
  return card(
    ['What the Board needs', item.text],
    [heading('What the Board needs'), title(item.text), textInput(answer, typed || (item.answer?.text ?? ''))],
    [submit('Send', 'item.answer', { ...place, ...asked, asked: 'yes' }), back(place)],
  );
}

function actionCard(
  record: SharedRecord,
  place: Place,
  form: { readonly call: string; readonly action: string },
  typed: string,
): Card | null {
  const call = record.calls.find((each) => each.id === form.call);
  const action = call?.actions.find((each) => each.id === form.action);
  if (!action) return null;
  return card(
    ['Tell us that it is done', action.text],
    [heading('Tell us that it is done'), title(action.text), textInput(done, typed)],
    [submit('It is done', 'action.finish', { ...place, ...form, asked: 'yes' }), back(place)],
  );
}

function back(place: Place) {
  return press(eligibilityWords.give.back, 'status.show', { ...place });
}
