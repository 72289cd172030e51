/** Eligibility for staff: the outcome, the findings beside the answers, every version. */
import { Badge, Button } from '@fluentui/react-components';
import { showDate, showTime } from '../../../shared/calendar/format.ts';
import type { FindingLine } from '../../../shared/views/pages/staff-onboarding.ts';
import { Facts } from '../../parts/Facts.tsx';
import { Empty, Panel } from '../../parts/Panel.tsx';
import { Split } from '../../parts/Split.tsx';
import { OutcomeText } from '../../tasks/OutcomeText.tsx';
import type { StaffProps } from './dialogs.ts';
import styles from './PartnerPage.module.css';

export function EligibilityView(props: StaffProps) {
  return (
    <Split
      main={
        <>
          <Outcome {...props} />
          <Findings {...props} />
        </>
      }
      side={
        <>
          <Application {...props} />
          <Versions {...props} />
        </>
      }
    />
  );
}

function Outcome({ page, onboarding, open }: StaffProps) {
  const { view, label, proposed, state, givenTo } = onboarding.eligibility;
  const enter = page.may.includes('enterEligibility') && (
    <Button onClick={() => open({ kind: 'enterEligibility' })}>Enter for the partner</Button>
  );
  return (
    <Panel title="The partner's answers" aside={enter}>
      <p>
        <Badge appearance="tint" color="brand" size="large">
          {label}
        </Badge>
      </p>
      {view.notes.map((note) => (
        <p key={note}>{note}</p>
      ))}
      {proposed && (
        <div className={styles.row}>
          <p>
            {proposed.by} proposed a change on {showDate(proposed.at)}.
          </p>
          {page.may.includes('settleEligibilityChange') && (
            <Button appearance="primary" onClick={() => open({ kind: 'settle' })}>
              Look at the change
            </Button>
          )}
        </div>
      )}
      {state === 'notAnswered' && (
        <Empty>
          {givenTo ? `${givenTo} was asked to answer.` : 'They have been invited to answer.'} If they have told you
          already, enter it for them.
        </Empty>
      )}
      {view.screen.kind === 'outcome' && <OutcomeText view={view.screen} />}
    </Panel>
  );
}

const resultWords = { met: 'Met', notMet: 'Not met', unclear: 'Unclear' } as const;
const resultTones = { met: 'success', notMet: 'danger', unclear: 'warning' } as const;

function Findings({ page, onboarding, open }: StaffProps) {
  const may = page.may.includes('recordFinding');
  return (
    <Panel title="What you found" aside={<span className={styles.small}>For NHS login and the Board only</span>}>
      <div>
        {onboarding.findings.map((line) => (
          <div key={line.criterion} className={styles.entry}>
            <div className={styles.row}>
              <div>
                <p className={styles.strong}>
                  {line.criterion}. {line.title}
                </p>
                <p className={styles.small}>They answered: {line.answer ?? 'not answered'}</p>
              </div>
              {may && (
                <Button
                  size="small"
                  aria-label={`${line.finding ? 'Change' : 'Record what you found'}: ${line.title}`}
                  onClick={() => open({ kind: 'finding', criterion: line.criterion })}
                >
                  {line.finding ? 'Change' : 'Record what you found'}
                </Button>
              )}
            </div>
            <FindingText line={line} />
          </div>
        ))}
      </div>
    </Panel>
  );
}

function FindingText({ line: { finding } }: { line: FindingLine }) {
  if (!finding) return null;
  return (
    <p>
      <Badge appearance="tint" color={resultTones[finding.result]}>
        {resultWords[finding.result]}
      </Badge>{' '}
      {finding.sentence}{' '}
      <span className={styles.small}>
        {finding.by}, {showDate(finding.at)}
      </span>
    </p>
  );
}

const fromWords = { form: 'the form', email: 'email', dos: 'the Digital Onboarding Service' } as const;

function Application({ page, onboarding: { application }, open }: StaffProps) {
  return (
    <Panel title="Application">
      {application && (
        <p>
          Received on {showDate(application.on)}, by {fromWords[application.from]}.
        </p>
      )}
      {!application && <Empty>Not received yet.</Empty>}
      {!application && page.may.includes('recordApplication') && (
        <Button style={{ justifySelf: 'start' }} onClick={() => open({ kind: 'application' })}>
          Record that it arrived
        </Button>
      )}
    </Panel>
  );
}

function Versions({ onboarding: { eligibility } }: StaffProps) {
  return (
    <Panel title="Versions">
      {eligibility.versions.length === 0 && <Empty>No answers yet.</Empty>}
      {eligibility.versions.map((version) => (
        <details key={version.version}>
          <summary>
            Version {version.version}: {version.label}
          </summary>
          <p className={styles.small}>
            {version.by}, {showDate(version.at)} at {showTime(version.at)}
            {version.entered ? `, entered for the partner from ${version.entered}` : ''}
          </p>
          <Facts facts={version.answers.map(({ question, answer }) => ({ name: question, value: answer }))} />
        </details>
      ))}
    </Panel>
  );
}
