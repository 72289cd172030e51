/** What waits on the person, over all partners: the first thing that staff see. */
import { Link } from 'react-router';
import type { WaitingPage as Waiting } from '../../../shared/views/pages/waiting.ts';
import { type When, whens } from '../../../shared/views/when.ts';
import { useWaiting } from '../../ask/reads.ts';
import { useMe } from '../../ask/ServiceContext.tsx';
import { seesAgendas } from '../../parts/may.ts';
import { Page } from '../../parts/Page.tsx';
import { PageSkeleton } from '../../parts/PageSkeleton.tsx';
import { Panel } from '../../parts/Panel.tsx';
import { ReadFailed } from '../../parts/ReadFailed.tsx';
import { Nothing } from './Nothing.tsx';
import styles from './Waiting.module.css';
import { WaitingRow } from './WaitingRow.tsx';

const titles: Readonly<Record<When, string>> = {
  overdue: 'Overdue',
  today: 'Today',
  week: 'This week',
  later: 'Later',
  undated: 'No date',
};

export function WaitingPage() {
  const waiting = useWaiting();
  if (waiting.isPending) return <PageSkeleton />;
  if (!waiting.data) return <ReadFailed failure={waiting.error} again={waiting.refetch} />;
  return <Shown page={waiting.data} />;
}

function Shown({ page }: { page: Waiting }) {
  const { items, counts } = page;
  const all = whens.reduce((sum, when) => sum + counts[when], 0);
  return (
    <Page
      title="Waiting on me"
      lead={
        <>
          {all > 0 && <p role="status">{summary(counts)}</p>}
          <NextBoard page={page} />
        </>
      }
    >
      {all === 0 && <Nothing />}
      <div className={styles.groups}>
        {whens.map((when) => {
          const due = items.filter((item) => item.when === when);
          return (
            due.length > 0 && (
              <Panel
                key={when}
                title={`${titles[when]} (${counts[when]})`}
                tone={when === 'overdue' ? 'strong' : 'plain'}
              >
                <ul className={styles.list}>
                  {due.map((item) => (
                    <WaitingRow key={item.key} item={item} />
                  ))}
                </ul>
              </Panel>
            )
          );
        })}
      </div>
      {all > items.length && (
        <p className={styles.small}>
          The {items.length} most urgent of {all} are listed. The others come as these are done.
        </p>
      )}
    </Page>
  );
}

/** "2 overdue, 1 today and 3 later this week." */
function summary(counts: Waiting['counts']): string {
  const parts = [
    counts.overdue > 0 ? `${counts.overdue} overdue` : '',
    counts.today > 0 ? `${counts.today} for today` : '',
    counts.week > 0 ? `${counts.week} more this week` : '',
  ].filter(Boolean);
  if (parts.length === 0) return 'Nothing is due this week.';
  return `${parts.join(', ')}.`;
}

function NextBoard({ page: { nextBoard } }: { page: Waiting }) {
  const me = useMe();
  if (!nextBoard) return null;
  const { on, words, items } = nextBoard;
  const agenda = items === 0 ? 'nothing on the agenda yet' : `${items} on the agenda`;
  return (
    <p className={styles.small}>
      Next Board: {seesAgendas(me) ? <Link to={`/tab/board/${on}`}>{words}</Link> : words}, {agenda}.
    </p>
  );
}
