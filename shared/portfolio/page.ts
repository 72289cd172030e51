/** Which part of what fits a query stands on its page. */

import type { QueryRead } from './address.ts';
import type { PortfolioPage } from './answer.ts';
import type { Entry } from './entries.ts';

const PAGE_SIZE = 50;

interface Cut extends Pick<PortfolioPage, 'total' | 'page' | 'pages' | 'notes'> {
  readonly entries: readonly Entry[];
}

/** `found`: all that fit, in order. A page that is not there is the first one, with a note. */
export function cutPage(found: readonly Entry[], { query, notes }: QueryRead): Cut {
  const pages = Math.max(1, Math.ceil(found.length / PAGE_SIZE));
  const there = query.page <= pages;
  const page = there ? query.page : 1;
  return {
    entries: found.slice((page - 1) * PAGE_SIZE, page * PAGE_SIZE),
    total: found.length,
    page,
    pages,
    notes: there ? notes : [...notes, `There is no page ${query.page} any more. This is the first one.`],
  };
}
