/** Which rows of how many a page of the list shows. */
import type { PortfolioPage } from '../../../shared/portfolio/answer.ts';

export type Counted = Pick<PortfolioPage, 'lines' | 'page' | 'pages' | 'total'>;

/** "51 to 100 of 10,000 onboardings" */
export function countWords({ lines, page, pages, total }: Counted): string {
  const all = total.toLocaleString('en-GB');
  if (pages === 1) return total === 1 ? '1 onboarding' : `${all} onboardings`;
  // Every page but the last is full.
  const before = page === pages ? total - lines.length : (page - 1) * lines.length;
  const [first, last] = [before + 1, before + lines.length].map((each) => each.toLocaleString('en-GB'));
  return `${first} to ${last} of ${all} onboardings`;
}
