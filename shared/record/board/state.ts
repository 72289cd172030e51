/** What is kept of the Board, and which date and outcome count now. */

/** What the Board of a deferred application needs; a task of one side. */
export interface RequiredItem {
  readonly id: string;
  readonly text: string;
  readonly side: 'partner' | 'nhs';
  readonly by: string;
  /** Who brings it; null when nobody was there to name. */
  readonly owner: string | null;
  readonly answer: { readonly text: string; readonly by: string | null; readonly at: string } | null;
}

export interface BoardOutcome {
  readonly on: string;
  readonly outcome: 'approved' | 'rejected' | 'deferred';
  readonly comments: string;
  readonly reasons: readonly string[];
  readonly items: readonly RequiredItem[];
  /** Everything by this date, for a deferred application. */
  readonly deadline: string | null;
  readonly nextDate: string | null;
  /** We call by this date to explain a rejection or a deferral. */
  readonly replyBy: string;
  readonly recordedAt: string;
  readonly by: string | null;
  /** Null until the partner may know. */
  readonly toldAt: string | null;
}

export interface BoardSlice {
  readonly date: { readonly on: string; readonly tellBy: string; readonly setAt: string } | null;
  /** The frozen report: the answers' version and the place in the log where its content is. */
  readonly report: {
    readonly version: number;
    readonly eligibilityVersion: number;
    readonly at: string;
    readonly seq: number;
  } | null;
  /** Oldest first; the last one counts. */
  readonly outcomes: readonly BoardOutcome[];
}

export const noBoard: BoardSlice = { date: null, report: null, outcomes: [] };

/** The Board date that is still to come or has no outcome yet. */
export function pendingDate(slice: BoardSlice): string | null {
  const { date: set, outcomes } = slice;
  if (!set) return null;
  const last = outcomes.at(-1);
  return last && last.recordedAt >= set.setAt ? null : set.on;
}

/** The last outcome, as far as it counts: not while a new date is set. */
export function latestOutcome(slice: BoardSlice): BoardOutcome | null {
  return !pendingDate(slice) ? (slice.outcomes.at(-1) ?? null) : null;
}
