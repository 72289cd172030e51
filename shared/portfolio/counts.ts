/** The numbers on top of the portfolio, of all onboardings. */
import { overdueBefore } from '../views/due-dates.ts';
import type { Turn } from '../views/turn.ts';
import type { PortfolioCounts } from './answer.ts';
import type { Entry } from './entries.ts';
import { codeOf, dateNumber } from './numbers.ts';

const WEEK_MS = 7 * 24 * 60 * 60 * 1000;

/** `boardDates`: those that the house keeps. Counted in one round: it is done anew after each change. */
export function countsOf(entries: readonly Entry[], boardDates: readonly string[], today: string): PortfolioCounts {
  const limit = dateNumber(overdueBefore(today));
  const from = dateNumber(today);
  const [nhs, partner, board, hold] = sides.map(codeOf);
  const counted = { active: 0, waitingOnUs: 0, waitingOnPartners: 0, waitingOnBoard: 0, onHold: 0 };
  const more = { overdue: 0, unassigned: 0 };
  const coming: Entry[] = [];
  const weeks: number[] = [];
  for (const entry of entries) {
    if (entry.liveAt !== 0) weeks.push((entry.liveAt - entry.startedAt) / WEEK_MS);
    if (!entry.open) continue;
    counted.active += 1;
    if (entry.side === nhs) counted.waitingOnUs += 1;
    else if (entry.side === partner) counted.waitingOnPartners += 1;
    else if (entry.side === board) counted.waitingOnBoard += 1;
    else if (entry.side === hold) counted.onHold += 1;
    if (entry.dueOn !== 0 && entry.dueOn < limit) more.overdue += 1;
    if (entry.managing === 0) more.unassigned += 1;
    if (entry.boardOn >= from) coming.push(entry);
  }
  return {
    ...counted,
    ...more,
    closed: entries.length - counted.active,
    nextBoard: nextBoard(coming, boardDates, today),
    goLive: goLive(weeks),
  };
}

const sides: readonly Turn['side'][] = ['nhs', 'partner', 'board', 'hold'];

/** `coming`: open, with a Board date that is not over. */
function nextBoard(coming: readonly Entry[], boardDates: readonly string[], today: string) {
  const dates = coming.map(({ onboarding }) => onboarding.boardDate).filter((date) => date !== null);
  const [next] = [...new Set([...boardDates.filter((date) => date >= today), ...dates])].sort();
  return next === undefined ? null : { on: next, count: dates.filter((date) => date === next).length };
}

function goLive(weeks: readonly number[]): PortfolioCounts['goLive'] {
  const median = Float64Array.from(weeks).sort()[Math.floor((weeks.length - 1) / 2)];
  return { medianWeeks: median === undefined ? null : Math.round(median * 10) / 10, of: weeks.length };
}
