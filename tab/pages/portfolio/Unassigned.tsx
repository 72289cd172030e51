/** Partners that nobody looks after yet, each with one press to change that. */
import { Button, Select } from '@fluentui/react-components';
import { useState } from 'react';
import { Link } from 'react-router';
import type { PersonView } from '../../../shared/api.ts';
import type { PortfolioLine } from '../../../shared/portfolio/answer.ts';
import { anyFilter, nobody, wholePortfolio } from '../../../shared/portfolio/query.ts';
import { useManagers, usePortfolio } from '../../ask/reads.ts';
import { useMe } from '../../ask/ServiceContext.tsx';
import { useCommand } from '../../ask/send.ts';
import { Panel } from '../../parts/Panel.tsx';
import styles from './Unassigned.module.css';
import { FEW } from './unassigned-count.ts';

const unassigned = { ...wholePortfolio, filters: { ...anyFilter, manager: nobody } };

export function Unassigned({ showAll }: { showAll: () => void }) {
  const managers = useManagers();
  const lines = usePortfolio(unassigned).data?.lines ?? [];
  const partners = [...new Map(lines.map((line) => [line.partner, line])).values()];
  if (partners.length === 0) return null;
  return (
    <Panel
      title="Without a project manager"
      aside={
        partners.length > FEW && (
          <Button appearance="subtle" onClick={showAll}>
            Show all
          </Button>
        )
      }
    >
      <ul className={styles.list}>
        {partners.slice(0, FEW).map((line) => (
          <Assign key={line.partner} line={line} managers={managers} />
        ))}
      </ul>
    </Panel>
  );
}

function Assign({ line, managers }: { line: PortfolioLine; managers: readonly PersonView[] }) {
  const me = useMe();
  const own = managers.find((manager) => manager.id === me.id)?.id ?? '';
  const [person, setPerson] = useState(own);
  const { give, busy, failure } = useCommand(line.partner);
  return (
    <li className={styles.row}>
      <span className={styles.name}>
        <Link to={`/tab/partners/${line.partner}`}>{line.name}</Link>
        <span className={styles.small}>{line.product}</span>
      </span>
      <span className={styles.assign}>
        <Select
          aria-label={`Project manager for ${line.name}`}
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
