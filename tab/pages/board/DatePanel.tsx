/** One Board date with its agenda. */
import { Button } from '@fluentui/react-components';
import { Link } from 'react-router';
import { showWeekday } from '../../../shared/calendar/format.ts';
import type { BoardDate } from '../../../shared/views/pages/agenda.ts';
import { Empty, Panel } from '../../parts/Panel.tsx';
import { Problem } from '../../parts/Problem.tsx';
import { AgendaTable } from './AgendaTable.tsx';
import styles from './Board.module.css';
import { useHouseCommand } from './house-command.ts';

export function DatePanel({ date, mayLead, past }: { date: BoardDate; mayLead: boolean; past: boolean }) {
  const { give, busy, failure } = useHouseCommand();
  const { on, official, closed, all, undecided, items } = date;
  const open = past && undecided > 0;
  return (
    <Panel title={showWeekday(on)} tone={open ? 'strong' : 'plain'}>
      {open && <p>The Board has met. An outcome is missing.</p>}
      {!official && !past && undecided > 0 && (
        <p className={styles.small}>This is not one of the Board's dates. Move what is on it.</p>
      )}
      {closed && <p className={styles.small}>The agenda is closed.</p>}
      {items.length === 0 ? <Empty>Nothing on this agenda.</Empty> : <AgendaTable items={items} />}
      {all > items.length && (
        <p className={styles.small}>
          These are {items.length} of {all}. The agenda has all.
        </p>
      )}
      <div className={styles.actions}>
        {(items.length > 0 || closed) && (
          <Link className={styles.link} to={`/tab/board/${on}`} aria-label={`Open the agenda of ${showWeekday(on)}`}>
            Open the agenda
          </Link>
        )}
        {mayLead && official && items.length === 0 && (
          <Button
            disabledFocusable={busy}
            onClick={() => void give({ type: 'removeBoardDate', on })}
            aria-label={`Remove this date: ${showWeekday(on)}`}
          >
            Remove this date
          </Button>
        )}
      </div>
      <Problem failure={failure} />
    </Panel>
  );
}
