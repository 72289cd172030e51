/** What waits on a person for the house as a whole: Board dates to decide, dates to set, partners without a manager. */
import { showDate } from '../../calendar/format.ts';
import { leads } from '../../record/policy.ts';
import { nameOf } from '../names.ts';
import type { OurWork } from '../our-work.ts';
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
  const counts = new Map<string, number>();
  for (const row of rows)
    for (const { closed, boards } of row.onboardings)
      for (const { date } of boards) if (date && !closed) counts.set(date, (counts.get(date) ?? 0) + 1);
  return [...counts].map(([on, count]) => ({
    title: `Board of ${showDate(on)}`,
    why: `${count === 1 ? 'One decision' : `${count} decisions`}${on < today ? ' not recorded yet' : ''}`,
    by: on,
    place: `/tab/board/${on}`,
  }));
}

/** Partners whose project manager is one no longer. */
function leftBehind({ rows, house, names }: Known): readonly Part[] {
  const counts = new Map<string, number>();
  for (const { projectManager, onboardings } of rows) {
    if (projectManager === null || onboardings.every(({ closed }) => closed)) continue;
    if (house.staff[projectManager]?.roles.includes('projectManager')) continue;
    counts.set(projectManager, (counts.get(projectManager) ?? 0) + 1);
  }
  return [...counts].map(([person, count]) => ({
    kind: 'assign' as const,
    title: `Hand over the partners of ${nameOf(names, person)}`,
    why: `${count === 1 ? '1 partner' : `${count} partners`}, but no project manager any more`,
    by: null,
    place: `/tab/handover/${person}`,
  }));
}
