/** The Board as a page shows it: the date, and what it decided. */
import { boardOf, type Gate } from '../../record/board/gates.ts';
import { type BoardOutcome, pendingDate } from '../../record/board/state.ts';
import { contactsOf } from '../../record/people.ts';
import type { PartnerRecord } from '../../record/state.ts';
import { type BoardOutcomeView, boardOutcomeView, type Told } from '../board-outcome.ts';
import { type Names, nameOf } from '../names.ts';

interface ItemLine {
  readonly id: string;
  readonly text: string;
  readonly side: 'partner' | 'nhs';
  readonly by: string;
  readonly answer: { readonly text: string; readonly by: string; readonly at: string } | null;
}

export interface OutcomeLine extends Pick<BoardOutcome, 'on' | 'outcome' | 'recordedAt' | 'toldAt' | 'replyBy'> {
  readonly gate: Gate;
  readonly by: string;
  /** In the words that the partner reads. */
  readonly view: BoardOutcomeView;
  readonly items: readonly ItemLine[];
  /** The newest one counts; its items can be answered. */
  readonly counts: boolean;
}

export interface BoardPart {
  readonly gate: Gate;
  /** A date still to come, or without an outcome. */
  readonly date: string | null;
  readonly tellBy: string | null;
  /** Newest first. */
  readonly outcomes: readonly OutcomeLine[];
}

export function boardPart(record: PartnerRecord, onboarding: string, gate: Gate, names: Names): BoardPart {
  const slice = boardOf(record, onboarding, gate);
  const date = pendingDate(slice);
  const last = slice.outcomes.at(-1);
  const outcomes = slice.outcomes.map((each) => {
    const { on, outcome, recordedAt, toldAt, replyBy } = each;
    const items = each.items.map((item) => ({
      ...item,
      answer: item.answer && { ...item.answer, by: nameOf(names, item.answer.by) },
    }));
    const view = boardOutcomeView(record, onboarding, gate, each, names);
    const counts = each === last && date === null;
    return { gate, on, outcome, recordedAt, toldAt, replyBy, by: nameOf(names, each.by), view, items, counts };
  });
  return { gate, date, tellBy: date ? (slice.date?.tellBy ?? null) : null, outcomes: outcomes.reverse() };
}

/** Before an outcome is recorded: exactly what the partner will read, and by which way it travels. */
export interface BoardPreview {
  readonly view: BoardOutcomeView;
  readonly to: readonly { readonly name: string; readonly way: string }[];
}

/** `told` is what the decision gave, so that the preview cannot differ from the news. */
export function boardPreview(
  record: PartnerRecord,
  { onboarding, gate }: { readonly onboarding: string; readonly gate: Gate },
  told: Told,
  names: Names,
): BoardPreview {
  const { inChannel, chats } = record.space;
  const to = contactsOf(record).map((person) => ({
    name: nameOf(names, person),
    way: inChannel[person] ? 'channel, activity feed and email' : chats[person] ? 'chat and email' : 'email',
  }));
  return { view: boardOutcomeView(record, onboarding, gate, told, names), to };
}
