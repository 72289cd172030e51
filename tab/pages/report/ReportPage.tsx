/** The report for the Partner Integration Board: to read, to print, and to download. */
import { Button } from '@fluentui/react-components';
import { Print20Regular } from '@fluentui/react-icons/svg/print';
import { Link, useParams, useSearchParams } from 'react-router';
import { asGate } from '../../../shared/record/board/gates.ts';
import { type ReportPage as Report, versionWords } from '../../../shared/views/pages/report.ts';
import { reportFilePath, useReport } from '../../ask/reads.ts';
import { useService } from '../../ask/ServiceContext.tsx';
import { BackLink } from '../../parts/BackLink.tsx';
import { DownloadButton } from '../../parts/DownloadButton.tsx';
import { LongBadge } from '../../parts/LongBadge.tsx';
import { Page } from '../../parts/Page.tsx';
import { PageSkeleton } from '../../parts/PageSkeleton.tsx';
import { ReadFailed } from '../../parts/ReadFailed.tsx';
import styles from './ReportPage.module.css';
import { ReportSheet } from './ReportSheet.tsx';

export function ReportPage() {
  const { id = '', onboarding = '' } = useParams();
  const [address] = useSearchParams();
  const where = { onboarding, gate: asGate(address.get('gate') ?? ''), version: address.get('version') ?? '' };
  const report = useReport(id, where);
  const service = useService();
  if (report.isPending) return <PageSkeleton />;
  if (!report.data) return <ReadFailed failure={report.error} again={report.refetch} />;
  const data = report.data;
  const { frozen } = data;
  return (
    <Page
      title={data.title}
      back={<BackLink to={`/tab/partners/${id}?view=board`}>{data.partner}</BackLink>}
      lead={<Version report={data} />}
      actions={
        <div className={styles.actions}>
          {frozen && (
            <DownloadButton
              load={() => service.file(reportFilePath(id, { ...where, version: String(frozen.version) }))}
              name={`${data.title.replace(/[^\p{L}\p{N} .-]/gu, '')}, version ${frozen.version}.docx`}
            >
              Download as Word document
            </DownloadButton>
          )}
          <Button icon={<Print20Regular />} onClick={() => window.print()}>
            Print or save as PDF
          </Button>
        </div>
      }
    >
      <ReportSheet report={data} />
    </Page>
  );
}

function Version({ report: { frozen, versions } }: { report: Report }) {
  const [address] = useSearchParams();
  if (!frozen) {
    return (
      <div className={styles.version}>
        <LongBadge>Not frozen yet. This is the record as it is now.</LongBadge>
        <p className={styles.hint}>Freeze the report to download it as a Word document.</p>
      </div>
    );
  }
  const others = versions.filter((version) => version !== frozen.version);
  return (
    <div className={styles.version}>
      <p>{versionWords(frozen)}</p>
      {others.length > 0 && (
        <p className={styles.hint}>
          Other versions:{' '}
          {others.map((version) => (
            <Link
              key={version}
              to={`?${new URLSearchParams({ gate: address.get('gate') ?? '', version: `${version}` })}`}
            >
              version {version}
            </Link>
          ))}
        </p>
      )}
    </div>
  );
}
