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

/** What NHS login advises the Board. NHS only. */
export interface Recommendation {
  readonly risk: 'low' | 'medium' | 'high';
  readonly risks: string;
  readonly recommend: 'approve' | 'reject' | 'defer';
  readonly because: string;
  readonly by: string | null;
  readonly at: string;
}

/** Where in the log a frozen report is. */
export interface FrozenReport {
  readonly version: number;
  readonly at: string;
  readonly seq: number;
}

export interface BoardSlice {
  readonly date: { readonly on: string; readonly tellBy: string; readonly setAt: string } | null;
  /** The newest frozen report, and the version of the eligibility answers in it. */
  readonly report: (FrozenReport & { readonly eligibilityVersion: number }) | null;
  /** Frozen before it, oldest first: each can still be read and downloaded. */
  readonly earlierReports: readonly FrozenReport[];
  readonly recommendation: Recommendation | null;
  /** Oldest first; the last one counts. */
  readonly outcomes: readonly BoardOutcome[];
}

export const noBoard: BoardSlice = {
  date: null,
  report: null,
  earlierReports: [],
  recommendation: null,
  outcomes: [],
};

/** Every frozen report, oldest first. */
export function frozenReports({ report, earlierReports }: BoardSlice): readonly FrozenReport[] {
  return report ? [...earlierReports, report] : [];
}

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
