/** What the bot answers in words, in a chat or where it is mentioned. Words: reference/wording.md B7. */
import { showWeekday } from '../../shared/calendar/format.ts';
import { boardOf, currentGate } from '../../shared/record/board/gates.ts';
import { pendingDate } from '../../shared/record/board/state.ts';
import type { SharedRecord } from '../../shared/record/for-partner.ts';
import { currentContacts } from '../../shared/record/people.ts';
import { boardOutcomeView } from '../../shared/views/board-outcome.ts';
import { firstName, managerLine, managerName, type Names, nameOf } from '../../shared/views/names.ts';
import { progress } from '../../shared/views/progress.ts';
import { turnSentence } from '../../shared/views/turn.ts';
import { press } from './actions.ts';
import { type Card, card, fact, heading, line, lines } from './card.ts';
import { nextThing } from './next-things.ts';

export function helloCard(record: SharedRecord, onboarding: string, person: string, names: Names): Card {
  const each = progress(record, onboarding);
  const turn = turnSentence(each.turn, record.partner.name, names);
  const hello = `Hello ${firstName(names, person)}. You are working on ${each.product}.`;
  const body = [line(hello), line(`${turn}.`), line('You can ask: status, next, Board date, who, help.')];
  return card([hello, turn], body, [
    press('See what we need to do', 'status.show', { card: `next:${onboarding}`, onboarding }),
  ]);
}

export function boardCard(record: SharedRecord, onboarding: string, names: Names): Card {
  const each = progress(record, onboarding);
  const gate = currentGate(record, onboarding);
  const board = boardOf(record, onboarding, gate);
  const date = pendingDate(board);
  const last = board.outcomes.at(-1);
  const sentences = date
    ? [`The Board looks at ${each.product} on ${showWeekday(date)}.`]
    : last
      ? boardOutcomeView(record, onboarding, gate, last, names).lines
      : [noDate(record, onboarding, names)];
  return card(sentences.slice(0, 2), lines(sentences));
}

function noDate(record: SharedRecord, onboarding: string, names: Names): string {
  const each = progress(record, onboarding);
  const side = each.turn.side === 'partner' ? 'partner' : 'nhs';
  return `No Board date yet. First: ${nextThing(record, each, side, names)}.`;
}

export function whoCard(record: SharedRecord, names: Names): Card {
  const manager = managerLine(names, record.partner.projectManager);
  const contacts = currentContacts(record).map((contact) => nameOf(names, contact.person));
  const body = [fact('Project manager', manager), fact(record.partner.name, contacts.join(', '))];
  return card([`Project manager: ${manager}`], [heading('Who is who'), ...body]);
}

/** `mention`: the bot's name where it must be mentioned first, in a channel; null in a chat of one to one. */
export function helpCard(mention: string | null): Card {
  const words = [
    ...(mention ? [`Mention me first: type @${mention}, then your question.`] : ['Type a word, and I answer.']),
    'status or next: where you are, and what to do.',
    'Board date: when the Board looks at your product.',
    'who: your project manager and your contacts.',
    'Anything else: I can ask your project manager for you.',
  ];
  return card(words.slice(0, 2), [heading('What you can ask'), ...lines(words)]);
}

/** `text`: their exact words, which "Yes" keeps as a question. */
export function cannotAnswerCard(record: SharedRecord, onboarding: string, text: string, names: Names): Card {
  const pm = managerName(names, record.partner.projectManager);
  const sentence = `I cannot answer that. Shall I ask ${pm}?`;
  const where = { card: `next:${onboarding}`, onboarding };
  return card(
    [sentence],
    [line(sentence)],
    [press(`Yes, ask ${pm}`, 'chat.ask', { ...where, text }), press('No', 'status.show', where)],
  );
}
