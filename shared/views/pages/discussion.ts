/** The sponsorship and commissioning discussion as a page shows it. From a shared record, what the partner may read. */
import { showDate } from '../../calendar/format.ts';
import { commissionWords } from '../../journey/commission.ts';
import { backingFromTalk, discussionOwner, type Talk } from '../../record/discussion-state.ts';
import type { PartnerRecord } from '../../record/state.ts';
import { type Names, nameOf } from '../names.ts';
import { put } from '../template.ts';

interface TalkLine {
  readonly at: string;
  /** "We talked on …", what came of it, and what was shared. */
  readonly lines: readonly string[];
  /** Empty for partners: `forPartner` drops them. */
  readonly notes: string;
  readonly by: string;
}

export interface DiscussionPart {
  readonly title: string;
  readonly owner: string | null;
  readonly ownerId: string | null;
  /** Empty for partners. */
  readonly plan: string;
  readonly next: string | null;
  readonly nextLine: string | null;
  /** Newest first. */
  readonly talks: readonly TalkLine[];
  /** What the eligibility answers should say since the last talk; null: nothing to propose. */
  readonly backing: 'contract' | 'sponsor' | null;
  readonly change: string;
}

/** Null when it was never planned or held. */
export function discussionPart(record: PartnerRecord, onboarding: string, names: Names): DiscussionPart | null {
  const slice = record.discussion[onboarding];
  if (!slice) return null;
  const { title, next, change } = commissionWords.discussion;
  const owner = discussionOwner(record, onboarding);
  return {
    title,
    owner: owner && nameOf(names, owner),
    ownerId: owner,
    plan: slice.plan,
    next: slice.next,
    nextLine: slice.next && put(next, { date: showDate(slice.next) }),
    talks: slice.talks.map((talk) => talkLine(talk, names)).reverse(),
    backing: backingFromTalk(record, onboarding),
    change,
  };
}

/** What the partner reads of a talk. */
export function talkLines({ on, result, shared }: Talk): readonly string[] {
  const { talked, results } = commissionWords.discussion;
  const first = `${put(talked, { date: showDate(on) })} ${results[result]}`;
  return shared ? [first, shared] : [first];
}

function talkLine(talk: Talk, names: Names): TalkLine {
  const { notes, by, at } = talk;
  return { at, lines: talkLines(talk), notes, by: nameOf(names, by) };
}
