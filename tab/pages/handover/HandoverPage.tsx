/** Hands partners over to another project manager: what goes along, and several at once. */
import { Button, Checkbox, Select } from '@fluentui/react-components';
import { useState } from 'react';
import { Link, useParams } from 'react-router';
import type { Handover } from '../../../shared/api.ts';
import { useHandover, useManagers } from '../../ask/reads.ts';
import { useMe } from '../../ask/ServiceContext.tsx';
import { Message } from '../../parts/Message.tsx';
import { leads } from '../../parts/may.ts';
import { Page } from '../../parts/Page.tsx';
import { PageSkeleton } from '../../parts/PageSkeleton.tsx';
import { Empty, Panel } from '../../parts/Panel.tsx';
import { ReadFailed } from '../../parts/ReadFailed.tsx';
import styles from './HandoverPage.module.css';
import { Things } from './Things.tsx';
import { useHandOver } from './useHandOver.ts';

export function HandoverPage() {
  const { manager = '' } = useParams();
  const me = useMe();
  const read = useHandover(manager);
  if (!leads(me)) {
    return (
      <Message title="Only project managers see this page">
        <p>Ask a project manager if a partner should be handed over.</p>
      </Message>
    );
  }
  if (read.isPending) return <PageSkeleton />;
  if (!read.data) return <ReadFailed failure={read.error} again={read.refetch} />;
  return <Partners handover={read.data} />;
}

function Partners({ handover: { manager, partners } }: { handover: Handover }) {
  const others = useManagers().filter(({ id }) => id !== manager.id);
  const [chosen, setChosen] = useState<readonly string[]>([]);
  const [to, setTo] = useState('');
  const { handOver, busy, message } = useHandOver();
  // Those that were handed over meanwhile are not on the list any more.
  const wanted = partners.filter(({ id }) => chosen.includes(id)).map(({ id }) => id);
  return (
    <Page
      title={`Hand over the partners of ${manager.name}`}
      lead={<p>Open tasks, promises and dates of NHS login. They go along with the partner.</p>}
    >
      <Panel title="Hand over to">
        {partners.length === 0 ? (
          <Empty>{manager.name} has no partners.</Empty>
        ) : (
          <>
            <div className={styles.bar}>
              <Select aria-label="New project manager" value={to} onChange={(_, data) => setTo(data.value)}>
                <option value="">Select a person</option>
                {others.map(({ id, name }) => (
                  <option key={id} value={id}>
                    {name}
                  </option>
                ))}
              </Select>
              <Button
                appearance="primary"
                disabledFocusable={busy || to === '' || wanted.length === 0}
                onClick={() => void handOver(wanted, to)}
              >
                {handOverWords(wanted.length)}
              </Button>
            </div>
            <p className={styles.small}>Their contacts are told who the new project manager is.</p>
          </>
        )}
        <p role="status">{message}</p>
      </Panel>
      {partners.map(({ id, name, things }) => (
        <Panel key={id} title={name} aside={<Link to={`/tab/partners/${id}`}>Open {name}</Link>}>
          <Checkbox
            label={`Hand over ${name}`}
            checked={chosen.includes(id)}
            onChange={(_, { checked }) =>
              setChosen(checked === true ? [...chosen, id] : chosen.filter((each) => each !== id))
            }
          />
          <Things things={things} />
        </Panel>
      ))}
    </Page>
  );
}

function handOverWords(count: number): string {
  if (count === 0) return 'Hand over';
  return count === 1 ? 'Hand over 1 partner' : `Hand over ${count} partners`;
}
