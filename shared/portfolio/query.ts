/** What may be asked of the portfolio: words to search for, filters, an order, and a page. */

/** What a list can be sorted by. */
export const columns = [
  'partner',
  'product',
  'service',
  'step',
  'waiting',
  'since',
  'due',
  'board',
  'likely',
  'manager',
  'eligibility',
  'scenario',
  'started',
  'changed',
] as const;
export type Column = (typeof columns)[number];

export const waitingOn = ['us', 'partner', 'board', 'hold'] as const;
export type WaitingOn = (typeof waitingOn)[number];

export const shown = ['open', 'closed', 'all'] as const;
export const eligibilityKinds = ['meets', 'discuss', 'person', 'notEligible'] as const;
export const scenarios = ['1', '2', '3', '4'] as const;

/** In place of a person's id. */
export const nobody = 'nobody';
export const me = 'me';

/** Null: any. */
export interface PortfolioFilters {
  readonly show: (typeof shown)[number];
  readonly phase: string | null;
  readonly step: string | null;
  readonly waiting: WaitingOn | null;
  /** A person's id, `nobody` or `me`. */
  readonly manager: string | null;
  readonly service: string | null;
  readonly scenario: (typeof scenarios)[number] | null;
  readonly eligibility: (typeof eligibilityKinds)[number] | null;
  readonly overdue: boolean;
  /** Dates such as `2026-12-03`, both included; one date stands in both. */
  readonly boardFrom: string | null;
  readonly boardTo: string | null;
}

export interface PortfolioQuery {
  readonly search: string;
  readonly filters: PortfolioFilters;
  readonly sort: { readonly column: Column; readonly descending: boolean };
  /** From 1. */
  readonly page: number;
}

export const anyFilter: PortfolioFilters = {
  show: 'open',
  phase: null,
  step: null,
  waiting: null,
  manager: null,
  service: null,
  scenario: null,
  eligibility: null,
  overdue: false,
  boardFrom: null,
  boardTo: null,
};

export const wholePortfolio: PortfolioQuery = {
  search: '',
  filters: anyFilter,
  sort: { column: 'partner', descending: false },
  page: 1,
};

/** Longer searches find nothing more. */
export const MAX_SEARCH = 100;
