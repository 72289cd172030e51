/** The views of the portfolio: those that the app brings, and those that the person has saved. */
import type { SavedViews } from '../../../shared/api.ts';
import { readQuery, writeQuery } from '../../../shared/portfolio/address.ts';
import {
  anyFilter,
  me,
  type PortfolioFilters,
  type PortfolioQuery,
  wholePortfolio,
} from '../../../shared/portfolio/query.ts';

export interface View {
  readonly id: string;
  readonly name: string;
  readonly query: string;
}

/** `nextBoard`: a date; null while none is to come. */
export function builtInViews(nextBoard: string | null): readonly View[] {
  const view = (id: string, name: string, filters: Partial<PortfolioFilters>): View => {
    return { id, name, query: writeQuery({ ...wholePortfolio, filters: { ...anyFilter, ...filters } }) };
  };
  const board = nextBoard && view('board', 'On the next Board', { boardFrom: nextBoard, boardTo: nextBoard });
  return [
    view('open', 'All open', {}),
    view('mine', 'Mine', { manager: me }),
    view('us', 'Waiting on us', { waiting: 'us' }),
    view('overdue', 'Overdue', { overdue: true }),
    ...(board ? [board] : []),
  ];
}

export interface ShownView {
  readonly view: View | null;
  /** It was opened, and then filters or the order were changed. */
  readonly changed: boolean;
}

/** `opened`: the id of the saved view that was opened. */
export function shownView(views: readonly View[], query: PortfolioQuery, opened: string | null): ShownView {
  const now = savedQuery(query);
  const own = views.find(({ id }) => id === opened);
  if (own) return { view: own, changed: asWritten(own) !== now };
  return { view: views.find((each) => asWritten(each) === now) ?? null, changed: false };
}

/** What of a query is worth keeping: not the page. */
export function savedQuery(query: PortfolioQuery): string {
  return writeQuery({ ...query, page: 1 });
}

/** The view that a person starts with; undefined when it is not there any more, or nothing is to start with. */
export function firstView({ first }: SavedViews, views: readonly View[]): View | undefined {
  return views.find(({ id }) => id === first);
}

function asWritten({ query }: View): string {
  return savedQuery(readQuery(query).query);
}
