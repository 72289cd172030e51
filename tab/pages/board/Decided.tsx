/** What the Board decided before: found again by partner, product or reason. */
import { Input } from '@fluentui/react-components';
import { useDeferredValue, useId, useState } from 'react';
import { Link } from 'react-router';
import { showDate } from '../../../shared/calendar/format.ts';
import type { Decision } from '../../../shared/views/agenda.ts';
import { useBoardDecisions } from '../../ask/reads.ts';
import { gateNames } from '../../parts/gate-names.ts';
import { OutcomeBadge } from '../../parts/OutcomeBadge.tsx';
import { Empty, Panel } from '../../parts/Panel.tsx';
import { Problem } from '../../parts/Problem.tsx';
import styles from './Board.module.css';
import { itemKey } from './item-key.ts';

export function Decided() {
  const [search, setSearch] = useState('');
  const label = useId();
  const asked = useDeferredValue(search.trim());
  const { data, error } = useBoardDecisions(asked);
  if (!data && !error) return null;
  if (asked === '' && data?.all === 0) return null;
  const { lines = [], all = 0 } = data ?? {};
  return (
    <Panel title="What the Board decided before">
      <div className={styles.search}>
        <label htmlFor={label}>Search by partner, product or reason</label>
        <Input id={label} type="search" value={search} onChange={(_, { value }) => setSearch(value)} />
      </div>
      <Problem failure={error} />
      <p role="status" className={styles.small}>
        {countWords(lines.length, all)}
      </p>
      {all === 0 && !error && <Empty>Nothing fits. Try fewer words, or another part of the name.</Empty>}
      <ul className={styles.list}>
        {lines.map((line) => (
          <Line key={`${itemKey(line)}/${line.on}`} line={line} />
        ))}
      </ul>
    </Panel>
  );
}

function countWords(shown: number, all: number): string {
  if (all > shown) return `The newest ${shown} of ${all} decisions.`;
  return all === 1 ? '1 decision.' : `${all} decisions.`;
}

function Line({ line: { partner, product, gate, on, outcome, said, ...item } }: { line: Decision }) {
  return (
    <li className={styles.line}>
      <div>
        <Link
          className={styles.link}
          to={`/tab/board/${on}/sitting?${new URLSearchParams({ item: itemKey({ ...item, partner, gate }) })}`}
        >
          {partner.name}
        </Link>
        <p className={styles.small}>
          {product}. {gateNames[gate]}, {showDate(on)}.
        </p>
        {said.map((text) => (
          <p key={text} className={styles.small}>
            {text}
          </p>
        ))}
      </div>
      <OutcomeBadge outcome={outcome} />
    </li>
  );
}
