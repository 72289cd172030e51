/** What the file would bring, row by row, with every problem. Nothing has been changed yet. */
import { Button } from '@fluentui/react-components';
import type { ImportPreview } from '../../../shared/api.ts';
import { Bullets } from '../../parts/Bullets.tsx';
import { Panel } from '../../parts/Panel.tsx';
import table from '../../parts/Table.module.css';
import styles from './ImportPage.module.css';

interface PreviewProps {
  name: string;
  preview: ImportPreview;
  busy: boolean;
  onConfirm: () => void;
}

export function Preview({ name, preview: { problems, rows }, busy, onConfirm }: PreviewProps) {
  const wrong = rows.filter((row) => row.problems.length > 0).length;
  const fresh = rows.filter((row) => !row.already).length;
  const ready = problems.length === 0 && wrong === 0 && fresh > 0;
  return (
    <Panel title={`Preview of ${name}`}>
      <p role="status">{summary(problems.length, wrong, rows.length, fresh)}</p>
      {problems.length > 0 && <Bullets lines={problems} />}
      {rows.length > 0 && (
        <table className={`${table.table} ${styles.table}`}>
          <thead>
            <tr>
              <th scope="col">Row</th>
              <th scope="col">Organisation and product</th>
              <th scope="col">Current step</th>
              <th scope="col">What we found</th>
            </tr>
          </thead>
          <tbody>
            {[...rows]
              .sort((a, b) => Number(b.problems.length > 0) - Number(a.problems.length > 0))
              .map((row) => (
                <tr key={row.number}>
                  <th scope="row" className={styles.row}>
                    Row {row.number}
                  </th>
                  <td className={styles.name}>{[row.name, row.product].filter(Boolean).join(', ') || 'Not known'}</td>
                  <td data-label="Current step">{row.step || 'Not known'}</td>
                  <td>
                    <Found row={row} />
                  </td>
                </tr>
              ))}
          </tbody>
        </table>
      )}
      <Button
        appearance="primary"
        className={styles.download ?? ''}
        disabledFocusable={!ready || busy}
        onClick={() => ready && !busy && onConfirm()}
      >
        {busy ? 'Importing' : `Import ${fresh === 1 ? '1 partner' : `${fresh} partners`}`}
      </Button>
    </Panel>
  );
}

function Found({ row }: { row: ImportPreview['rows'][number] }) {
  if (row.problems.length === 0) return <>{row.already ? 'Imported before. It stays as it is.' : 'Ready'}</>;
  return (
    <ul>
      {row.problems.map(({ column, message }) => (
        <li key={`${column}: ${message}`} className={styles.problem}>
          {column}: {message}
        </li>
      ))}
    </ul>
  );
}

function summary(file: number, wrong: number, all: number, fresh: number): string {
  if (file > 0) return 'We cannot use this file yet. Nothing was imported.';
  if (wrong > 0)
    return `${wrong} of ${all} rows have problems. Nothing was imported. Correct the file, then choose it again.`;
  if (fresh === 0) return 'All rows have been imported before. There is nothing to do.';
  return 'No problems were found. Nothing has been imported yet.';
}
