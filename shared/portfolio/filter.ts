/** Which onboardings a query leaves. */
import { overdueBefore } from '../views/due-dates.ts';
import type { Turn } from '../views/turn.ts';
import type { Entry } from './entries.ts';
import { searchWords } from './fold.ts';
import { dateNumber, knownCode } from './numbers.ts';
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
  if (show !== 'all') {
    const open = show === 'open';
    tests.push((entry) => entry.open === open);
  }
  const equal = (name: 'side' | 'step' | 'phase' | 'service' | 'eligibility' | 'managing', wanted: number) =>
    tests.push((entry) => entry[name] === wanted);
  if (waiting) equal('side', knownCode(sideOf[waiting]));
  if (step) equal('step', knownCode(step));
  if (phase) equal('phase', knownCode(phase));
  if (service) equal('service', knownCode(service));
  if (eligibility) equal('eligibility', knownCode(eligibility));
  if (filters.manager === nobody) equal('managing', 0);
  else if (filters.manager) equal('managing', knownCode(filters.manager === me ? asker : filters.manager));
  if (scenario) {
    const wanted = Number(scenario);
    tests.push((entry) => entry.scenario === wanted);
  }
  if (overdue) {
    const limit = dateNumber(overdueBefore(today));
    tests.push(({ dueOn }) => dueOn !== 0 && dueOn < limit);
  }
  if (boardFrom || boardTo) {
    const from = dateNumber(boardFrom);
    const to = boardTo ? dateNumber(boardTo) : Number.POSITIVE_INFINITY;
    tests.push(({ boardOn }) => boardOn !== 0 && boardOn >= from && boardOn <= to);
  }
  // Last, because it costs most.
  for (const word of searchWords(search)) tests.push(({ text }) => text.includes(word));
  // One test at a time over all that are left: much quicker than all tests at once over each.
  return tests.reduce((left, test) => left.filter(test), entries);
}
