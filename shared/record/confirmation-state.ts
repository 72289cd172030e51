/** What a sponsor or commissioner was asked to confirm, and what they said. They are never a contact of the partner. */
import type { PartnerRecord } from './state.ts';

/** Frozen when they are asked, so that a later change is not confirmed by them. Their own organisation's line only. */
export interface ToConfirm {
  readonly of: 'contract' | 'sponsor';
  readonly organisation: string;
  /** The contract and its version; null for a sponsor. */
  readonly contract: {
    readonly id: string;
    readonly version: number;
    readonly reference: string;
    readonly start: string;
    readonly end: string | null;
  } | null;
}

export interface Confirmation extends ToConfirm {
  readonly id: string;
  readonly person: string;
  readonly askedBy: string | null;
  readonly askedAt: string;
  /** `text` is NHS only. */
  readonly answer: { readonly yes: boolean; readonly text: string; readonly at: string } | null;
}

/** Oldest first. */
export type ConfirmationSlice = readonly Confirmation[];

/** Somebody who was asked to confirm something of this partner. */
export function isConfirmer(record: Pick<PartnerRecord, 'confirmation'>, person: string): boolean {
  return confirmersOf(record).includes(person);
}

/** Everybody who was asked, for their names. */
export function confirmersOf(record: Pick<PartnerRecord, 'confirmation'>): readonly string[] {
  return Object.values(record.confirmation).flatMap((slice) => slice.map(({ person }) => person));
}

/** What the partner may know: what was confirmed and when, not by whom, and nothing of a "no". */
export function sharedConfirmations(slice: ConfirmationSlice): ConfirmationSlice {
  return slice
    .filter(({ answer }) => answer?.yes)
    .map((each) => ({ ...each, person: '', askedBy: null, answer: each.answer && { ...each.answer, text: '' } }));
}
