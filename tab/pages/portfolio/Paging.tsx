/** Which rows of how many are shown, said to screen readers when it changes, and the way to the next ones. */
import { Button } from '@fluentui/react-components';
import { ChevronLeft20Regular } from '@fluentui/react-icons/svg/chevron-left';
import { ChevronRight20Regular } from '@fluentui/react-icons/svg/chevron-right';
import type { PortfolioPage } from '../../../shared/portfolio/answer.ts';
import styles from './PortfolioPage.module.css';

type Counted = Pick<PortfolioPage, 'lines' | 'page' | 'pages' | 'total'>;

export function Paging({ page, to }: { page: Counted; to: (page: number) => void }) {
  if (page.pages === 1) return null;
  return (
    <nav className={styles.paging} aria-label="Pages of the list">
      <span className={styles.count}>{countWords(page)}</span>
      <Button
        icon={<ChevronLeft20Regular />}
        disabledFocusable={page.page === 1}
        onClick={() => page.page > 1 && to(page.page - 1)}
      >
        Previous
      </Button>
      <Button
        icon={<ChevronRight20Regular />}
        iconPosition="after"
        disabledFocusable={page.page === page.pages}
        onClick={() => page.page < page.pages && to(page.page + 1)}
      >
        Next
      </Button>
    </nav>
  );
}

/** "51 to 100 of 10,000 onboardings" */
export function countWords({ lines, page, pages, total }: Counted): string {
  const all = total.toLocaleString('en-GB');
  if (pages === 1) return total === 1 ? '1 onboarding' : `${all} onboardings`;
  // Every page but the last is full.
  const before = page === pages ? total - lines.length : (page - 1) * lines.length;
  const [first, last] = [before + 1, before + lines.length].map((each) => each.toLocaleString('en-GB'));
  return `${first} to ${last} of ${all} onboardings`;
}
