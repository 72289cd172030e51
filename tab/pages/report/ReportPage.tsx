/** The report for the Partner Integration Board, ready to print. */
import { Badge, Button } from '@fluentui/react-components';
import { Print20Regular } from '@fluentui/react-icons/svg/print';
import { useParams, useSearchParams } from 'react-router';
import { showDate, showTime } from '../../../shared/calendar/format.ts';
import { asGate } from '../../../shared/record/board/gates.ts';
import type { ReportPage as Report } from '../../../shared/views/pages/report.ts';
import { useReport } from '../../ask/reads.ts';
import { BackLink } from '../../parts/BackLink.tsx';
import { Page } from '../../parts/Page.tsx';
import { PageSkeleton } from '../../parts/PageSkeleton.tsx';
import { ReadFailed } from '../../parts/ReadFailed.tsx';
import styles from './ReportPage.module.css';
import { ReportSheet } from './ReportSheet.tsx';

export function ReportPage() {
  const { id = '', onboarding = '' } = useParams();
  const [address] = useSearchParams();
  const report = useReport(id, onboarding, asGate(address.get('gate') ?? ''), false);
  if (report.isPending) return <PageSkeleton />;
  if (!report.data) return <ReadFailed failure={report.error} again={report.refetch} />;
  const data = report.data;
  return (
    <Page
      title={`Board report${data.gate === 'goLive' ? ' for go live' : ''}: ${data.product}`}
      back={<BackLink to={`/tab/partners/${id}`}>{data.partner}</BackLink>}
      lead={<Version report={data} />}
      actions={
        <Button className={styles.noPrint ?? ''} icon={<Print20Regular />} onClick={() => window.print()}>
          Print
        </Button>
      }
    >
      <ReportSheet report={data} />
    </Page>
  );
}

function Version({ report: { frozen } }: { report: Report }) {
  if (!frozen) return <Badge appearance="tint">Not frozen yet. This is the record as it is now.</Badge>;
  return (
    <p>
      Version {frozen.version}, frozen on {showDate(frozen.at)} at {showTime(frozen.at)}. For NHS login and the Board
      only.
    </p>
  );
}
