/** The pack of a Board date: every report, one after the other, each on its own page when printed. */
import { Button } from '@fluentui/react-components';
import { Print20Regular } from '@fluentui/react-icons/svg/print';
import { useParams } from 'react-router';
import { showDate, showTime, showWeekday } from '../../../shared/calendar/format.ts';
import type { DayItem } from '../../../shared/views/pages/agenda.ts';
import { useBoardDay } from '../../ask/reads.ts';
import { BackLink } from '../../parts/BackLink.tsx';
import { gateNames } from '../../parts/gate-names.ts';
import { Page } from '../../parts/Page.tsx';
import { PageSkeleton } from '../../parts/PageSkeleton.tsx';
import { ReadFailed } from '../../parts/ReadFailed.tsx';
import { ReportSheet } from '../report/ReportSheet.tsx';
import styles from './Board.module.css';
import { itemKey } from './item-key.ts';

export function PackPage() {
  const { date = '' } = useParams();
  const day = useBoardDay(date);
  if (day.isPending) return <PageSkeleton />;
  if (!day.data) return <ReadFailed failure={day.error} again={day.refetch} />;
  const { on, items } = day.data;
  return (
    <Page
      title={`Board pack for ${showWeekday(on)}`}
      back={<BackLink to={`/tab/board/${on}`}>The agenda</BackLink>}
      lead={<p>For NHS login and the Board only.</p>}
      actions={
        <Button className={styles.noPrint ?? ''} icon={<Print20Regular />} onClick={() => window.print()}>
          Print
        </Button>
      }
    >
      <ol className={styles.contents}>
        {items.map((item) => (
          <li key={itemKey(item)}>
            {item.partner.name}, {item.product}: {gateNames[item.gate].toLowerCase()}
          </li>
        ))}
      </ol>
      {items.map((item, index) => (
        <section key={itemKey(item)} className={styles.inPack} aria-labelledby={`item-${index}`}>
          <h2 id={`item-${index}`} className={styles.packTitle}>
            {index + 1}. {item.partner.name}, {item.product}: {gateNames[item.gate].toLowerCase()}
          </h2>
          <p className={styles.small}>{versionOf(item)}</p>
          <ReportSheet report={item.report} />
        </section>
      ))}
    </Page>
  );
}

function versionOf({ frozen }: DayItem): string {
  if (!frozen) return 'Not frozen yet. This is the record as it is now.';
  return `Version ${frozen.version}, frozen on ${showDate(frozen.at)} at ${showTime(frozen.at)}.`;
}
