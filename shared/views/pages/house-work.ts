/** What waits on a person for the house as a whole: Board dates to decide, dates to set, partners without a manager. */
import { showDate } from '../../calendar/format.ts';
import { oncePerRecord } from '../../record/once.ts';
import { leads } from '../../record/policy.ts';
import { nameOf } from '../names.ts';
import type { OurWork } from '../our-work.ts';
import type { Row } from '../portfolio.ts';
import type { Asking, Known } from './waiting.ts';

/** `place` is a path in the tab. `today` is a date. */
export function houseWork({ person, roles }: Asking, known: Known, today: string): readonly OurWork[] {
  const own = { person, onboarding: '', since: null, kind: 'board' as const };
  const sits = roles.includes('board');
  const lead = roles.some((role) => leads.some((each) => each === role));
  return [
    ...(sits ? agendas(known, today).map((agenda) => ({ ...own, ...agenda })) : []),
    ...(lead && !(known.house.boardDates ?? []).some((on) => on >= today) ? [{ ...own, ...noDate }] : []),
    ...(roles.includes('administrator') ? leftBehind(known).map((left) => ({ ...own, ...left })) : []),
  ];
}

type Part = Omit<OurWork, 'person' | 'onboarding' | 'since' | 'kind'> & Partial<Pick<OurWork, 'kind'>>;

const noDate: Part = {
  title: 'Set the next Board date',
  why: 'No Board date is to come',
  by: null,
  place: '/tab/board',
};

/** Every date with somebody on it whom the Board has not decided on. */
function agendas({ rows }: Known, today: string): readonly Part[] {
  return [...undecided(rows)].map(([on, count]) => ({
    title: `Board of ${showDate(on)}`,
    why: `${count === 1 ? 'One decision' : `${count} decisions`}${on < today ? ' not recorded yet' : ''}`,
    by: on,
    place: `/tab/board/${on}`,
  }));
}

/** How many wait for the Board, by date. It changes with the rows only, like the next one. */
const undecided = oncePerRecord((rows: readonly Row[]): ReadonlyMap<string, number> => {
  const counts = new Map<string, number>();
  for (const row of rows)
    for (const { closed, boards } of row.onboardings)
      for (const { date } of boards) if (date && !closed) counts.set(date, (counts.get(date) ?? 0) + 1);
  return counts;
});

/** How many partners with something under way each project manager has. */
const managed = oncePerRecord((rows: readonly Row[]): ReadonlyMap<string, number> => {
  const counts = new Map<string, number>();
  for (const { projectManager, onboardings } of rows) {
    if (projectManager === null || onboardings.every(({ closed }) => closed)) continue;
    counts.set(projectManager, (counts.get(projectManager) ?? 0) + 1);
  }
  return counts;
});

/** Partners whose project manager is one no longer. */
function leftBehind({ rows, house, names }: Known): readonly Part[] {
  const left = [...managed(rows)].filter(([person]) => !house.staff[person]?.roles.includes('projectManager'));
  return left.map(([person, count]) => ({
    kind: 'assign' as const,
    title: `Hand over the partners of ${nameOf(names, person)}`,
    why: `${count === 1 ? '1 partner' : `${count} partners`}, but no project manager any more`,
    by: null,
    place: `/tab/handover/${person}`,
  }));
}
