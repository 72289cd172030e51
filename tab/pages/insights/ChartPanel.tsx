/** A chart on its sheet: the sentence that says what it shows, and its figures as a table behind a button. */
import { Button } from '@fluentui/react-components';
import { type ReactNode, useId, useState } from 'react';
import { Panel } from '../../parts/Panel.tsx';
import table from '../../parts/Table.module.css';
import styles from './Insights.module.css';

export interface Column {
  readonly title: string;
  /** Figures stand to the right. */
  readonly number?: boolean;
}

interface ChartPanelProps {
  title: string;
  sentence: string;
  /** False: there is nothing to draw. */
  drawn: boolean;
  columns: readonly Column[];
  rows: readonly (readonly (string | number | null)[])[];
  children: ReactNode;
}

export function ChartPanel({ title, sentence, drawn, columns, rows, children }: ChartPanelProps) {
  const [open, setOpen] = useState(false);
  const id = useId();
  return (
    <div className={styles.sheet}>
      <Panel
        title={title}
        aside={
          rows.length > 0 && (
            <Button
              appearance="subtle"
              className={styles.table}
              aria-expanded={open}
              aria-controls={id}
              aria-label={`${open ? 'Hide' : 'Show'} the table: ${title}`}
              onClick={() => setOpen(!open)}
            >
              {open ? 'Hide the table' : 'Show the table'}
            </Button>
          )
        }
      >
        <p>{sentence}</p>
        {drawn && <div className={styles.chart}>{children}</div>}
        <div id={id} hidden={!open}>
          {open && <Figures title={title} columns={columns} rows={rows} />}
        </div>
      </Panel>
    </div>
  );
}

function Figures({ title, columns, rows }: Pick<ChartPanelProps, 'title' | 'columns' | 'rows'>) {
  const [first, ...others] = columns;
  return (
    <table className={table.table}>
      <caption className="screenReader">{title}</caption>
      <thead>
        <tr>
          {columns.map((column) => (
            <th key={column.title} scope="col" className={column.number ? styles.number : undefined}>
              {column.title}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map(([name, ...cells]) => (
          <tr key={name}>
            <th scope="row" data-label={first?.title}>
              {name}
            </th>
            {others.map((column, index) => (
              <td key={column.title} data-label={column.title} className={column.number ? styles.number : undefined}>
                {cells[index] ?? 'None'}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
