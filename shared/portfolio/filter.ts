/** Which onboardings a query leaves. */
import { overdueBefore } from '../views/due-dates.ts';
import type { Turn } from '../views/turn.ts';
import type { Entry } from './entries.ts';
import { searchWords } from './fold.ts';
import { me, nobody, type PortfolioQuery, type WaitingOn } from './query.ts';

const sideOf: Readonly<Record<WaitingOn, Turn['side']>> = {
  us: 'nhs',
  partner: 'partner',
  board: 'board',
  hold: 'hold',
};

/** `asker`: the person who asks, for "me"; `today`: a date. */
export function matching(
  entries: readonly Entry[],
  { search, filters }: Pick<PortfolioQuery, 'search' | 'filters'>,
  { asker, today }: { readonly asker: string; readonly today: string },
): readonly Entry[] {
  const { show, phase, step, waiting, service, scenario, eligibility, overdue, boardFrom, boardTo } = filters;
  const tests: ((entry: Entry) => boolean)[] = [];
  if (show !== 'all') tests.push(({ onboarding }) => (onboarding.closed !== null) === (show === 'closed'));
  if (waiting) tests.push(({ onboarding }) => onboarding.turn.side === sideOf[waiting]);
  if (step) tests.push(({ onboarding }) => onboarding.step?.id === step);
  if (phase) tests.push(({ onboarding }) => onboarding.step?.phase === phase);
  if (service) tests.push(({ onboarding }) => onboarding.service === service);
  if (scenario) tests.push(({ onboarding }) => onboarding.scenario === Number(scenario));
  if (eligibility) tests.push(({ onboarding }) => onboarding.eligibility === eligibility);
  if (filters.manager) {
    const wanted = filters.manager === nobody ? null : filters.manager === me ? asker : filters.manager;
    tests.push(({ row }) => row.projectManager === wanted);
  }
  if (overdue) {
    const limit = overdueBefore(today);
    tests.push(({ onboarding: { turn } }) => turn.dueOn !== null && turn.dueOn < limit);
  }
  if (boardFrom) tests.push(({ onboarding }) => onboarding.boardDate !== null && onboarding.boardDate >= boardFrom);
  if (boardTo) tests.push(({ onboarding }) => onboarding.boardDate !== null && onboarding.boardDate <= boardTo);
  // Last, because it costs most.
  for (const word of searchWords(search)) tests.push(({ text }) => text.includes(word));
  // One test at a time over all that are left: much quicker than all tests at once over each.
  return tests.reduce((left, test) => left.filter(test), entries);
}
