/** The audit file of a partner: to read, and to print or save as PDF. Staff only. */
import { Button } from '@fluentui/react-components';
import { Print20Regular } from '@fluentui/react-icons/svg/print';
import { useParams } from 'react-router';
import { showDate, showTime } from '../../../shared/calendar/format.ts';
import { useAudit } from '../../ask/reads.ts';
import { BackLink } from '../../parts/BackLink.tsx';
import { Page } from '../../parts/Page.tsx';
import { PageSkeleton } from '../../parts/PageSkeleton.tsx';
import { ReadFailed } from '../../parts/ReadFailed.tsx';
import { ReportSheet } from '../report/ReportSheet.tsx';
import styles from './AuditPage.module.css';

export function AuditPage() {
  const { id = '' } = useParams();
  const audit = useAudit(id);
  if (audit.isPending) return <PageSkeleton />;
  if (!audit.data) return <ReadFailed failure={audit.error} again={audit.refetch} />;
  const { partner, at } = audit.data;
  return (
    <Page
      title={`Audit file: ${partner}`}
      back={
        <span className={styles.screen}>
          <BackLink to={`/tab/partners/${id}`}>{partner}</BackLink>
        </span>
      }
      lead={
        <p>
          As it stood on {showDate(at)} at {showTime(at)}. For NHS login only.
        </p>
      }
      actions={
        <Button className={styles.screen ?? ''} icon={<Print20Regular />} onClick={() => window.print()}>
          Print or save as PDF
        </Button>
      }
    >
      <ReportSheet report={audit.data} />
    </Page>
  );
}
