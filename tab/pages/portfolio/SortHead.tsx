/** The head of a column: sorts by it, and the other way round when pressed again. */
import { ArrowDown12Regular } from '@fluentui/react-icons/svg/arrow-down';
import { ArrowUp12Regular } from '@fluentui/react-icons/svg/arrow-up';
import type { Column, PortfolioQuery } from '../../../shared/portfolio/query.ts';
import styles from './PortfolioTable.module.css';

interface SortHeadProps {
  column: Column;
  sort: PortfolioQuery['sort'];
  sortBy: (sort: PortfolioQuery['sort']) => void;
  children: string;
}

export function SortHead({ column, sort, sortBy, children }: SortHeadProps) {
  const sorted = sort.column === column;
  const Arrow = sorted && sort.descending ? ArrowDown12Regular : ArrowUp12Regular;
  return (
    <th scope="col" aria-sort={sorted ? (sort.descending ? 'descending' : 'ascending') : 'none'}>
      <button
        type="button"
        className={sorted ? `${styles.sort} ${styles.sorted}` : styles.sort}
        onClick={() => sortBy({ column, descending: sorted && !sort.descending })}
      >
        {children}
        <Arrow aria-hidden="true" className={styles.arrow ?? ''} />
      </button>
    </th>
  );
}
