/** Queries as people ask them: every column both ways, every filter, searches as they are typed, pages far behind. */
import { writeQuery } from '../../shared/portfolio/address.ts';
import {
  anyFilter,
  columns,
  me,
  nobody,
  type PortfolioFilters,
  type PortfolioQuery,
  wholePortfolio,
} from '../../shared/portfolio/query.ts';

const filters: readonly Partial<PortfolioFilters>[] = [
  { waiting: 'us' },
  { waiting: 'partner' },
  { waiting: 'board' },
  { waiting: 'hold' },
  { overdue: true },
  { manager: me },
  { manager: nobody },
  { manager: me, overdue: true, waiting: 'us' },
  { phase: 'integrate' },
  { step: 'board-application' },
  { eligibility: 'discuss' },
  { scenario: '4' },
  { boardFrom: '2026-01-01' },
  { show: 'closed' },
  { show: 'all' },
  { show: 'all', service: 'nhs-login' },
];
const searches = ['w', 'wi', 'will', 'willow h', 'zoe', 'obrien', 'care patel', 'nothing at all', 'L10'];

const all: readonly Partial<PortfolioQuery>[] = [
  ...columns.flatMap((column) => [false, true].map((descending) => ({ sort: { column, descending } }))),
  ...filters.map((some) => ({ filters: { ...anyFilter, ...some } })),
  ...filters.map((some) => ({
    filters: { ...anyFilter, ...some },
    sort: { column: 'due' as const, descending: true },
    search: 'e',
  })),
  ...searches.map((search) => ({ search, filters: { ...anyFilter, show: 'all' as const } })),
  ...[2, 10, 25, 150].map((page) => ({ page, filters: { ...anyFilter, show: 'all' as const } })),
];

export const addresses = all.map((query) => writeQuery({ ...wholePortfolio, ...query }));
