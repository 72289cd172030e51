/** Partners that nobody looks after yet, each with one press to change that. */
import { Button, Select } from '@fluentui/react-components';
import { useState } from 'react';
import { Link } from 'react-router';
import type { PersonView, Portfolio, PortfolioRow } from '../../../shared/api.ts';
import { useMe } from '../../ask/ServiceContext.tsx';
import { useCommand } from '../../ask/send.ts';
import { Panel } from '../../parts/Panel.tsx';
import styles from './Unassigned.module.css';

export function Unassigned({ portfolio }: { portfolio: Portfolio }) {
  const rows = portfolio.rows.filter(
    (row) => row.projectManager === null && row.onboardings.some(({ closed }) => !closed),
  );
  if (rows.length === 0) return null;
  return (
    <Panel title="Without a project manager">
      <ul className={styles.list}>
        {rows.map((row) => (
          <Assign key={row.id} row={row} managers={portfolio.managers} />
        ))}
      </ul>
    </Panel>
  );
}

function Assign({ row, managers }: { row: PortfolioRow; managers: readonly PersonView[] }) {
  const me = useMe();
  const own = managers.find((manager) => manager.id === me.id)?.id ?? '';
  const [person, setPerson] = useState(own);
  const { give, busy, failure } = useCommand(row.id);
  return (
    <li className={styles.row}>
      <span className={styles.name}>
        <Link to={`/tab/partners/${row.id}`}>{row.name}</Link>
        <span className={styles.small}>{row.onboardings.map((each) => each.product).join(', ')}</span>
      </span>
      <span className={styles.assign}>
        <Select
          aria-label={`Project manager for ${row.name}`}
          value={person}
          onChange={(_, data) => setPerson(data.value)}
        >
          <option value="">Select a person</option>
          {managers.map((manager) => (
            <option key={manager.id} value={manager.id}>
              {manager.id === me.id ? `${manager.name} (you)` : manager.name}
            </option>
          ))}
        </Select>
        <Button
          disabledFocusable={busy || person === ''}
          onClick={() => give({ type: 'assignProjectManager', person })}
        >
          Assign
        </Button>
      </span>
      {failure && <span role="alert">{failure.message}</span>}
    </li>
  );
}
