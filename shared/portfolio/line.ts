/** An onboarding as one line of a page. */
import { londonDate, workingDaysBetween } from '../calendar/working-days.ts';
import type { Names } from '../views/names.ts';
import { nameOf, waitingName } from '../views/names.ts';
import type { RowOnboarding } from '../views/portfolio.ts';
import { daysInStep } from '../views/step-age.ts';
import { turnSentence } from '../views/turn.ts';
import type { PortfolioLine } from './answer.ts';
import type { Entry } from './entries.ts';
import type { LikelyOf } from './likely.ts';

interface Seen {
  readonly today: string;
  readonly likely: LikelyOf;
}

export function lineOf(entry: Entry, names: Names, { today, likely }: Seen): PortfolioLine {
  const { row, onboarding } = entry;
  const { id, product, phases, step, stepCount, turn, closed } = onboarding;
  const { boardGate: gate, boardDate, boardOutcome: outcome } = onboarding;
  const since = turn.since && londonDate(turn.since);
  return {
    partner: row.id,
    onboarding: id,
    name: row.name,
    product,
    manager: row.projectManager === null ? null : nameOf(names, row.projectManager),
    phases: phases.map(({ status }) => status),
    step: step && { title: step.title, number: step.number, of: stepCount, ...ageOf(step, today) },
    turn: {
      side: turn.side,
      words: turn.side === 'hold' || turn.side === 'nobody' ? turnSentence(turn, row.name, names) : null,
      who: turn.person && waitingName(names, turn.person),
      since,
      days: since ? workingDaysBetween(since, today) : 0,
    },
    due: turn.dueOn === null ? null : { on: turn.dueOn, late: workingDaysBetween(turn.dueOn, today) },
    board: boardDate || outcome ? { gate, on: boardDate, outcome } : null,
    likely: likely(entry),
    closed: closed && { how: closed.how, on: londonDate(closed.at) },
  };
}

/** Everybody whom the line names. */
export function peopleInLine({ row, onboarding }: Entry): readonly string[] {
  return [row.projectManager, onboarding.turn.person].filter((person) => person !== null);
}

function ageOf({ age }: NonNullable<RowOnboarding['step']>, today: string) {
  return { days: age && daysInStep(age, today), target: age?.target ?? null };
}
