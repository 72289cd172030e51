/** What the portfolio is asked to show: it stands in the address, so that it can be shared, reloaded and gone back to. */
import { useMemo } from 'react';
import { useLocation, useNavigate } from 'react-router';
import { readQuery, writeQuery } from '../../../shared/portfolio/address.ts';
import { anyFilter, type PortfolioFilters, type PortfolioQuery } from '../../../shared/portfolio/query.ts';

export interface Asked {
  readonly query: PortfolioQuery;
  /** What of the address was left out and why. */
  readonly notes: readonly string[];
  /** The saved view that was opened, whatever has changed since. */
  readonly view: string | null;
  /** Nothing stands in the address: the person's first view is wanted. */
  readonly bare: boolean;
  /** `replace`: without a step that "back" could take. */
  readonly ask: (query: PortfolioQuery, replace?: boolean) => void;
  readonly filter: (filters: Partial<PortfolioFilters>) => void;
  readonly open: (query: string, view: string | null, replace?: boolean) => void;
}

export function useAsked(): Asked {
  const { search } = useLocation();
  const navigate = useNavigate();
  const { query, notes } = useMemo(() => readQuery(search), [search]);
  const view = new URLSearchParams(search).get('view');
  const open = (wanted: string, of: string | null, replace = false) =>
    void navigate({ search: addressOf(wanted, of) }, { replace });
  const ask = (next: PortfolioQuery, replace = false) => open(writeQuery(next), view, replace);
  const filter = (filters: Partial<PortfolioFilters>) =>
    ask({ ...query, filters: { ...query.filters, ...filters }, page: 1 });
  return { query, notes, view, bare: search === '', ask, filter, open };
}

/** Never empty: an empty address opens the first view of whoever follows it. */
export function addressOf(query: string, view: string | null = null): string {
  const written = query || `show=${anyFilter.show}`;
  return view === null ? written : `${written}&view=${encodeURIComponent(view)}`;
}
