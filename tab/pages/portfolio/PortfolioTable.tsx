/** The list of onboardings: a table on wide screens, cards on a phone. */
import type { PortfolioPage } from '../../../shared/portfolio/answer.ts';
import type { PortfolioQuery } from '../../../shared/portfolio/query.ts';
import { cx } from '../../parts/cx.ts';
import { PortfolioRow } from './PortfolioRow.tsx';
import styles from './PortfolioTable.module.css';
import { SortHead } from './SortHead.tsx';
import { keyOf, type Selection } from './selection.ts';

interface PortfolioTableProps {
  page: PortfolioPage;
  sort: PortfolioQuery['sort'];
  sortBy: (sort: PortfolioQuery['sort']) => void;
  /** Null for who may do nothing with several rows. */
  selection: Selection | null;
  /** Other rows are being read. */
  busy: boolean;
}

export function PortfolioTable({ page, sort, sortBy, selection, busy }: PortfolioTableProps) {
  const head = { sort, sortBy };
  return (
    <table className={cx(styles.table, busy && styles.busy)} aria-busy={busy}>
      <caption className="screenReader">Onboardings, with progress and whose turn it is</caption>
      <thead>
        <tr>
          {selection && <SelectAll page={page} selection={selection} />}
          <SortHead column="partner" {...head}>
            Partner and product
          </SortHead>
          <SortHead column="step" {...head}>
            Progress
          </SortHead>
          <SortHead column="waiting" {...head}>
            Whose turn
          </SortHead>
          <SortHead column="due" {...head}>
            Due
          </SortHead>
          <SortHead column="board" {...head}>
            Board
          </SortHead>
          <SortHead column="manager" {...head}>
            Project manager
          </SortHead>
        </tr>
      </thead>
      <tbody>
        {page.lines.map((line) => (
          <PortfolioRow key={keyOf(line)} line={line} page={page} selection={selection} />
        ))}
      </tbody>
    </table>
  );
}

function SelectAll({ page, selection }: { page: PortfolioPage; selection: Selection }) {
  const count = selection.lines.length;
  const all = count === page.lines.length;
  return (
    <th scope="col" className={styles.tick}>
      <label className={styles.ticked}>
        <input
          type="checkbox"
          aria-label="Select all on this page"
          checked={all}
          ref={(box) => {
            if (box) box.indeterminate = count > 0 && !all;
          }}
          onChange={() => selection.setAll(!all)}
        />
      </label>
    </th>
  );
}
