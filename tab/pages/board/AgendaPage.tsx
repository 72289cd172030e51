/** One date's agenda, before the Board meets: what would defer each item, and the reports to freeze. */
import { Button } from '@fluentui/react-components';
import { useState } from 'react';
import { Link, useParams } from 'react-router';
import { showWeekday } from '../../../shared/calendar/format.ts';
import type { BoardDay } from '../../../shared/views/pages/agenda.ts';
import { useBoardDay } from '../../ask/reads.ts';
import { useMe } from '../../ask/ServiceContext.tsx';
import { BackLink } from '../../parts/BackLink.tsx';
import { CopyLink } from '../../parts/CopyLink.tsx';
import { leads } from '../../parts/may.ts';
import { Page } from '../../parts/Page.tsx';
import { PageSkeleton } from '../../parts/PageSkeleton.tsx';
import { Empty } from '../../parts/Panel.tsx';
import { Problem } from '../../parts/Problem.tsx';
import { ReadFailed } from '../../parts/ReadFailed.tsx';
import { AgendaItem } from './AgendaItem.tsx';
import styles from './Board.module.css';
import { CloseAgendaDialog } from './CloseAgendaDialog.tsx';
import { toFreeze, useFreezeAll } from './freeze-all.ts';
import { useHouseCommand } from './house-command.ts';
import { itemKey } from './item-key.ts';

export function AgendaPage() {
  const { date = '' } = useParams();
  const day = useBoardDay(date);
  if (day.isPending) return <PageSkeleton />;
  if (!day.data) return <ReadFailed failure={day.error} again={day.refetch} />;
  return <Agenda day={day.data} />;
}

function Agenda({ day }: { day: BoardDay }) {
  const mayLead = leads(useMe());
  const { freezeAll, busy, failure } = useFreezeAll(day);
  const agenda = useHouseCommand();
  const [closing, setClosing] = useState(false);
  const { on, closed } = day;
  const notReady = day.items.filter((item) => item.likely.length > 0).length;
  const open = toFreeze(day).length;
  return (
    <Page
      title={`Board of ${showWeekday(day.on)}`}
      back={<BackLink to="/tab/board">Board</BackLink>}
      lead={<p>{leadOf(day, notReady)}</p>}
      actions={
        <>
          <CopyLink appearance="subtle">Copy link</CopyLink>
          <Link className={styles.link} to={`/tab/board/${day.on}/pack`}>
            Print the pack
          </Link>
          {mayLead && open > 0 && (
            <Button disabledFocusable={busy} onClick={() => void freezeAll()}>
              {busy ? 'Freezing' : `Freeze the reports (${open})`}
            </Button>
          )}
          {mayLead && closed && (
            <Button disabledFocusable={agenda.busy} onClick={() => void agenda.give({ type: 'reopenAgenda', on })}>
              Reopen the agenda
            </Button>
          )}
          {mayLead && !closed && day.items.length > 0 && (
            <Button onClick={() => setClosing(true)}>Close the agenda</Button>
          )}
          {day.items.length > 0 && (
            <Link className={styles.primary} to={`/tab/board/${day.on}/sitting`}>
              Go through the items
            </Link>
          )}
        </>
      }
    >
      {closing && <CloseAgendaDialog day={day} onClose={() => setClosing(false)} />}
      <Problem failure={failure ?? agenda.failure} />
      {closed && <p>This agenda is closed. Reopen it to put something on it or to move an item.</p>}
      {day.items.length === 0 && <Empty>Nothing is on this agenda.</Empty>}
      {day.items.map((item) => (
        <AgendaItem key={itemKey(item)} item={item} next={day.next} mayLead={mayLead && !closed} />
      ))}
    </Page>
  );
}

function leadOf({ items }: BoardDay, notReady: number): string {
  const all = items.length === 1 ? '1 item.' : `${items.length} items.`;
  if (notReady === 0) return `${all} Nothing speaks against presenting them.`;
  return `${all} ${notReady === 1 ? '1 is' : `${notReady} are`} likely to be deferred.`;
}
