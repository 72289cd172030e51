/** An agenda at a glance: partner, product, gate, report and outcome. */
import { Link } from 'react-router';
import type { AgendaItem } from '../../../shared/views/agenda.ts';
import { gateNames } from '../../parts/gate-names.ts';
import { OutcomeBadge } from '../../parts/OutcomeBadge.tsx';
import table from '../../parts/Table.module.css';
import styles from './Board.module.css';
import { itemKey } from './item-key.ts';

export function AgendaTable({ items }: { items: readonly AgendaItem[] }) {
  return (
    <table className={table.table}>
      <caption className="screenReader">Agenda</caption>
      <thead>
        <tr>
          <th scope="col">Partner and product</th>
          <th scope="col">Decision on</th>
          <th scope="col">Report</th>
          <th scope="col">Outcome</th>
        </tr>
      </thead>
      <tbody>
        {items.map((item) => (
          <tr key={itemKey(item)}>
            <th scope="row">
              <Link
                className={styles.link}
                to={`/tab/partners/${item.partner.id}?onboarding=${item.onboarding}&view=board`}
              >
                {item.partner.name}
              </Link>
              <span className={styles.small}>{item.product}</span>
            </th>
            <td data-label="Decision on">{gateNames[item.gate]}</td>
            <td data-label="Report">{item.reportVersion ? `Version ${item.reportVersion}` : 'Not frozen yet'}</td>
            <td data-label="Outcome">{item.outcome ? <OutcomeBadge outcome={item.outcome} /> : 'Not decided yet'}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
