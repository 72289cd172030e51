/** The body of the Board report: the same on its own page and in the pack of a Board date. */
import { showDate } from '../../../shared/calendar/format.ts';
import type { ReportPage as Report } from '../../../shared/views/pages/report.ts';
import { Bullets } from '../../parts/Bullets.tsx';
import { Facts } from '../../parts/Facts.tsx';
import { CallSection } from './CallSection.tsx';
import { CriteriaSection } from './CriteriaSection.tsx';
import styles from './ReportPage.module.css';
import { Section } from './Section.tsx';

export function ReportSheet({ report: data }: { report: Report }) {
  return (
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
            <div key={`${outcome.gate} ${outcome.on}`}>
              <p>
                {showDate(outcome.on)}: {outcome.outcome}
                {outcome.gate === 'goLive' && ', go live'}
              </p>
              <Bullets lines={outcome.items} />
            </div>
          ))}
        </Section>
      )}
    </div>
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
