/** Merged: what a duplicate record says of the one that is kept, and what the kept one says of its duplicates. */
import { showDate } from '../calendar/format.ts';
import { type Meta, personOf } from './decision.ts';
import type { OutsiderLine } from './outsiders.ts';
import type { PartnerRecord } from './state.ts';

/** The partner that is kept, by id, and its name when the merge was done. */
export interface Into {
  readonly partner: string;
  readonly name: string;
}

export interface Merged extends Into {
  /** NHS only. */
  readonly because: string;
  /** Person ids of the contacts it had. */
  readonly contacts: readonly string[];
  /** The people of other organisations who could attend its calls. */
  readonly outsiders: readonly OutsiderLine[];
  readonly at: string;
  readonly by: string | null;
  /** Whether the kept partner knows of it. */
  readonly passedOn: boolean;
}

export interface TakenIn {
  readonly partner: string;
  readonly name: string;
  /** NHS only. */
  readonly because: string;
  readonly by: string | null;
  readonly at: string;
  /** Person ids of those who became contacts by it. */
  readonly contacts: readonly string[];
}

export interface MergeSlice {
  /** Only of a duplicate: null when it is none, or was brought back. */
  readonly into: Merged | null;
  /** Only of a partner that is kept, in order. */
  readonly from: readonly TakenIn[];
}

/** The fact that the kept partner knows of the merge. */
export interface MergePassedOn {
  readonly type: 'MergePassedOn';
  readonly key: string;
  readonly how: 'created';
}

/** The fact that a merge was taken back, because the other record was merged into this one first. */
export interface MergeTakenBack {
  readonly type: 'MergeTakenBack';
  readonly key: string;
  readonly how: 'unchanged';
}

export type MergeEvent =
  | ({ readonly type: 'PartnerMerged' } & Pick<Merged, 'partner' | 'name' | 'because' | 'contacts' | 'outsiders'>)
  | ({ readonly type: 'DuplicateTakenIn' } & Omit<TakenIn, 'at'>)
  | MergePassedOn
  | MergeTakenBack;

export const noMerge: MergeSlice = { into: null, from: [] };

export function evolveMerge(slice: MergeSlice, event: MergeEvent, { at, actor }: Meta): MergeSlice {
  switch (event.type) {
    case 'PartnerMerged': {
      const { partner, name, because, contacts, outsiders } = event;
      return {
        ...slice,
        into: { partner, name, because, contacts, outsiders, at, by: personOf(actor), passedOn: false },
      };
    }
    case 'DuplicateTakenIn': {
      const { partner, name, because, by, contacts } = event;
      return { ...slice, from: [...slice.from, { partner, name, because, by, at, contacts }] };
    }
    case 'MergePassedOn':
      return { ...slice, into: slice.into && { ...slice.into, passedOn: true } };
    case 'MergeTakenBack':
      return { ...slice, into: null };
    default:
      return event satisfies never;
  }
}

/** A merge of which the kept partner does not know yet; null when there is none. */
export function mergeToPassOn({ merge }: Pick<PartnerRecord, 'merge'>): Merged | null {
  return merge.into && !merge.into.passedOn ? merge.into : null;
}

/** A clause with its date, without a full stop. `at` is ISO 8601. */
export function mergedWords({ name }: Into, at: string): string {
  return `Merged into ${name} on ${showDate(at)}`;
}
