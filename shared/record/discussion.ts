/** Commands on the sponsorship and commissioning discussion of scenarios 2 and 4. Source: reference/domain.md 2.2. */
import { z } from 'zod';
import { addWorkingDays, isWorkingDay, londonDate, londonMorning } from '../calendar/working-days.ts';
import { closedOf } from './course-state.ts';
import { type Context, type Decision, type Meta, personOf, refuse } from './decision.ts';
import { type DiscussionSlice, discussionOwner, discussionResults, type Talk } from './discussion-state.ts';
import { holdOf } from './hold-state.ts';
import { type NoticeWanted, noticeWanted } from './notices.ts';
import { noOnboarding } from './partner.ts';
import { leads, type PolicyLines } from './policy.ts';
import type { PartnerRecord } from './state.ts';
import { date, freeText, id, requiredText } from './text.ts';

/** The morning of the next date has come, and the owner is told. */
export interface DiscussionDue {
  readonly type: 'DiscussionDue';
  readonly onboarding: string;
  readonly on: string;
}

export type DiscussionEvent =
  | {
      readonly type: 'DiscussionPlanned';
      readonly onboarding: string;
      readonly owner: string;
      readonly next: string;
      readonly plan: string;
    }
  | {
      readonly type: 'DiscussionHeld';
      readonly onboarding: string;
      readonly talk: Omit<Talk, 'by' | 'at'>;
      readonly next: string | null;
    }
  | DiscussionDue;

const planDiscussion = z.object({
  type: z.literal('planDiscussion'),
  onboarding: id,
  owner: z.string().min(1, 'Select who leads the discussion').max(100),
  next: date('The date when you talk or look next'),
  plan: requiredText('The plan', 2000),
});
const recordDiscussion = z.object({
  type: z.literal('recordDiscussion'),
  onboarding: id,
  on: date('The date when you talked'),
  result: z.enum(discussionResults, 'Select what came of it'),
  shared: freeText('What the partner reads', 2000),
  notes: freeText('The notes for NHS login only', 2000),
  /** Only while the discussion goes on. */
  next: date('The next date').nullable(),
});

export const discussionCommands = [planDiscussion, recordDiscussion] as const;
export type DiscussionCommand = z.infer<(typeof discussionCommands)[number]>;

export const discussionPolicies: PolicyLines<DiscussionCommand['type']> = {
  planDiscussion: leads,
  recordDiscussion: leads,
};

export function decideDiscussion(
  record: PartnerRecord,
  command: DiscussionCommand,
  context: Context,
): Decision<DiscussionEvent> {
  const { onboarding } = command;
  const missing = noOnboarding(record, onboarding);
  if (missing) return missing;
  const today = londonDate(context.now);
  const details: Record<string, string> = {};
  if (command.type === 'planDiscussion') {
    const { owner, next, plan } = command;
    const roles = context.house.staff[owner]?.roles ?? [];
    if (!leads.some((role) => roles.includes(role))) details.owner = 'Select a person who is a project manager';
    if (next < today) details.next = 'The date must be today or in the future';
    return refusedBy(details) ?? [{ type: 'DiscussionPlanned', onboarding, owner, next, plan }];
  }
  const { on, result, shared, notes } = command;
  const next = result === 'goOn' ? command.next : null;
  if (on > today) details.on = 'The date when you talked must be today or in the past';
  if (result === 'goOn' && !next) details.next = 'Enter the date when you look again';
  if (next && next < today) details.next = 'The next date must be today or in the future';
  return refusedBy(details) ?? [{ type: 'DiscussionHeld', onboarding, talk: { on, result, shared, notes }, next }];
}

function refusedBy(details: Readonly<Record<string, string>>) {
  const first = Object.values(details)[0];
  return first ? refuse('invalid', `${first}.`, details) : null;
}

/** Nobody is reminded of what is closed; on hold it waits until the hold has ended. */
function isPaused(record: PartnerRecord, onboarding: string): boolean {
  return closedOf(record, onboarding) !== null || holdOf(record, onboarding).current !== null;
}

/** The dates that somebody has not been told of, and the instant from which on they are. */
export function discussionsDue(record: PartnerRecord): readonly { onboarding: string; on: string; at: string }[] {
  return Object.entries(record.discussion).flatMap(([onboarding, { next, reminded }]) =>
    next && next !== reminded && discussionOwner(record, onboarding) && !isPaused(record, onboarding)
      ? [{ onboarding, on: next, at: londonMorning(isWorkingDay(next) ? next : addWorkingDays(next, 1)) }]
      : [],
  );
}

/** Told once; nobody is told of a date that was moved meanwhile. */
export function discussionDue(
  record: PartnerRecord,
  context: Context,
  due: DiscussionDue,
): readonly (DiscussionEvent | NoticeWanted)[] {
  const { onboarding, on } = due;
  const slice = record.discussion[onboarding];
  const owner = discussionOwner(record, onboarding);
  if (slice?.next !== on || slice.reminded === on || !owner) return [];
  return [due, noticeWanted(record, context, { kind: 'discussionDue', onboarding, to: [owner], data: { on } })];
}

export function evolveDiscussion(slice: DiscussionSlice, event: DiscussionEvent, meta: Meta): DiscussionSlice {
  switch (event.type) {
    case 'DiscussionPlanned':
      return { ...slice, owner: event.owner, plan: event.plan, next: event.next };
    case 'DiscussionHeld': {
      const talk = { ...event.talk, by: personOf(meta.actor), at: meta.at };
      return { ...slice, next: event.next, talks: [...slice.talks, talk] };
    }
    case 'DiscussionDue':
      return { ...slice, reminded: event.on };
    default:
      return event satisfies never;
  }
}
