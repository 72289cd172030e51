/** Whose turn it is: the first line of every card, page and row. */
import { showDate } from '../calendar/format.ts';
import { latestOutcome, noBoard, pendingDate } from '../record/board-state.ts';
import { leadContact } from '../record/people.ts';
import type { PartnerRecord } from '../record/state.ts';
import { type Names, nameOf } from './names.ts';
import type { StepView } from './progress.ts';

export interface Turn {
  readonly side: 'partner' | 'nhs' | 'board' | 'nobody';
  readonly person: string | null;
  /** Instant since when it waits. */
  readonly since: string | null;
  /** The date we promised, or the Board's date. */
  readonly on: string | null;
}

/** An open question comes first, then what the Board said, then the open tasks of the current step. */
export function turnOf(
  record: PartnerRecord,
  onboarding: string,
  steps: readonly StepView[],
  current: StepView | null,
): Turn {
  const manager = record.partner.projectManager;
  const open = record.queries.filter((query) => query.onboarding === onboarding && !query.closedAt);
  const toPartner = open.find((query) => query.waitingOn === 'partner');
  if (toPartner) {
    return { side: 'partner', person: toPartner.owner ?? leadContact(record), since: toPartner.since, on: null };
  }
  const toUs = open.find((query) => query.waitingOn === 'nhs');
  if (toUs) return { side: 'nhs', person: toUs.owner ?? manager, since: toUs.since, on: toUs.replyBy };

  const since = startOf(record, onboarding, steps, current);
  const outcome = latestOutcome(record.board[onboarding]);
  if (outcome && (!outcome.toldAt || outcome.outcome === 'rejected')) {
    return { side: 'nhs', person: manager, since: outcome.recordedAt, on: outcome.replyBy };
  }
  const eligibility = record.eligibility[onboarding]?.current;
  if (current?.id === 'eligibility' && eligibility?.outcome) {
    if (eligibility.outcome.kind === 'notEligible')
      return { side: 'nobody', person: null, since: eligibility.at, on: null };
    if (eligibility.replyBy) return { side: 'nhs', person: manager, since: eligibility.at, on: eligibility.replyBy };
  }
  const todo = current?.tasks.filter((task) => task.status !== 'completed') ?? [];
  const ours = todo.find((task) => task.side === 'partner');
  if (ours) return { side: 'partner', person: ours.owner, since, on: null };
  if (todo.some((task) => task.side === 'nhs')) return { side: 'nhs', person: manager, since, on: null };
  if (todo.some((task) => task.side === 'board')) {
    const on = pendingDate(record.board[onboarding] ?? noBoard);
    return on ? { side: 'board', person: null, since, on } : { side: 'nhs', person: manager, since, on: null };
  }
  return current
    ? { side: 'nhs', person: manager, since, on: null }
    : { side: 'nobody', person: null, since, on: null };
}

/** Source: reference/wording.md B, common rules. */
export function turnSentence(turn: Turn, partner: string, names: Names): string {
  const who = turn.person ? ` (${nameOf(names, turn.person)})` : '';
  switch (turn.side) {
    case 'partner':
      return `Waiting for ${partner}${who}${turn.since ? ` since ${showDate(turn.since)}` : ''}`;
    case 'nhs':
      if (turn.on) return `Waiting for NHS login${who}. We will reply by ${showDate(turn.on)}`;
      return `Waiting for NHS login${who}${turn.since ? ` since ${showDate(turn.since)}` : ''}`;
    case 'board':
      return `Waiting for the Board${turn.on ? ` on ${showDate(turn.on)}` : ''}`;
    case 'nobody':
      return turn.on ? `Nothing to do. Next date: ${showDate(turn.on)}` : 'Nothing to do';
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
