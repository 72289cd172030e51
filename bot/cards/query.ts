/** A question between partner and NHS login: what was said, whose turn it is, and where to reply. */
import { showDate, showTime, showWeekday } from '../../shared/calendar/format.ts';
import { eligibilityWords } from '../../shared/journey/eligibility.ts';
import { noticeWords } from '../../shared/journey/notice.ts';
import type { SharedRecord } from '../../shared/record/for-partner.ts';
import { productName } from '../../shared/record/partner.ts';
import type { Message, Query, Side } from '../../shared/record/queries.ts';
import { type Names, nameOf } from '../../shared/views/names.ts';
import { put } from '../../shared/views/template.ts';
import { press, submit } from './actions.ts';
import { type Actions, type Card, card, type Elements, line, section, small, title } from './card.ts';
import { textInput } from './inputs.ts';

const SHOWN = 4;
const EARLIER = 300;
const reply = { id: 'text', label: 'Your reply', hint: '', missing: 'Enter your reply', max: 2000 };

/** `reader` is the side that reads the card: only the side it waits on can reply. Null: no such question. */
export function queryCard(record: SharedRecord, id: string, reader: Side, names: Names, typed = ''): Card | null {
  const query = record.queries.find((candidate) => candidate.id === id);
  if (!query) return null;
  const heading = `A question about ${productName(record, query.onboarding)}`;
  const turn = whoseTurn(record, query, names);
  const last = query.messages.at(-1);
  const messages = query.messages.slice(-SHOWN).map((message) => section(said(message, message === last, names)));
  const body = [title(heading), line(turn, { weight: 'Bolder' }), ...messages];
  if (query.closedAt || query.waitingOn !== reader) return card([heading, turn], body, answerAgain(query, reader));
  const input = textInput({ ...reply, lines: 'several' }, typed);
  const wanted = query.wantsDocument ? [line(noticeWords.documentLine)] : [];
  const data = { card: `query:${id}:${reader}`, onboarding: query.onboarding, query: id };
  const buttons = [submit('Send your reply', 'query.reply', data), ...answerAgain(query, reader)];
  return card([heading, turn], [...body, ...wanted, input], buttons);
}

/** A question about a "Not sure" answer asks again only what it is about. Source: reference/wording.md A7. */
function answerAgain({ about, onboarding, closedAt }: Query, reader: Side): Actions {
  if (about !== 'eligibility' || reader !== 'partner' || closedAt) return [];
  const data = { card: `eligibility:${onboarding}`, onboarding };
  return [press(eligibilityWords.again.open, 'eligibility.again', data)];
}

function whoseTurn(record: SharedRecord, query: Query, names: Names): string {
  if (query.closedAt) return `Closed on ${showDate(query.closedAt)}`;
  const by = showWeekday(query.replyBy);
  if (query.waitingOn === 'partner') {
    const owner = query.owner ? ` (${nameOf(names, query.owner)})` : '';
    return `Waiting for ${record.partner.name}${owner}. ${put(noticeWords.replyLine, { replyBy: by })}`;
  }
  const manager = query.owner ?? record.partner.projectManager;
  return `Waiting for NHS login${manager ? ` (${nameOf(names, manager)})` : ''}. We will reply by ${by}`;
}

/** The last message in full; earlier ones only so far that they can be recognised. */
function said({ side, by, at, text }: Message, inFull: boolean, names: Names): Elements {
  const from = side === 'nhs' ? `${nameOf(names, by)}, NHS login` : nameOf(names, by);
  return [
    small(`${from}, ${showDate(at)} at ${showTime(at)}`),
    line(inFull || text.length <= EARLIER ? text : `${text.slice(0, EARLIER)}…`),
  ];
}
