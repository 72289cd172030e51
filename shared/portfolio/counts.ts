/** The numbers on top of the portfolio, of all onboardings. */
import { overdueBefore } from '../views/due-dates.ts';
import type { RowOnboarding } from '../views/portfolio.ts';
import type { Turn } from '../views/turn.ts';
import type { PortfolioCounts } from './answer.ts';
import type { Entry } from './entries.ts';

const WEEK_MS = 7 * 24 * 60 * 60 * 1000;

/** `boardDates`: those that the house keeps. */
export function countsOf(entries: readonly Entry[], boardDates: readonly string[], today: string): PortfolioCounts {
  const limit = overdueBefore(today);
  const open = entries.filter(({ onboarding }) => onboarding.closed === null);
  const waitingFor = (side: Turn['side']) => open.filter(({ onboarding }) => onboarding.turn.side === side).length;
  return {
    active: open.length,
    waitingOnUs: waitingFor('nhs'),
    waitingOnPartners: waitingFor('partner'),
    waitingOnBoard: waitingFor('board'),
    onHold: waitingFor('hold'),
    overdue: open.filter(({ onboarding: { turn } }) => turn.dueOn !== null && turn.dueOn < limit).length,
    unassigned: open.filter(({ row }) => row.projectManager === null).length,
    closed: entries.length - open.length,
    nextBoard: nextBoard(open, boardDates, today),
    goLive: goLive(entries),
  };
}

function nextBoard(open: readonly Entry[], boardDates: readonly string[], today: string): PortfolioCounts['nextBoard'] {
  const dates = open.flatMap(({ onboarding }) => onboarding.boardDate ?? []);
  const next = [...boardDates, ...dates].reduce<string | null>(
    (first, date) => (date >= today && (first === null || date < first) ? date : first),
    null,
  );
  return next === null ? null : { on: next, count: dates.filter((date) => date === next).length };
}

function goLive(entries: readonly Entry[]): PortfolioCounts['goLive'] {
  const weeks = entries.flatMap(({ onboarding }) => weeksToLive(onboarding) ?? []).sort((a, b) => a - b);
  const median = weeks[Math.floor((weeks.length - 1) / 2)];
  return { medianWeeks: median === undefined ? null : Math.round(median * 10) / 10, of: weeks.length };
}

function weeksToLive({ startedAt, liveAt }: RowOnboarding): number | null {
  return liveAt === null ? null : (Date.parse(liveAt) - Date.parse(startedAt)) / WEEK_MS;
}
