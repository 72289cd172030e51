/** Who is who, the channel, and the last change. */
import { showDate, showTime } from '../../../shared/calendar/format.ts';
import { ExportLink } from '../../parts/ExportLink.tsx';
import { Facts } from '../../parts/Facts.tsx';
import { Panel } from '../../parts/Panel.tsx';
import styles from './OwnView.module.css';
import type { OwnProps } from './OwnView.tsx';

export function People({ page, readOnly }: OwnProps) {
  const { lastChange, channel } = page;
  return (
    <Panel title="People">
      <Facts
        facts={[
          {
            name: 'Project manager',
            value: [page.projectManager ?? 'Not assigned yet', page.managerAway].filter(Boolean).join('\n'),
          },
          { name: page.name, value: page.contacts.map((contact) => contact.name).join('\n') },
          ...(channel ? [{ name: 'Channel', value: channel.name }] : []),
        ]}
      />
      {lastChange && (
        <p className={styles.small}>
          Last change: {lastChange.by} {lastChange.what}, {showDate(lastChange.at)} at {showTime(lastChange.at)}.
        </p>
      )}
      {!readOnly && page.scope === 'all' && <ExportLink partner={page.id}>Download your record (JSON)</ExportLink>}
    </Panel>
  );
}
