/** The numbers on top of the portfolio, of all onboardings. */
import { overdueBefore } from '../views/due-dates.ts';
import type { Turn } from '../views/turn.ts';
import type { PortfolioCounts } from './answer.ts';
import type { Entry } from './entries.ts';
import { codeOf, dateNumber, instantNumber } from './numbers.ts';

const WEEK_MS = 7 * 24 * 60 * 60 * 1000;

/** `boardDates`: those that the house keeps. */
export function countsOf(entries: readonly Entry[], boardDates: readonly string[], today: string): PortfolioCounts {
  const limit = dateNumber(overdueBefore(today));
  const open = entries.filter((entry) => entry.open);
  const waitingFor = (side: Turn['side']) => {
    const code = codeOf(side);
    return open.filter((entry) => entry.side === code).length;
  };
  return {
    active: open.length,
    waitingOnUs: waitingFor('nhs'),
    waitingOnPartners: waitingFor('partner'),
    waitingOnBoard: waitingFor('board'),
    onHold: waitingFor('hold'),
    overdue: open.filter(({ dueOn }) => dueOn !== 0 && dueOn < limit).length,
    unassigned: open.filter(({ managing }) => managing === 0).length,
    closed: entries.length - open.length,
    nextBoard: nextBoard(open, boardDates, today),
    goLive: goLive(entries),
  };
}

function nextBoard(open: readonly Entry[], boardDates: readonly string[], today: string): PortfolioCounts['nextBoard'] {
  const coming = open.filter(({ boardOn }) => boardOn >= dateNumber(today));
  const dates = coming.flatMap(({ onboarding }) => onboarding.boardDate ?? []);
  const [next] = [...new Set([...boardDates.filter((date) => date >= today), ...dates])].sort();
  return next === undefined ? null : { on: next, count: dates.filter((date) => date === next).length };
}

function goLive(entries: readonly Entry[]): PortfolioCounts['goLive'] {
  const weeks = entries
    .filter(({ onboarding }) => onboarding.liveAt !== null)
    .map(weeksToLive)
    .sort((a, b) => a - b);
  const median = weeks[Math.floor((weeks.length - 1) / 2)];
  return { medianWeeks: median === undefined ? null : Math.round(median * 10) / 10, of: weeks.length };
}

function weeksToLive({ onboarding: { liveAt }, startedAt }: Entry): number {
  return (instantNumber(liveAt) - startedAt) / WEEK_MS;
}
