/** What NHS login has open for a partner, the earliest date first. */
import { showDate } from '../../../shared/calendar/format.ts';
import type { HandoverThing } from '../../../shared/views/handover.ts';
import { Empty } from '../../parts/Panel.tsx';
import styles from './HandoverPage.module.css';

export function Things({ things }: { things: readonly HandoverThing[] }) {
  if (things.length === 0) return <Empty>Nothing is open on our side.</Empty>;
  return (
    <ul>
      {things.map((thing) => (
        <li key={`${thing.product} ${thing.what}`} className={styles.thing}>
          <span>{thing.what}</span>
          <span className={styles.small}>
            <bdi>{thing.product}</bdi>, {thing.by ? showDate(thing.by) : 'no date'}
            {thing.overdue && <strong className={styles.overdue}> Overdue</strong>}
          </span>
        </li>
      ))}
    </ul>
  );
}
