/** Partners that nobody looks after yet, each with one press to change that. */
import { Button, Select } from '@fluentui/react-components';
import { useState } from 'react';
import { Link } from 'react-router';
import type { PersonView } from '../../../shared/api.ts';
import { writeQuery } from '../../../shared/portfolio/address.ts';
import type { PortfolioLine, PortfolioPage } from '../../../shared/portfolio/answer.ts';
import { anyFilter, nobody, wholePortfolio } from '../../../shared/portfolio/query.ts';
import { showing } from '../../ask/at-once.ts';
import { portfolioKey } from '../../ask/keys.ts';
import { useManagers, usePortfolio } from '../../ask/reads.ts';
import { useMe } from '../../ask/ServiceContext.tsx';
import { useCommand } from '../../ask/send.ts';
import { Panel } from '../../parts/Panel.tsx';
import { Problem } from '../../parts/Problem.tsx';
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
  const name = managers.find((manager) => manager.id === person)?.name ?? null;
  // The line stays until the list is read again, so that a refusal has a place.
  const assigned = showing<PortfolioPage>(portfolioKey(writeQuery(unassigned)), ({ lines }) => ({
    lines: lines.map((each) => (each.partner === line.partner ? { ...each, manager: name } : each)),
  }));
  if (line.manager !== null) {
    return (
      <li className={styles.row}>
        <span className={styles.name}>
          <Link to={`/tab/partners/${line.partner}`}>{line.name}</Link>
          <span className={styles.small}>{line.manager} is the project manager</span>
        </span>
      </li>
    );
  }
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
          onClick={() => give({ type: 'assignProjectManager', person }, [assigned])}
        >
          Assign
        </Button>
      </span>
      <Problem failure={failure} />
    </li>
  );
}
