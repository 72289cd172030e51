/** A partner's line in the portfolio, kept in memory by every instance. */
import type { OutcomeKind } from '../checks/eligibility.ts';
import { boardOf, currentGate, type Gate } from '../record/board/gates.ts';
import { type BoardOutcome, latestOutcome, pendingDate } from '../record/board/state.ts';
import { type Closed, closedOf, shownOnboardings } from '../record/course-state.ts';
import { nextDue } from '../record/due.ts';
import { oncePerRecord } from '../record/once.ts';
import { contactsOf } from '../record/people.ts';
import type { PartnerRecord } from '../record/state.ts';
import { type BoardLine, type BoardSentences, boardLines, boardSentences } from './board-lines.ts';
import { type StepDays, stepDays } from './forecast.ts';
import { type PhaseView, progress } from './progress.ts';
import type { Turn } from './turn.ts';
import { waitingFor } from './waiting.ts';

export interface RowOnboarding {
  readonly id: string;
  readonly product: string;
  readonly service: string;
  readonly phases: readonly PhaseView[];
  readonly step: { readonly id: string; readonly title: string; readonly number: number } | null;
  readonly stepCount: number;
  readonly turn: Turn;
  readonly eligibility: OutcomeKind | null;
  /** The gate that counts now; its date or outcome follows. */
  readonly boardGate: Gate;
  readonly boardDate: string | null;
  readonly boardOutcome: BoardOutcome['outcome'] | null;
  /** By gate, as far as it has come to the Board. */
  readonly boards: readonly BoardLine[];
  readonly sentences: BoardSentences;
  readonly startedAt: string;
  /** Working days that each completed step took, without time on hold; what forecasts rest on. */
  readonly stepDays: StepDays;
  /** Null while it is under way. */
  readonly closed: Pick<Closed, 'how' | 'at'> | null;
}

/** NHS only: rows show staff what partners may not know yet. */
export interface Row {
  readonly id: string;
  readonly name: string;
  readonly projectManager: string | null;
  readonly contacts: readonly string[];
  readonly channel: string | null;
  /** A channel is wanted, and not closed. */
  readonly spaceOpen: boolean;
  readonly onboardings: readonly RowOnboarding[];
  readonly lastChangeAt: string | null;
  /** Who may be reminded of something here, or was. */
  readonly reminds: readonly string[];
  /** When Teams must be looked at again, although nobody changed the record; ISO 8601. */
  readonly wakeAt: string | null;
}

/** Lists, wake-ups and snapshots all ask. */
export const row = oncePerRecord((record: PartnerRecord): Row => {
  return {
    id: record.id,
    name: record.partner.name,
    projectManager: record.partner.projectManager,
    contacts: contactsOf(record),
    channel: record.space.channel?.id ?? null,
    spaceOpen: record.space.wanted !== null && record.space.closing === null,
    onboardings: shownOnboardings(record).map((onboarding) => onboardingRow(record, onboarding)),
    lastChangeAt: record.lastChange?.at ?? null,
    reminds: [...new Set([...waitingFor(record).map(({ person }) => person), ...Object.keys(record.reminders)])],
    wakeAt: nextDue(record),
  };
});

function onboardingRow(record: PartnerRecord, onboarding: string): RowOnboarding {
  const { product, service, phases, steps, current, stepCount, turn } = progress(record, onboarding);
  const boardGate = currentGate(record, onboarding);
  const board = boardOf(record, onboarding, boardGate);
  const closed = closedOf(record, onboarding);
  return {
    id: onboarding,
    product,
    service,
    phases,
    step: current ? { id: current.id, title: current.title, number: current.number } : null,
    stepCount,
    turn,
    eligibility: record.eligibility[onboarding]?.current?.outcome?.kind ?? null,
    boardGate,
    boardDate: pendingDate(board),
    boardOutcome: latestOutcome(board)?.outcome ?? null,
    stepDays: stepDays(record, onboarding, steps),
    boards: boardLines(record, onboarding),
    sentences: boardSentences(record, onboarding),
    startedAt: record.partner.onboardings[onboarding]?.startedAt ?? '',
    closed: closed && { how: closed.how, at: closed.at },
  };
}

/** How long the steps took of every onboarding that went live. */
export function historyOf(rows: readonly Row[]): readonly StepDays[] {
  const all = rows.flatMap((each) => each.onboardings);
  return all.filter(({ closed }) => closed?.how === 'live').map((onboarding) => onboarding.stepDays);
}
