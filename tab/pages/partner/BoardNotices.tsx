/** Who was told, and how it reached them. */
import { showDate, showTime } from '../../../shared/calendar/format.ts';
import { Empty, Panel } from '../../parts/Panel.tsx';
import type { StaffProps } from './dialogs.ts';
import styles from './PartnerPage.module.css';

export function BoardNotices({ page }: StaffProps) {
  const { notices } = page.teams;
  return (
    <Panel title="Who was told what">
      {notices.length === 0 && <Empty>Nobody has been told anything yet.</Empty>}
      <div>
        {notices.map((notice) => (
          <div key={notice.id} className={styles.entry}>
            <p className={styles.strong}>{notice.title}</p>
            <p className={styles.small}>
              {showDate(notice.at)} at {showTime(notice.at)}
            </p>
            {notice.to.map((line) => (
              <div key={line.name}>
                <p>
                  {line.name}: {line.ways.length > 0 ? line.ways.join(', ') : (line.why ?? 'being sent')}
                </p>
                {line.ways.length > 0 && line.why && <p className={styles.small}>{line.why}</p>}
              </div>
            ))}
          </div>
        ))}
      </div>
    </Panel>
  );
}
