/** A Board outcome in the exact words that the partner reads: for card, mail, page and the preview before it is told. */
import { showDate, showWeekday } from '../calendar/format.ts';
import { boardWords } from '../journey/board.ts';
import { facts } from '../journey/facts.ts';
import type { Gate } from '../record/board/gates.ts';
import type { BoardOutcome, RequiredItem } from '../record/board/state.ts';
import { productName } from '../record/partner.ts';
import type { PartnerRecord } from '../record/state.ts';
import { itemOwner } from './item-owner.ts';
import { managerName, type Names, nameOf } from './names.ts';
import { put } from './template.ts';

/** What is said about an outcome that is recorded, or is about to be. */
export type Told = Pick<
  BoardOutcome,
  'on' | 'outcome' | 'comments' | 'reasons' | 'items' | 'deadline' | 'nextDate' | 'replyBy'
>;

export interface BoardOutcomeView {
  readonly outcome: BoardOutcome['outcome'];
  readonly badge: string;
  readonly title: string;
  readonly lines: readonly string[];
  /** The Board's own words: comments, or reasons. */
  readonly said: { readonly title: string; readonly lines: readonly string[] } | null;
  readonly needs: {
    readonly title: string;
    /** "2 of 3 received" */
    readonly count: string;
    readonly items: readonly {
      readonly id: string;
      readonly line: string;
      /** The number of its button, "Answer 1"; null when it is not the partner's, or is answered. */
      readonly answer: string | null;
      readonly answered: string | null;
    }[];
  } | null;
  readonly next: { readonly title: string; readonly lines: readonly string[] };
  /** One line for the activity feed. */
  readonly feed: string;
}

export function boardOutcomeView(
  record: PartnerRecord,
  onboarding: string,
  gate: Gate,
  told: Told,
  names: Names,
): BoardOutcomeView {
  const values = {
    product: productName(record, onboarding),
    boardDate: showDate(told.on),
    pm: managerName(names, record.partner.projectManager),
    replyBy: showWeekday(told.replyBy),
    deadline: told.deadline ? showDate(told.deadline) : '',
    nextBoardDate: told.nextDate ? showDate(told.nextDate) : '',
    count: String(told.items.length),
  };
  const { badge, feed, [gate]: words } = boardWords[told.outcome];
  const fill = (lines: readonly string[]) => lines.map((line) => put(line, values));
  const items = told.items.map((item, index) => itemLine(record, item, index + 1, names));
  return {
    outcome: told.outcome,
    badge,
    title: words.title,
    lines: fill([...words.lines, ...contractLine(record, onboarding, gate, told)]),
    said: said(told),
    needs: items.length > 0 ? { title: boardWords.deferred.needs, count: counted(told.items), items } : null,
    next: { title: boardWords.nextTitle, lines: fill(nextLines(told, gate)) },
    feed: put(feed, values),
  };
}

/** While no checked contract is on the record. Source: reference/wording.md B3. */
function contractLine(record: PartnerRecord, onboarding: string, gate: Gate, { outcome }: Told): readonly string[] {
  const missing = gate === 'application' && outcome === 'approved' && !facts.commissionShown(record, onboarding);
  return missing ? [boardWords.approved.contract] : [];
}

function said(told: Told): BoardOutcomeView['said'] {
  if (told.outcome === 'rejected') return { title: boardWords.rejected.reasons, lines: told.reasons };
  return told.comments ? { title: boardWords.approved.comments, lines: [told.comments] } : null;
}

function nextLines(told: Told, gate: Gate): readonly string[] {
  const { approved, rejected, deferred } = boardWords;
  if (told.outcome === 'approved') return approved[gate].next;
  if (told.outcome === 'rejected') return rejected[gate].next;
  return [told.nextDate ? deferred.planned : deferred.noDate];
}

function itemLine(record: PartnerRecord, item: RequiredItem, number: number, names: Names) {
  const partner = item.side === 'partner';
  const person = itemOwner(record, item);
  const owner = partner ? (person ? nameOf(names, person) : record.partner.name) : 'NHS login';
  const text = item.text.replace(/\.$/u, '');
  const values = { number: String(number), item: text, owner, by: showDate(item.by) };
  return {
    id: item.id,
    line: put(boardWords.deferred.item, values),
    answer: partner && !item.answer ? put(boardWords.buttons.answer, { number: String(number) }) : null,
    answered: item.answer ? `Received from ${nameOf(names, item.answer.by)} on ${showDate(item.answer.at)}.` : null,
  };
}

function counted(items: readonly RequiredItem[]): string {
  const done = items.filter((item) => item.answer).length;
  return put(boardWords.deferred.received, { done: String(done), all: String(items.length) });
}
