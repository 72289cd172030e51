/** The list of onboardings: a table on wide screens, cards on a phone. */
import type { PortfolioPage } from '../../../shared/portfolio/answer.ts';
import type { PortfolioQuery } from '../../../shared/portfolio/query.ts';
import { cx } from '../../parts/cx.ts';
import { PortfolioRow } from './PortfolioRow.tsx';
import styles from './PortfolioTable.module.css';
import { type Heads, SortHead } from './SortHead.tsx';
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

/** What stands under one head is sorted by each part of it. */
const heads: readonly Heads[] = [
  [
    { column: 'partner', name: 'Partner' },
    { column: 'product', name: 'Product' },
  ],
  [{ column: 'step', name: 'Progress' }],
  [
    { column: 'waiting', name: 'Whose turn' },
    { column: 'since', name: 'Since' },
  ],
  [{ column: 'due', name: 'Due' }],
  [{ column: 'board', name: 'Board' }],
  [{ column: 'likely', name: 'Likely go live' }],
  [{ column: 'manager', name: 'Project manager' }],
];

export function PortfolioTable({ page, sort, sortBy, selection, busy }: PortfolioTableProps) {
  return (
    <table className={cx(styles.table, busy && styles.busy)} aria-busy={busy}>
      <caption className="screenReader">Onboardings, with progress and whose turn it is</caption>
      <thead>
        <tr>
          {selection && <SelectAll page={page} selection={selection} />}
          {heads.map((shown) => (
            <SortHead key={shown[0].column} columns={shown} sort={sort} sortBy={sortBy} />
          ))}
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
