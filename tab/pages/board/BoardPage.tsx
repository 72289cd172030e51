/** The Board: its dates, who is on each agenda, and who waits for a date. */
import { Button } from '@fluentui/react-components';
import { Add20Regular } from '@fluentui/react-icons/svg/add';
import { useState } from 'react';
import type { BoardDates } from '../../../shared/views/pages/agenda.ts';
import { useBoardDates } from '../../ask/reads.ts';
import { useMe } from '../../ask/ServiceContext.tsx';
import { leads } from '../../parts/may.ts';
import { Page } from '../../parts/Page.tsx';
import { PageSkeleton } from '../../parts/PageSkeleton.tsx';
import { Empty, Panel } from '../../parts/Panel.tsx';
import { ReadFailed } from '../../parts/ReadFailed.tsx';
import { AddDateDialog } from './AddDateDialog.tsx';
import { DatePanel } from './DatePanel.tsx';
import { Decided } from './Decided.tsx';
import { Waiting } from './Waiting.tsx';

/** Earlier dates that one press adds. */
const MORE = 12;

export function BoardPage() {
  const [earlier, setEarlier] = useState(0);
  const board = useBoardDates(earlier);
  if (board.isPending) return <PageSkeleton />;
  if (!board.data) return <ReadFailed failure={board.error} again={board.refetch} />;
  return <Dates board={board.data} more={(shown) => setEarlier(shown + MORE)} />;
}

function Dates({ board, more }: { board: BoardDates; more: (shown: number) => void }) {
  const { today, dates, waiting, allWaiting, earlier } = board;
  const mayLead = leads(useMe());
  const [adding, setAdding] = useState(false);
  const coming = dates.filter(({ on }) => on >= today);
  const open = dates.filter(({ on, undecided }) => on < today && undecided > 0);
  const past = dates.filter((date) => date.on < today && !open.includes(date)).reverse();
  const official = coming.filter((date) => date.official && !date.closed).map(({ on }) => on);
  return (
    <Page
      title="Board"
      lead={<p>The dates of the Partner Integration Board, and what it looks at.</p>}
      actions={
        mayLead && (
          <Button appearance="primary" icon={<Add20Regular />} onClick={() => setAdding(true)}>
            Add a Board date
          </Button>
        )
      }
    >
      {waiting.length > 0 && <Waiting waiting={waiting} all={allWaiting} dates={official} mayLead={mayLead} />}
      {coming.length === 0 && open.length === 0 && (
        <Panel title="Next dates">
          <Empty>No Board date is to come. {mayLead && 'Add the next one.'}</Empty>
        </Panel>
      )}
      {[...open, ...coming].map((date) => (
        <DatePanel key={date.on} date={date} mayLead={mayLead} past={date.on < today} />
      ))}
      {past.length > 0 && <h2>Earlier</h2>}
      {past.map((date) => (
        <DatePanel key={date.on} date={date} mayLead={false} past />
      ))}
      {earlier > 0 && (
        <Button onClick={() => more(past.length)}>
          Show earlier dates ({earlier} {earlier === 1 ? 'is' : 'are'} left)
        </Button>
      )}
      <Decided />
      {adding && <AddDateDialog onClose={() => setAdding(false)} />}
    </Page>
  );
}
