/** Whose turn it is: the first line of every card, page and row. */
import { showDate, showMoment } from '../calendar/format.ts';
import { callOf } from '../journey/calls.ts';
import { boardOf, currentBoard, gateOfStep } from '../record/board/gates.ts';
import { latestOutcome, pendingDate } from '../record/board/state.ts';
import { openPlan, openPlans } from '../record/call-plans/state.ts';
import { type Closed, closedOf, closedWords, withdrawalWish } from '../record/course-state.ts';
import { holdOf, movedByHolds, waitedSince } from '../record/hold-state.ts';
import { leadContact } from '../record/people.ts';
import type { PartnerRecord } from '../record/state.ts';
import { firstDue } from './due-dates.ts';
import { type Names, waitingName } from './names.ts';
import { openTasks } from './open-tasks.ts';
import type { StepView, TaskView } from './progress.ts';

export interface Turn {
  readonly side: 'partner' | 'nhs' | 'board' | 'nobody' | 'hold';
  readonly person: string | null;
  /** Instant since when it waits. */
  readonly since: string | null;
  /** The date we promised, the Board's date, the instant of a call, or the end of the time on hold. */
  readonly on: string | null;
  /** The date by which they should have done it, such as `2026-11-21`; null: no date is known. */
  readonly dueOn: string | null;
  /** Only of a closed onboarding: how, and when it was merged, into which partner. */
  readonly closed?: Pick<Closed, 'how' | 'into'>;
  /** Why it is on hold. */
  readonly because?: string;
}

/** On hold nobody is waited for, and a wait that began before is counted from the end of the hold. */
export function turnOf(
  record: PartnerRecord,
  onboarding: string,
  steps: readonly StepView[],
  current: StepView | null,
): Turn {
  const closed = closedOf(record, onboarding);
  if (closed)
    return { side: 'nobody', person: null, since: closed.at, on: null, dueOn: null, closed: howClosed(closed) };
  // Before the time on hold: when they want to stop, nothing else is worth waiting for.
  const wish = withdrawalWish(record, onboarding);
  if (wish) {
    const { at: since, replyBy: on } = wish;
    return { side: 'nhs', person: record.partner.projectManager, since, on, dueOn: on };
  }
  const hold = holdOf(record, onboarding);
  if (hold.current) {
    const { from, until, because } = hold.current;
    return { side: 'hold', person: null, since: from, on: until, dueOn: null, because };
  }
  const turn = waiting(record, onboarding, steps, current);
  return { ...turn, since: waitedSince(hold, turn.since) };
}

function howClosed({ how, into }: Closed): Pick<Closed, 'how' | 'into'> {
  return into ? { how, into } : { how };
}

/** An open question comes first, then what the Board said, then the open tasks of the current step. */
function waiting(
  record: PartnerRecord,
  onboarding: string,
  steps: readonly StepView[],
  current: StepView | null,
): Turn {
  const manager = record.partner.projectManager;
  const hold = holdOf(record, onboarding);
  const promised = (person: string | null, since: string, date: string): Turn => {
    const on = movedByHolds(hold, date, since);
    return { side: 'nhs', person, since, on, dueOn: on };
  };
  const open = record.queries.filter((query) => query.onboarding === onboarding && !query.closedAt);
  const toPartner = open.find((query) => query.waitingOn === 'partner');
  if (toPartner) {
    const { since, owner, replyBy } = toPartner;
    const dueOn = movedByHolds(hold, replyBy, since);
    return { side: 'partner', person: owner ?? leadContact(record), since, on: null, dueOn };
  }
  const choosing = openPlans(record, onboarding).find((plan) => plan.proposed.length > 0);
  if (choosing) return { side: 'partner', person: leadContact(record), since: choosing.since, on: null, dueOn: null };
  const toUs = open.find((query) => query.waitingOn === 'nhs');
  if (toUs) return promised(toUs.owner ?? manager, toUs.since, toUs.replyBy);
  if (hold.asked) return promised(manager, hold.asked.at, hold.asked.replyBy);

  const since = startOf(record, onboarding, steps, current);
  const nobody = { side: 'nobody' as const, person: null, on: null, dueOn: null };
  const outcome = latestOutcome(currentBoard(record, onboarding));
  if (outcome && (!outcome.toldAt || outcome.outcome === 'rejected')) {
    return promised(manager, outcome.recordedAt, outcome.replyBy);
  }
  const eligibility = record.eligibility[onboarding]?.current;
  if (current?.id === 'eligibility' && eligibility?.outcome) {
    if (eligibility.outcome.kind === 'notEligible') return { ...nobody, since: eligibility.at };
    if (eligibility.replyBy) return promised(manager, eligibility.at, eligibility.replyBy);
  }
  const theirs = openTasks(current, 'partner');
  if (theirs[0]) {
    const person = theirs[0].side === 'partner' ? theirs[0].owner : leadContact(record);
    return { side: 'partner', person, since, on: null, dueOn: firstDue(theirs) };
  }
  const ours = openTasks(current, 'nhs');
  const planned = current && ours[0] ? plannedFor(record, onboarding, current, ours[0]) : null;
  if (planned) return { ...nobody, since, on: planned };
  const on = pendingDate(boardOf(record, onboarding, gateOfStep(current?.id ?? '') ?? 'application'));
  if (ours.length === 0 && on && openTasks(current, 'board').length > 0) {
    return { side: 'board', person: null, since, on, dueOn: on };
  }
  if (!current) return { ...nobody, since };
  return { side: 'nhs', person: ours[0]?.owner ?? manager, since, on: null, dueOn: firstDue(ours) };
}

/** The instant of the call that is our next task, when it has a time. */
function plannedFor(record: PartnerRecord, onboarding: string, step: StepView, task: TaskView): string | null {
  const kind = callOf(step.id, task.id);
  return kind && (openPlan(record, onboarding, kind)?.at ?? null);
}

/** Source: reference/wording.md B, common rules. */
export function turnSentence(turn: Turn, partner: string, names: Names): string {
  const who = turn.person ? ` (${waitingName(names, turn.person)})` : '';
  switch (turn.side) {
    case 'partner':
      return `Waiting for ${partner}${who}${turn.since ? ` since ${showDate(turn.since)}` : ''}`;
    case 'nhs':
      if (turn.on) return `Waiting for NHS login${who}. We will reply by ${showDate(turn.on)}`;
      return `Waiting for NHS login${who}${turn.since ? ` since ${showDate(turn.since)}` : ''}`;
    case 'board':
      return `Waiting for the Board${turn.on ? ` on ${showDate(turn.on)}` : ''}`;
    case 'nobody':
      if (turn.closed && turn.since) return closedWords({ ...turn.closed, at: turn.since });
      return turn.on
        ? `Nothing to do. Next date: ${turn.on.length > 10 ? showMoment(turn.on) : showDate(turn.on)}`
        : 'Nothing to do';
    case 'hold':
      return `On hold until ${turn.on ? showDate(turn.on) : ''}. Reason: ${(turn.because ?? '').replace(/\.$/u, '')}`;
    default:
      return turn.side satisfies never;
  }
}

/** When the present wait began: the last thing that was done, here or in the steps before. */
function startOf(
  record: PartnerRecord,
  onboarding: string,
  steps: readonly StepView[],
  current: StepView | null,
): string | null {
  const upTo = current ? steps.filter((step) => step.number <= current.number) : steps;
  const done = upTo.flatMap((step) => step.tasks.map((task) => task.doneAt)).filter((at) => at !== null);
  return done.sort().at(-1) ?? record.partner.onboardings[onboarding]?.startedAt ?? null;
}
