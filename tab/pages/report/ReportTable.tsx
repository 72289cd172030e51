/** A table of the report; on a narrow screen each row becomes a block with its columns named. */
import type { ReportTable as Table } from '../../../shared/views/report/document.ts';
import table from '../../parts/Table.module.css';
import styles from './ReportPage.module.css';

export function ReportTable({ columns, shares = columns.map(() => 1), rows }: Table) {
  const all = shares.reduce((sum, share) => sum + share, 0);
  return (
    <table className={`${table.table} ${styles.table}`}>
      <colgroup>
        {columns.map((column, index) => (
          <col key={column} style={{ width: `${(100 * (shares[index] ?? 1)) / all}%` }} />
        ))}
      </colgroup>
      <thead>
        <tr>
          {columns.map((column) => (
            <th key={column} scope="col">
              {column}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map(([first, ...rest]) => (
          <tr key={[first, ...rest].join(' ')}>
            <th scope="row">{first}</th>
            {rest.map((cell, index) => (
              <td key={columns[index + 1]} data-label={columns[index + 1]}>
                {cell}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
