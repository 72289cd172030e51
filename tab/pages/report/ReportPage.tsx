/** The report for the Partner Integration Board, ready to print. */
import { Badge, Button } from '@fluentui/react-components';
import { Print20Regular } from '@fluentui/react-icons/svg/print';
import { useParams } from 'react-router';
import { showDate, showTime } from '../../../shared/calendar/format.ts';
import type { ReportPage as Report } from '../../../shared/views/pages/report.ts';
import { useReport } from '../../ask/reads.ts';
import { BackLink } from '../../parts/BackLink.tsx';
import { Bullets } from '../../parts/Bullets.tsx';
import { Facts } from '../../parts/Facts.tsx';
import { Page } from '../../parts/Page.tsx';
import { PageSkeleton } from '../../parts/PageSkeleton.tsx';
import { ReadFailed } from '../../parts/ReadFailed.tsx';
import { CallSection } from './CallSection.tsx';
import { CriteriaSection } from './CriteriaSection.tsx';
import styles from './ReportPage.module.css';
import { Section } from './Section.tsx';

export function ReportPage() {
  const { id = '', onboarding = '' } = useParams();
  const report = useReport(id, onboarding, false);
  if (report.isPending) return <PageSkeleton />;
  if (!report.data) return <ReadFailed failure={report.error} again={report.refetch} />;
  const data = report.data;
  return (
    <Page
      title={`Board report: ${data.product}`}
      back={<BackLink to={`/tab/partners/${id}`}>{data.partner}</BackLink>}
      lead={<Version report={data} />}
      actions={
        <Button className={styles.noPrint ?? ''} icon={<Print20Regular />} onClick={() => window.print()}>
          Print
        </Button>
      }
    >
      <div className={styles.sheet}>
        <Section title="Partner">
          <Facts
            facts={[
              { name: 'Organisation', value: data.partner },
              { name: 'ODS code', value: data.odsCode ?? 'Not given' },
              { name: 'Product', value: data.product },
              { name: 'Service', value: 'NHS login' },
              { name: 'Project manager', value: data.projectManager ?? 'Not assigned' },
              { name: 'Board date', value: data.boardDate ? showDate(data.boardDate) : 'No date yet' },
              {
                name: 'Application',
                value: data.application
                  ? `Received on ${showDate(data.application.on)}, by ${data.application.from}`
                  : 'Not received',
              },
            ]}
          />
        </Section>
        <Section title="Eligibility answers">
          <Eligibility report={data} />
        </Section>
        <CriteriaSection criteria={data.criteria} />
        <CallSection call={data.call} />
        {data.earlierOutcomes.length > 0 && (
          <Section title="Earlier outcomes">
            {data.earlierOutcomes.map((outcome) => (
              <div key={outcome.on}>
                <p>
                  {showDate(outcome.on)}: {outcome.outcome}
                </p>
                <Bullets lines={outcome.items} />
              </div>
            ))}
          </Section>
        )}
      </div>
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

function Eligibility({ report: { eligibility } }: { report: Report }) {
  if (!eligibility) return <p>Not answered.</p>;
  const { label, scenario, version, enteredByStaff, answers } = eligibility;
  return (
    <>
      <p>
        <strong>{label}</strong>
        {scenario ? ` (scenario ${scenario})` : ''}. Version {version}
        {enteredByStaff ? ', entered by NHS login for the partner' : ''}. This is an indication. The Board makes the
        decision.
      </p>
      <Facts facts={answers.map(({ question, answer }) => ({ name: question, value: answer }))} />
    </>
  );
}
