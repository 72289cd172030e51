/** The sponsorship and commissioning discussion: who leads it, when we talk or look next, and what came of each talk. */
import type { PartnerRecord } from './state.ts';

export const discussionResults = ['commissioned', 'sponsored', 'stopped', 'goOn'] as const;
export type DiscussionResult = (typeof discussionResults)[number];

export interface Talk {
  readonly on: string;
  readonly result: DiscussionResult;
  /** What the partner reads. */
  readonly shared: string;
  /** NHS only. */
  readonly notes: string;
  readonly by: string | null;
  readonly at: string;
}

export interface DiscussionSlice {
  /** A project manager; null before it was planned: then whoever looks after the partner. */
  readonly owner: string | null;
  /** NHS only. */
  readonly plan: string;
  /** The date on which we talk or look next; null: nothing is planned. */
  readonly next: string | null;
  /** The date about which the owner has been told in the morning. */
  readonly reminded: string | null;
  /** Oldest first. */
  readonly talks: readonly Talk[];
}

export const noDiscussion: DiscussionSlice = { owner: null, plan: '', next: null, reminded: null, talks: [] };

export function discussionOwner(record: PartnerRecord, onboarding: string): string | null {
  return record.discussion[onboarding]?.owner ?? record.partner.projectManager;
}

/** Answers that the last talk has overtaken: what should be answered now, or null. Nobody changes them but a person. */
export function backingFromTalk(record: PartnerRecord, onboarding: string): 'contract' | 'sponsor' | null {
  const current = record.eligibility[onboarding]?.current;
  const last = record.discussion[onboarding]?.talks.at(-1);
  const results = { commissioned: 'contract', sponsored: 'sponsor', stopped: null, goOn: null } as const;
  const backing = last ? results[last.result] : null;
  if (!current || !last || !backing || current.at > last.at) return null;
  return current.answers.backing === backing ? null : backing;
}
