/** The partner's own progress page. Made from a shared record, so it cannot show what is for NHS login only. */
import { londonDate } from '../../calendar/working-days.ts';
import type { Gate } from '../../record/board/gates.ts';
import { closedOf, shownOnboardings } from '../../record/course-state.ts';
import type { SharedRecord } from '../../record/for-partner.ts';
import { contactsOf } from '../../record/people.ts';
import { type ClosedLine, closedLine } from '../closing.ts';
import { type DueLine, dueLine } from '../due-dates.ts';
import { type ExpiryLine, expiring } from '../expiry.ts';
import { type Forecast, forecast, type StepDays } from '../forecast.ts';
import { ownLedger } from '../ledger.ts';
import type { LedgerLine } from '../ledger-line.ts';
import { awayWords, type Names, nameOf } from '../names.ts';
import { earlyTasks, leftOver } from '../open-tasks.ts';
import { type PhaseView, type Progress, progress } from '../progress.ts';
import { statusUpdate } from '../status-update.ts';
import { type Turn, turnSentence } from '../turn.ts';
import { type BoardPart, boardPart } from './board.ts';
import { type PlanLine, planLines } from './call-plans.ts';
import { type CallLine, callLines } from './calls.ts';
import { type CheckLine, checkLines } from './checks.ts';
import { type CommissionPart, commissionPart } from './commission.ts';
import { confirmationLines } from './confirmation.ts';
import { type DiscussionPart, discussionPart } from './discussion.ts';
import { type EligibilityPart, eligibilityPart } from './eligibility.ts';
import { type FormPart, formParts } from './forms.ts';
import { type HoldPart, holdPart } from './hold.ts';
import { type QueryLine, queryLines } from './questions.ts';
import { type RemindersPart, remindersPart } from './reminders.ts';
import { type StepLine, stepLines, type TaskLine } from './tasks.ts';
import { type WithdrawalPart, withdrawalPart } from './withdrawal.ts';

export interface OwnOnboarding {
  readonly id: string;
  readonly product: string;
  readonly turn: Turn;
  readonly turnWords: string;
  readonly due: DueLine | null;
  readonly forecast: Forecast | null;
  readonly hold: HoldPart;
  readonly withdrawal: WithdrawalPart | null;
  readonly expiring: readonly ExpiryLine[];
  readonly phases: readonly PhaseView[];
  /** Empty through the emailed link, which opens only the contact's own tasks. */
  readonly steps: readonly StepLine[];
  readonly current: Pick<StepLine, 'id' | 'number' | 'title' | 'why' | 'guidance'> | null;
  readonly stepCount: number;
  /** The partner's open tasks of the current step. */
  readonly todo: readonly TaskLine[];
  /** Open tasks of later steps that can be started already. */
  readonly early: readonly TaskLine[];
  readonly ours: readonly TaskLine[];
  readonly eligibility: EligibilityPart;
  readonly commission: CommissionPart;
  /** What a sponsor or commissioner has confirmed. */
  readonly confirmed: readonly string[];
  /** Null: it was never planned or held. */
  readonly discussion: DiscussionPart | null;
  readonly applicationOn: string | null;
  readonly forms: readonly FormPart[];
  /** What the checks found in the partner's own forms. */
  readonly checks: readonly CheckLine[];
  readonly queries: readonly QueryLine[];
  readonly boards: Readonly<Record<Gate, BoardPart>>;
  readonly calls: readonly CallLine[];
  /** Null while it is under way. */
  readonly closed: ClosedLine | null;
  /** Calls to come, and times to choose from. */
  readonly plans: readonly PlanLine[];
  /** Plain text, to copy into an email. */
  readonly status: string;
}

export interface OwnPage {
  readonly id: string;
  readonly name: string;
  readonly scope: 'all' | 'tasks';
  readonly projectManager: string | null;
  /** Who covers until when; null while they are there. */
  readonly managerAway: string | null;
  readonly contacts: readonly { readonly id: string; readonly name: string }[];
  readonly channel: { readonly name: string; readonly url: string | null } | null;
  /** How the reader gets into the channel; empty when nothing is wanted there, and for staff. */
  readonly ledger: readonly LedgerLine[];
  /** Of the reader; null when none come, and for staff. */
  readonly reminders: RemindersPart | null;
  readonly lastChange: {
    readonly by: string;
    readonly what: string;
    readonly at: string;
    readonly own: boolean;
  } | null;
  readonly onboardings: readonly OwnOnboarding[];
}

interface OwnPageFor {
  readonly scope: OwnPage['scope'];
  readonly reader: string | null;
  readonly now: string;
  /** How long the steps of earlier partners took. */
  readonly history: readonly StepDays[];
}

/** `reader`: the contact the record was shared for; null when staff look at the page as the partner sees it.
 * `now` is business time, ISO 8601 in UTC. */
export function ownPage(record: SharedRecord, names: Names, { scope, reader, now, history }: OwnPageFor): OwnPage {
  const { partner, space, lastChange } = record;
  const today = londonDate(now);
  const projectManager = partner.projectManager && nameOf(names, partner.projectManager);
  const onboardings = shownOnboardings(record).map((id) => {
    const whole = { ...ownOnboarding(record, id, names, today), forecast: forecast(record, id, history, today) };
    const own = scope === 'tasks' ? tasksOnly(whole) : whole;
    return { ...own, status: statusUpdate(own, { partner: partner.name, projectManager, today }) };
  });
  return {
    id: record.id,
    name: partner.name,
    scope,
    projectManager,
    managerAway: awayWords(names, partner.projectManager),
    contacts: contactsOf(record).map((id) => ({ id, name: nameOf(names, id) })),
    channel: space.channel && { name: space.channel.name, url: space.channel.url },
    ledger: reader === null ? [] : ownLedger(record, reader, names),
    reminders: reader === null ? null : remindersPart(record, reader, now),
    lastChange: lastChange && { ...lastChange, by: nameOf(names, lastChange.by), own: lastChange.by === reader },
    onboardings,
  };
}

type Given = Omit<OwnOnboarding, 'status'>;

function ownOnboarding(record: SharedRecord, id: string, names: Names, today: string): Omit<Given, 'forecast'> {
  const now = progress(record, id);
  const steps = stepLines(now, names, today);
  const current = steps.find((step) => step.id === now.current?.id) ?? null;
  const closed = closedOf(record, id);
  const open = closed ? [] : (current?.tasks ?? []).filter((task) => task.status !== 'completed');
  const applicationOn = record.application[id]?.received?.on ?? null;
  return {
    id,
    product: now.product,
    turn: now.turn,
    turnWords: turnSentence(now.turn, record.partner.name, names),
    due: dueLine(now.turn.dueOn, today),
    hold: holdPart(record, id, names, today),
    withdrawal: withdrawalPart(record, id, names),
    expiring: expiring(record, id, names, today),
    phases: now.phases,
    steps,
    current: current && pickStep(current),
    stepCount: now.stepCount,
    todo: [...open, ...leftOverLines(now, steps)].filter((task) => task.side === 'partner'),
    early: closed || applicationOn === null ? [] : earlyLines(now, steps),
    ours: [...open, ...leftOverLines(now, steps)].filter((task) => task.side !== 'partner'),
    eligibility: eligibilityPart(record, id, names),
    commission: commissionPart(record, id, names, 'partner'),
    confirmed: confirmationLines(record, id, names).map(({ state }) => state),
    discussion: discussionPart(record, id, names),
    applicationOn,
    forms: formParts(record, id, names, 'partner'),
    checks: checkLines(record, id, names),
    queries: queryLines(record.queries, id, names),
    boards: {
      application: boardPart(record, id, 'application', names),
      goLive: boardPart(record, id, 'goLive', names),
    },
    calls: callLines(record, id, names),
    closed: closed && closedLine(closed, now.product),
    plans: planLines(record, id, names),
  };
}

/** Discovery and the like may start while the application is under review. Source: reference/domain.md 1.1. */
function earlyLines(now: Progress, steps: readonly StepLine[]): readonly TaskLine[] {
  return linesOf(earlyTasks(now), steps);
}

/** What calls agreed that is still to do, although their step is finished. */
function leftOverLines(now: Progress, steps: readonly StepLine[]): readonly TaskLine[] {
  return linesOf(leftOver(now), steps);
}

function linesOf(tasks: ReturnType<typeof leftOver>, steps: readonly StepLine[]): readonly TaskLine[] {
  return tasks.flatMap(({ step, task }) => {
    const line = steps.find((each) => each.id === step)?.tasks.find((each) => each.id === task.id);
    return line ? [line] : [];
  });
}

function pickStep({ id, number, title, why, guidance }: StepLine): OwnOnboarding['current'] {
  return { id, number, title, why, guidance };
}

function tasksOnly(onboarding: Given): Given {
  const queries = onboarding.queries.filter((query) => query.waitingOn === 'partner' && !query.closedAt);
  return { ...onboarding, steps: [], calls: onboarding.calls.map(actionsOnly), ours: [], queries };
}

/** What a call asked of the partner, and what they said of it; nothing of who spoke and what was talked about. */
function actionsOnly(call: CallLine): CallLine {
  const actions = call.actions.filter(({ side }) => side === 'partner');
  return { ...call, attendees: [], others: '', notes: [], team: '', questions: '', actions };
}
