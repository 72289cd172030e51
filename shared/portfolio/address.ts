/** A query of the portfolio as the search part of an address, both ways: what is shared as a link opens as it was. */
import { day, oneOf, pageNumber, type Read, words } from './address-values.ts';
import {
  anyFilter,
  columns,
  eligibilityKinds,
  type PortfolioFilters,
  type PortfolioQuery,
  scenarios,
  shown,
  waitingOn,
  wholePortfolio,
} from './query.ts';

/** Only what differs from the whole portfolio, always in the same order; empty for all of it. Without a question mark. */
export function writeQuery({ search, filters, sort, page }: PortfolioQuery): string {
  const written = new URLSearchParams();
  if (search !== '') written.set('q', search);
  for (const name of Object.keys(anyFilter) as (keyof PortfolioFilters)[]) {
    const value = filters[name];
    if (value !== anyFilter[name]) written.set(name, value === true ? 'yes' : String(value));
  }
  const { column, descending } = sort;
  if (column !== wholePortfolio.sort.column || descending) written.set('sort', descending ? `-${column}` : column);
  if (page !== 1) written.set('page', String(page));
  return written.toString();
}

/** A query, and a sentence for each part of the address that we do not know and left out. */
export interface QueryRead {
  readonly query: PortfolioQuery;
  readonly notes: readonly string[];
}

/** Never fails. What does not belong to the portfolio's query is left alone, without a word. */
export function readQuery(address: string): QueryRead {
  const given = new URLSearchParams(address);
  const notes: string[] = [];
  const take = <T>(name: string, read: Read<T>, otherwise: T, note: string): T => {
    const text = given.get(name)?.trim() ?? '';
    if (text === '') return otherwise;
    const value = read(text);
    if (value === null) notes.push(note);
    return value ?? otherwise;
  };
  const left = 'We left that filter out.';
  const query: PortfolioQuery = {
    search: take('q', words, '', ''),
    filters: {
      show: take('show', oneOf(shown), anyFilter.show, 'You can show open, closed or all onboardings. These are open.'),
      phase: take('phase', words, null, ''),
      step: take('step', words, null, ''),
      waiting: take('waiting', oneOf(waitingOn), null, `Nobody is called that on whom an onboarding waits. ${left}`),
      manager: take('manager', words, null, ''),
      service: take('service', words, null, ''),
      scenario: take('scenario', oneOf(scenarios), null, `There is no such scenario. ${left}`),
      eligibility: take('eligibility', oneOf(eligibilityKinds), null, `There is no such eligibility outcome. ${left}`),
      overdue: take('overdue', (text) => (text === 'yes' ? true : null), false, `Overdue can only be "yes". ${left}`),
      boardFrom: take('boardFrom', day, null, `The first Board date is not a date. ${left}`),
      boardTo: take('boardTo', day, null, `The last Board date is not a date. ${left}`),
    },
    sort: take('sort', sortOf, wholePortfolio.sort, 'The column to sort by is not there any more. This is by partner.'),
    page: take('page', pageNumber, 1, 'There is no such page. This is the first one.'),
  };
  return { query, notes };
}

function sortOf(text: string): PortfolioQuery['sort'] | null {
  const descending = text.startsWith('-');
  const column = oneOf(columns)(descending ? text.slice(1) : text);
  return column && { column, descending };
}
