/** Filters in words: the choices of each, and the chip of one that is set. */
import { showDate } from '../../../shared/calendar/format.ts';
import type { Choice, PortfolioChoices } from '../../../shared/portfolio/answer.ts';
import { anyFilter, me, nobody, type PortfolioFilters, type PortfolioQuery } from '../../../shared/portfolio/query.ts';

type Chosen = Exclude<keyof PortfolioFilters, 'overdue' | 'boardFrom' | 'boardTo'>;

export const filterNames: Readonly<Record<Chosen, string>> = {
  waiting: 'Waiting on',
  manager: 'Project manager',
  phase: 'Phase',
  step: 'Step',
  service: 'Service',
  eligibility: 'Eligibility',
  scenario: 'Scenario',
  show: 'Show',
};

/** In the order in which they stand on the page. */
export const chosenFilters = Object.keys(filterNames) as readonly Chosen[];

/** What a filter can be set to. `show` is always set; the others can be anything. */
export function choicesOf(filter: Chosen, choices: PortfolioChoices, phase: string | null): readonly Choice[] {
  switch (filter) {
    case 'waiting':
      return waiting;
    case 'manager':
      return [{ id: me, title: 'Me' }, { id: nobody, title: 'Nobody yet' }, ...choices.managers];
    case 'phase':
      return choices.phases;
    case 'step':
      return choices.steps.filter((step) => phase === null || step.phase === phase);
    case 'service':
      return choices.services;
    case 'eligibility':
      return eligibility;
    case 'scenario':
      return scenarios;
    case 'show':
      return shows;
    default:
      return filter satisfies never;
  }
}

const waiting: readonly Choice[] = [
  { id: 'us', title: 'NHS login' },
  { id: 'partner', title: 'The partner' },
  { id: 'board', title: 'The Board' },
  { id: 'hold', title: 'Nobody: on hold' },
];
const eligibility: readonly Choice[] = [
  { id: 'meets', title: 'Looks eligible' },
  { id: 'discuss', title: 'Discuss sponsorship and commissioning' },
  { id: 'person', title: 'Needs a person' },
  { id: 'notEligible', title: 'Does not look eligible' },
];
const scenarios: readonly Choice[] = ['1', '2', '3', '4'].map((id) => ({ id, title: `Scenario ${id}` }));
const shows: readonly Choice[] = [
  { id: 'open', title: 'Open' },
  { id: 'closed', title: 'Closed' },
  { id: 'all', title: 'Open and closed' },
];

export interface Chip {
  readonly words: string;
  /** What takes it away. */
  readonly without: Partial<PortfolioFilters>;
}

/** One for each filter that is set. */
export function chipsOf({ filters }: Pick<PortfolioQuery, 'filters'>, choices: PortfolioChoices): readonly Chip[] {
  const chosen = chosenFilters.flatMap((name): readonly Chip[] => {
    const value = filters[name];
    if (value === anyFilter[name]) return [];
    const title = choicesOf(name, choices, null).find(({ id }) => id === value)?.title ?? 'Somebody';
    return [{ words: `${filterNames[name]}: ${title}`, without: { [name]: anyFilter[name] } }];
  });
  const late: readonly Chip[] = filters.overdue ? [{ words: 'Overdue', without: { overdue: false } }] : [];
  return [...chosen, ...late, ...boardChips(filters)];
}

function boardChips({ boardFrom, boardTo }: PortfolioFilters): readonly Chip[] {
  if (boardFrom !== null && boardFrom === boardTo) {
    return [{ words: `Board on ${showDate(boardFrom)}`, without: { boardFrom: null, boardTo: null } }];
  }
  return [
    ...(boardFrom ? [{ words: `Board from ${showDate(boardFrom)}`, without: { boardFrom: null } }] : []),
    ...(boardTo ? [{ words: `Board until ${showDate(boardTo)}`, without: { boardTo: null } }] : []),
  ];
}
