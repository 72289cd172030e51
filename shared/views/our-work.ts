/** What waits for somebody of NHS login in a record, each with its date and its place: derived, never ticked. NHS only. */
import { boardOf, currentBoard, type Gate, gates } from '../record/board/gates.ts';
import { latestOutcome, pendingDate } from '../record/board/state.ts';
import type { CallKind } from '../record/calls.ts';
import { currentContract } from '../record/commission/state.ts';
import { closedOf, shownOnboardings, withdrawalWish } from '../record/course-state.ts';
import { discussionOwner } from '../record/discussion-state.ts';
import { asksForDecision, lookAgainAt, wantedSteps } from '../record/due.ts';
import { holdOf, movedByHolds } from '../record/hold-state.ts';
import { oncePerRecord } from '../record/once.ts';
import type { PartnerRecord } from '../record/state.ts';
import { ourCalls, taskWork } from './our-tasks.ts';
import { type Progress, progress } from './progress.ts';
import { openQueries, promised, queryTitle } from './waiting.ts';

export type WorkKind = 'call' | 'reply' | 'review' | 'request' | 'board' | 'contract' | 'channel' | 'assign' | 'task';

export interface OurWork {
  readonly onboarding: string;
  readonly kind: WorkKind;
  readonly title: string;
  /** Where it comes from, in a few words. */
  readonly why: string;
  /** Null: nobody's yet. */
  readonly person: string | null;
  /** A date, such as `2026-11-21`. */
  readonly by: string | null;
  /** Instant since when it waits. */
  readonly since: string | null;
  /** Where it is done: the query of the partner's page. */
  readonly place: string;
  /** The call that has this instant. */
  readonly call?: { readonly kind: CallKind; readonly at: string };
  /** The gate that the Board looks at on the date `by`. */
  readonly gate?: Gate;
}

/** A row carries it, so it is bounded; the first due are kept. */
const MOST = 40;

export const ourWork = oncePerRecord((record: PartnerRecord): readonly OurWork[] => {
  const open = shownOnboardings(record).filter((id) => !closedOf(record, id));
  const [first] = open;
  const all = [...open.flatMap((id) => workOn(record, id)), ...channel(record, first ?? '')];
  const owned = record.partner.projectManager === null ? all.filter(({ person }) => person !== null) : all;
  const assign = record.partner.projectManager === null && first !== undefined ? [unassigned(record, first)] : [];
  return [...assign, ...owned].sort((a, b) => (a.by ?? '~').localeCompare(b.by ?? '~')).slice(0, MOST);
});

/** On hold nothing is waited for but what a contact asks. */
function workOn(record: PartnerRecord, id: string): readonly OurWork[] {
  const now = progress(record, id);
  const asked = requests(record, id);
  if (holdOf(record, id).current) return asked;
  return [
    ...asked,
    ...replies(record, now),
    ...(asked.length > 0 ? [] : promises(record, now)),
    ...contract(record, id),
    ...changeOfAnswers(record, id),
    ...discussion(record, id),
    ...gates.flatMap((gate) => boardDate(record, id, gate)),
    ...ourCalls(record, id),
    ...taskWork(record, now),
  ];
}

function requests(record: PartnerRecord, onboarding: string): readonly OurWork[] {
  const stop = withdrawalWish(record, onboarding);
  const { asked } = holdOf(record, onboarding);
  const wishes = [
    ...(stop ? [{ ...stop, title: 'Answer the request to stop' }] : []),
    ...(asked ? [{ ...asked, title: 'Answer the request to put it on hold' }] : []),
  ];
  return wishes.map(({ title, because, replyBy, at }) => {
    const why = `Reason: ${short(because)}`;
    return { onboarding, kind: 'request', title, why, ...managers(record), by: replyBy, since: at, place: '' };
  });
}

function replies(record: PartnerRecord, { onboarding }: Progress): readonly OurWork[] {
  return openQueries(record, onboarding, 'nhs').map((query) => ({
    onboarding,
    kind: 'reply',
    title: queryTitle(query),
    why: query.about === 'eligibility' ? 'Answers that need a person' : 'A question of the partner',
    // A question that we asked keeps the contact as its owner when it comes back to us.
    person: query.owner !== null && !record.people[query.owner] ? query.owner : record.partner.projectManager,
    by: movedByHolds(holdOf(record, onboarding), query.replyBy, query.since),
    since: query.since,
    place: 'view=questions',
  }));
}

/** What we said we would reply to without a question being open. */
function promises(record: PartnerRecord, now: Progress): readonly OurWork[] {
  const outcome = latestOutcome(currentBoard(record, now.onboarding));
  const rejected = outcome?.toldAt
    ? 'Talk to the partner about the rejection'
    : 'Tell the partner what the Board decided';
  return promised(record, now).map(({ onboarding, person, by }) => ({
    onboarding,
    kind: 'reply',
    title: outcome ? rejected : 'Reply about the eligibility answers',
    why: 'We promised a reply',
    person,
    by,
    since: now.turn.since,
    place: outcome ? 'view=board' : 'view=eligibility',
  }));
}

function contract(record: PartnerRecord, onboarding: string): readonly OurWork[] {
  const shown = currentContract(record.commission[onboarding]);
  if (!shown || shown.check) return [];
  const why = `With ${short(shown.commissioner)}`;
  const place = `view=commission&do=contract:${shown.id}`;
  const by = progress(record, onboarding)
    .steps.flatMap(({ tasks }) => tasks)
    .find(({ id }) => id === 'check-contract')?.by;
  return [
    {
      onboarding,
      kind: 'contract',
      title: 'Check the contract',
      why,
      ...managers(record),
      by: by ?? null,
      since: shown.at,
      place,
    },
  ];
}

function changeOfAnswers(record: PartnerRecord, onboarding: string): readonly OurWork[] {
  const proposed = record.eligibility[onboarding]?.proposed;
  if (!proposed) return [];
  const title = 'Decide on a change of answers';
  const why = 'The partner says that something has changed';
  return [
    { onboarding, kind: 'review', title, why, ...managers(record), by: null, since: proposed.at, place: 'do=settle' },
  ];
}

function discussion(record: PartnerRecord, onboarding: string): readonly OurWork[] {
  const slice = record.discussion[onboarding];
  if (!slice?.next) return [];
  const title = 'Talk about sponsorship and commissioning';
  const since = slice.talks.at(-1)?.at ?? null;
  const person = discussionOwner(record, onboarding);
  return [
    {
      onboarding,
      kind: 'call',
      title,
      why: 'The date that was set',
      person,
      by: slice.next,
      since,
      place: 'view=commission',
    },
  ];
}

function boardDate(record: PartnerRecord, onboarding: string, gate: Gate): readonly OurWork[] {
  const slice = boardOf(record, onboarding, gate);
  const on = pendingDate(slice);
  if (!on) return [];
  const frozen = (slice.report?.at ?? '') > (slice.outcomes.at(-1)?.recordedAt ?? '');
  const what = gate === 'application' ? 'application' : 'go live';
  const title = frozen ? `Present to the Board: ${what}` : `Prepare the report for the Board: ${what}`;
  const why = frozen ? 'The report is frozen' : 'The report is not frozen yet';
  const since = slice.date?.setAt ?? null;
  return [{ onboarding, kind: 'board', title, why, ...managers(record), by: on, since, place: 'view=board', gate }];
}

/** Steps in Teams that only a person can go on with. What was told in another way needs nobody. */
function channel(record: PartnerRecord, onboarding: string): readonly OurWork[] {
  const stuck = wantedSteps(record).filter(
    (step) =>
      asksForDecision(step) ||
      (!step.key.startsWith('notice:') &&
        (step.status === 'refused' || (step.status === 'unknown' && lookAgainAt(step) === null))),
  );
  const [first] = stuck.map(({ at }) => at).sort();
  if (stuck.length === 0) return [];
  const why =
    stuck.length === 1 ? 'Teams refused a step, or we do not know its end' : `${stuck.length} steps are stuck`;
  const title = stuck.every(asksForDecision) ? 'Say if a message arrived' : 'Help with the channel';
  return [
    {
      onboarding,
      kind: 'channel',
      title,
      why,
      ...managers(record),
      by: null,
      since: first ?? null,
      place: 'view=teams',
    },
  ];
}

function unassigned(record: PartnerRecord, onboarding: string): OurWork {
  const { registeredAt: since } = record.partner;
  const why = 'Nobody looks after them yet';
  return {
    onboarding,
    kind: 'assign',
    title: 'Assign a project manager',
    why,
    person: null,
    by: null,
    since,
    place: 'do=assign',
  };
}

function managers(record: PartnerRecord): Pick<OurWork, 'person'> {
  return { person: record.partner.projectManager };
}

function short(text: string): string {
  const line = text.replace(/\s+/gu, ' ').trim();
  return line.length > 100 ? `${line.slice(0, 99)}…` : line;
}
