/** The head of a column: sorts by each thing in it, and the other way round when pressed again. */
import { ArrowDown12Regular } from '@fluentui/react-icons/svg/arrow-down';
import { ArrowUp12Regular } from '@fluentui/react-icons/svg/arrow-up';
import type { Column, PortfolioQuery } from '../../../shared/portfolio/query.ts';
import styles from './PortfolioTable.module.css';

interface Head {
  readonly column: Column;
  readonly name: string;
}
export type Heads = readonly [Head, ...Head[]];

interface SortHeadProps {
  columns: Heads;
  sort: PortfolioQuery['sort'];
  sortBy: (sort: PortfolioQuery['sort']) => void;
}

export function SortHead({ columns, sort, sortBy }: SortHeadProps) {
  const sorted = columns.some(({ column }) => column === sort.column);
  return (
    <th scope="col" aria-sort={sorted ? (sort.descending ? 'descending' : 'ascending') : 'none'}>
      {columns.map((head) => (
        <SortButton key={head.column} {...head} sort={sort} sortBy={sortBy} />
      ))}
    </th>
  );
}

function SortButton({ column, name, sort, sortBy }: Head & Omit<SortHeadProps, 'columns'>) {
  const sorted = sort.column === column;
  const Arrow = sorted && sort.descending ? ArrowDown12Regular : ArrowUp12Regular;
  return (
    <button
      type="button"
      className={sorted ? `${styles.sort} ${styles.sorted}` : styles.sort}
      onClick={() => sortBy({ column, descending: sorted && !sort.descending })}
    >
      {name}
      <Arrow aria-hidden="true" className={styles.arrow ?? ''} />
    </button>
  );
}
