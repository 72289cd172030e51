/** The Board as a page shows it: the date, and what it decided. */
import { type BoardOutcome, type BoardSlice, noBoard, pendingDate } from '../../record/board-state.ts';
import { type Names, nameOf } from '../names.ts';

export interface ItemLine {
  readonly id: string;
  readonly text: string;
  readonly side: 'partner' | 'nhs';
  readonly by: string;
  readonly answer: { readonly text: string; readonly by: string; readonly at: string } | null;
}

export interface OutcomeLine extends Omit<BoardOutcome, 'items' | 'by'> {
  readonly by: string;
  readonly items: readonly ItemLine[];
  /** The newest one counts; its items can be answered. */
  readonly counts: boolean;
}

export interface BoardPart {
  /** A date still to come, or without an outcome. */
  readonly date: string | null;
  readonly tellBy: string | null;
  /** Newest first. */
  readonly outcomes: readonly OutcomeLine[];
}

export function boardPart(slice: BoardSlice = noBoard, names: Names): BoardPart {
  const date = pendingDate(slice);
  const last = slice.outcomes.at(-1);
  const outcomes = slice.outcomes.map((outcome) => ({
    ...outcome,
    by: nameOf(names, outcome.by),
    counts: outcome === last && date === null,
    items: outcome.items.map((item) => ({
      ...item,
      answer: item.answer && { ...item.answer, by: nameOf(names, item.answer.by) },
    })),
  }));
  return { date, tellBy: date ? (slice.date?.tellBy ?? null) : null, outcomes: outcomes.reverse() };
}
