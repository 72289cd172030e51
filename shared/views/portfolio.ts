/** A partner's line in the portfolio, kept in memory by every instance. */
import type { OutcomeKind, Scenario } from '../checks/eligibility.ts';
import { type Figures, figuresOf } from '../insights/figures.ts';
import { boardOf, currentGate, type Gate } from '../record/board/gates.ts';
import { type BoardOutcome, latestOutcome, pendingDate } from '../record/board/state.ts';
import { type Closed, closedOf, completedBefore, shownOnboardings } from '../record/course-state.ts';
import { nextDue } from '../record/due.ts';
import { oncePerRecord } from '../record/once.ts';
import { contactsOf } from '../record/people.ts';
import { type Hosting, hostingOf } from '../record/space-host.ts';
import { wantsGuests } from '../record/space-people.ts';
import type { PartnerRecord } from '../record/state.ts';
import { type BoardLine, type BoardSentences, boardLines, boardSentences } from './board-lines.ts';
import { type Ahead, aheadOf, type StepDays, stepDays } from './forecast.ts';
import { type OurWork, ourWork } from './our-work.ts';
import { type PhaseView, progress, type StepView } from './progress.ts';
import { type StepAge, stepAge } from './step-age.ts';
import { type ToReview, toReview } from './to-review.ts';
import type { Turn } from './turn.ts';
import { waitingFor } from './waiting.ts';

export interface RowOnboarding {
  readonly id: string;
  readonly product: string;
  readonly service: string;
  /** The version of the journey that it is on. */
  readonly journey: string;
  readonly phases: readonly PhaseView[];
  readonly step: (Pick<StepView, 'id' | 'phase' | 'title' | 'number'> & { readonly age: StepAge | null }) | null;
  readonly stepCount: number;
  readonly turn: Turn;
  readonly eligibility: OutcomeKind | null;
  readonly scenario: Scenario | null;
  /** The gate that counts now; its date or outcome follows. */
  readonly boardGate: Gate;
  readonly boardDate: string | null;
  readonly boardOutcome: BoardOutcome['outcome'] | null;
  /** By gate, as far as it has come to the Board. */
  readonly boards: readonly BoardLine[];
  readonly sentences: BoardSentences;
  readonly toReview: ToReview | null;
  readonly startedAt: string;
  /** Working days that each completed step took, without time on hold; what forecasts rest on. */
  readonly stepDays: StepDays;
  /** Null when no date of go live can be forecast. */
  readonly ahead: Ahead | null;
  /** When patients could use it; null before, and when that was before this app. */
  readonly liveAt: string | null;
  readonly figures: Figures;
  /** Null while it is under way. */
  readonly closed: Pick<Closed, 'how' | 'at'> | null;
}

/** NHS only: rows show staff what partners may not know yet. */
export interface Row {
  readonly id: string;
  readonly name: string;
  readonly odsCode: string | null;
  readonly projectManager: string | null;
  readonly contacts: readonly string[];
  readonly channel: string | null;
  /** Its contacts are wanted in the team: for a channel that is not closed, or for one that is coming. */
  readonly spaceOpen: boolean;
  /** The places that it takes in the teams for partner channels. */
  readonly hosting: Hosting;
  readonly onboardings: readonly RowOnboarding[];
  readonly lastChangeAt: string | null;
  /** Who may be reminded of something here, or was. */
  readonly reminds: readonly string[];
  /** What waits for somebody of NHS login here. */
  readonly work: readonly OurWork[];
  /** When Teams must be looked at again, although nobody changed the record; ISO 8601. */
  readonly wakeAt: string | null;
}

/** Lists, wake-ups and snapshots all ask. */
export const row = oncePerRecord((record: PartnerRecord): Row => {
  return {
    id: record.id,
    name: record.partner.name,
    odsCode: record.partner.odsCode,
    projectManager: record.partner.projectManager,
    contacts: contactsOf(record),
    channel: record.space.channel?.id ?? null,
    spaceOpen: wantsGuests(record),
    hosting: hostingOf(record),
    onboardings: shownOnboardings(record).map((onboarding) => onboardingRow(record, onboarding)),
    lastChangeAt: record.lastChange?.at ?? null,
    reminds: [...new Set([...waitingFor(record).map(({ person }) => person), ...Object.keys(record.reminders)])],
    work: ourWork(record),
    wakeAt: nextDue(record),
  };
});

function onboardingRow(record: PartnerRecord, onboarding: string): RowOnboarding {
  const { product, service, phases, steps, current, stepCount, turn } = progress(record, onboarding);
  const boardGate = currentGate(record, onboarding);
  const board = boardOf(record, onboarding, boardGate);
  const closed = closedOf(record, onboarding);
  const outcome = record.eligibility[onboarding]?.current?.outcome;
  return {
    id: onboarding,
    product,
    service,
    journey: record.partner.onboardings[onboarding]?.journey ?? '',
    phases,
    step: current ? { ...stepOf(current), age: stepAge(record, onboarding, steps, current) } : null,
    stepCount,
    turn,
    eligibility: outcome?.kind ?? null,
    scenario: outcome?.scenario ?? null,
    boardGate,
    boardDate: pendingDate(board),
    boardOutcome: latestOutcome(board)?.outcome ?? null,
    stepDays: stepDays(record, onboarding, steps),
    ahead: aheadOf(record, onboarding),
    boards: boardLines(record, onboarding),
    sentences: boardSentences(record, onboarding),
    toReview: toReview(record, onboarding),
    startedAt: record.partner.onboardings[onboarding]?.startedAt ?? '',
    liveAt: liveAt(record, onboarding, steps),
    figures: figuresOf(record, onboarding, steps, current),
    closed: closed && { how: closed.how, at: closed.at },
  };
}

function stepOf({ id, phase, title, number }: StepView) {
  return { id, phase, title, number };
}

/** With this step patients use it. */
const LIVE = 'production';

function liveAt(record: PartnerRecord, onboarding: string, steps: readonly StepView[]): string | null {
  if (completedBefore(record, onboarding, LIVE)) return null;
  return steps.find(({ id }) => id === LIVE)?.completedAt ?? null;
}

/** How long the steps took of every onboarding that went live. */
export function historyOf(rows: readonly Row[]): readonly StepDays[] {
  const all = rows.flatMap((each) => each.onboardings);
  return all.filter(({ closed }) => closed?.how === 'live').map((onboarding) => onboarding.stepDays);
}
