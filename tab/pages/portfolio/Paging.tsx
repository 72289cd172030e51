/** Which rows of how many are shown, said to screen readers when it changes, and the way to the next ones. */
import { Button } from '@fluentui/react-components';
import { ChevronLeft20Regular } from '@fluentui/react-icons/svg/chevron-left';
import { ChevronRight20Regular } from '@fluentui/react-icons/svg/chevron-right';
import { type Counted, countWords } from './count-words.ts';
import styles from './PortfolioPage.module.css';

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
