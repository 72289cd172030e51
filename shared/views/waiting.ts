/** What waits for each person: open tasks of the current step, replies they owe, calls to make. */
import { londonDate } from '../calendar/working-days.ts';
import { callOf } from '../journey/calls.ts';
import { openPlan } from '../record/call-plans/state.ts';
import { closedOf, shownOnboardings, withdrawalWish } from '../record/course-state.ts';
import { forPartner } from '../record/for-partner.ts';
import { holdOf, movedByHolds } from '../record/hold-state.ts';
import { oncePerRecord } from '../record/once.ts';
import { leadContact } from '../record/people.ts';
import { isContact } from '../record/policy.ts';
import type { Query, Side } from '../record/queries.ts';
import type { PartnerRecord } from '../record/state.ts';
import { taskKey } from '../record/tasks-state.ts';
import { openTasks } from './open-tasks.ts';
import { type Progress, progress } from './progress.ts';

export interface Waiting {
  readonly onboarding: string;
  /** Another key is another thing: reminders are counted by it. */
  readonly key: string;
  readonly person: string;
  /** May hold `{person:<id>}`. */
  readonly title: string;
  readonly by: string | null;
}

/** Nobody is reminded of what is closed or on hold, and the partner only while it is the one to act. */
export const waitingFor = oncePerRecord((record: PartnerRecord): readonly Waiting[] => {
  const shared = forPartner(record);
  return shownOnboardings(record)
    .filter((id) => !closedOf(record, id) && holdOf(record, id).current === null)
    .flatMap((id) => {
      const whole = progress(record, id);
      const theirs = whole.turn.side === 'partner' ? sideItems(shared, progress(shared, id), 'partner') : [];
      return [...theirs, ...sideItems(record, whole, 'nhs'), ...promised(record, whole)];
    });
});

function sideItems(record: PartnerRecord, now: Progress, side: Side): readonly Waiting[] {
  const { onboarding, current } = now;
  const hold = holdOf(record, onboarding);
  const lead = side === 'partner' ? leadContact(record) : record.partner.projectManager;
  const ownerOf = (owner: string | null) => {
    if (side === 'nhs') return owner ?? lead;
    return owner !== null && isContact(record, owner) ? owner : lead;
  };
  const replies = openQueries(record, onboarding, side).map((query) => ({
    key: `${onboarding}/query:${query.id}:${query.since}`,
    title: queryTitle(query),
    by: movedByHolds(hold, query.replyBy, query.since),
    owner: query.owner,
  }));
  const tasks = openTasks(current, side).flatMap((task) => {
    const kind = callOf(current?.id ?? '', task.id);
    const plan = kind && openPlan(record, onboarding, kind);
    // While the partner chooses a time, there is no call to hold. One with a time is held then, not before.
    if (plan && plan.at === null) return [];
    const by = plan?.at ? latest(londonDate(plan.at), task.by) : task.by;
    const again = record.course[onboarding]?.reopened[current?.id ?? '']?.at;
    const key = `${onboarding}/${taskKey(current?.id ?? '', task.id)}${again ? `:${again}` : ''}`;
    return [{ key, title: task.title, by, owner: task.side === side ? task.owner : null }];
  });
  return [...replies, ...tasks].flatMap(({ owner, ...item }) => {
    const person = ownerOf(owner);
    return person === null ? [] : [{ onboarding, person, ...item }];
  });
}

function latest(date: string, other: string | null): string {
  return other !== null && other > date ? other : date;
}

/** A reply that we promised without a question being open: to a wish, to eligibility answers, from the Board. */
export function promised(record: PartnerRecord, { onboarding, turn }: Progress): readonly Waiting[] {
  if (turn.side !== 'nhs' || turn.on === null || turn.person === null) return [];
  const stops = withdrawalWish(record, onboarding) !== null;
  if (!stops && openQueries(record, onboarding, 'nhs').length > 0) return [];
  const title = stops
    ? 'Answer the request to stop'
    : holdOf(record, onboarding).asked
      ? 'Answer the request to put it on hold'
      : 'Reply as we promised';
  return [{ onboarding, person: turn.person, key: `${onboarding}/promise:${turn.on}`, title, by: turn.on }];
}

export function openQueries(record: PartnerRecord, onboarding: string, side: Side): readonly Query[] {
  return record.queries.filter((each) => each.onboarding === onboarding && !each.closedAt && each.waitingOn === side);
}

export function queryTitle({ about, waitingOn, messages }: Query): string {
  const text = messages.at(-1)?.text ?? '';
  if (text === '') return about === 'eligibility' ? 'Reply about the eligibility answers' : 'Reply to a question';
  const short = text.length > 100 ? `${text.slice(0, 99)}…` : text;
  return `${waitingOn === 'partner' ? 'Reply to our question' : 'Reply to the partner'}: ${short.replace(/\s+/gu, ' ')}`;
}
