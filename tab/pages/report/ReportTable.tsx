/** A table of the report; on a narrow screen each row becomes a block with its columns named. */
import table from '../../parts/Table.module.css';
import styles from './ReportPage.module.css';

interface ReportTableProps {
  columns: readonly string[];
  rows: readonly (readonly string[])[];
}

export function ReportTable({ columns, rows }: ReportTableProps) {
  return (
    <table className={`${table.table} ${styles.table}`}>
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
