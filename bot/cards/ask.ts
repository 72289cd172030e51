/** Asking for something before a card can go on: a question for us, a colleague, an answer for the Board, what was done. */
import { eligibilityWords } from '../../shared/journey/eligibility.ts';
import { boardOf } from '../../shared/record/board/gates.ts';
import type { SharedRecord } from '../../shared/record/for-partner.ts';
import { managerName, type Names, nameOf } from '../../shared/views/names.ts';
import { press, submit } from './actions.ts';
import { type Card, card, heading, line, title } from './card.ts';
import type { Place } from './eligibility.ts';
import { giveQuestionsCard, giveTaskCard } from './give.ts';
import { textInput } from './inputs.ts';
import { keptAbove } from './meanwhile.ts';
import type { ItemForm, Show } from './show.ts';
import { journeyFormCard } from './task-form.ts';

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
  if ('answers' in show.form) return journeyFormCard(record, place, show.form.answers, show.typed ?? {});
  return 'item' in show.form
    ? itemCard(record, place, names, { ...show, form: show.form })
    : actionCard(record, place, names, { ...show, form: show.form });
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

type Asked<F> = Pick<Show, 'typed' | 'beside'> & { readonly form: F };

function itemCard(
  record: SharedRecord,
  place: Place,
  names: Names,
  { form: asked, typed, beside }: Asked<ItemForm>,
): Card | null {
  const { outcomes } = boardOf(record, place.onboarding, asked.gate);
  const item = outcomes.at(-1)?.items.find((candidate) => candidate.id === asked.item);
  if (!item) return null;
  return card(
    ['What the Board needs', item.text],
    [
      heading('What the Board needs'),
      title(item.text),
      ...(beside ? said(item.answer, names) : []),
      textInput(answer, typed?.text || (item.answer?.text ?? '')),
    ],
    [submit('Send', 'item.answer', { ...place, ...asked, asked: 'yes', ...seen(item.answer) }), back(place)],
  );
}

function actionCard(
  record: SharedRecord,
  place: Place,
  names: Names,
  { form, typed, beside }: Asked<{ readonly call: string; readonly action: string }>,
): Card | null {
  const call = record.calls.find((each) => each.id === form.call);
  const action = call?.actions.find((each) => each.id === form.action);
  if (!action) return null;
  return card(
    ['Tell us that it is done', action.text],
    [
      heading('Tell us that it is done'),
      title(action.text),
      ...(beside ? said(action.done, names) : []),
      textInput(done, typed?.text ?? ''),
    ],
    [submit('It is done', 'action.finish', { ...place, ...form, asked: 'yes', ...seen(action.done) }), back(place)],
  );
}

type Said = { readonly text: string; readonly by: string | null; readonly at: string } | null;

function said(given: Said, names: Names) {
  return keptAbove(given ? [{ name: nameOf(names, given.by), value: given.text || 'Done' }] : []);
}

/** What the card shows: whoever sends it writes over this, and over nothing newer. */
function seen(given: Said) {
  return given ? { basedOn: given.at } : {};
}

function back(place: Place) {
  return press(eligibilityWords.give.back, 'status.show', { ...place });
}
