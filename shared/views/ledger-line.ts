/** A line of the ledger of steps in Teams, and the parts that its lines are shown in. */

export const ledgerParts = ['channel', 'people', 'app', 'cards', 'news', 'calendar'] as const;
export type LedgerPart = (typeof ledgerParts)[number];

export interface LedgerLine {
  readonly key: string;
  /** Whom it is about; null: nobody alone. */
  readonly person: string | null;
  /** What kind of step it is, for grouping. */
  readonly part: LedgerPart;
  readonly what: string;
  readonly tone: 'done' | 'waiting' | 'problem';
  readonly status: string;
  readonly why: string | null;
  /** Instants (ISO 8601): last change, and when we look again by ourselves. */
  readonly at: string | null;
  readonly nextLook: string | null;
  /** Whether "try again" makes sense. */
  readonly mayTryAgain: boolean;
  /** Whether a person is asked if it arrived: nothing can find it. */
  readonly mayHaveArrived: boolean;
}
