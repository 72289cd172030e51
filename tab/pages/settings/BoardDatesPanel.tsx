/** The Board's dates to come; they are changed on the Board's own page. */
import { Link } from 'react-router';
import { showWeekday } from '../../../shared/calendar/format.ts';
import { useSettings } from '../../ask/reads.ts';
import { Empty, Panel } from '../../parts/Panel.tsx';
import { PartFailed, PartLoading } from './PartState.tsx';
import styles from './Settings.module.css';

export function BoardDatesPanel() {
  const settings = useSettings();
  if (settings.isPending) return <PartLoading />;
  if (!settings.data) return <PartFailed failure={settings.error} again={settings.refetch} />;
  const { boardDates } = settings.data;
  return (
    <Panel title="Board dates to come">
      {boardDates.length === 0 && <Empty>No date is to come. Add the next one on the Board page.</Empty>}
      <ul className={styles.list}>
        {boardDates.map((on) => (
          <li key={on} className={styles.line}>
            <Link to={`/tab/board/${on}`}>{showWeekday(on)}</Link>
          </li>
        ))}
      </ul>
      <Link className={styles.link} to="/tab/board">
        Add or remove dates on the Board page
      </Link>
    </Panel>
  );
}
