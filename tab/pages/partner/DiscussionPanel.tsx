/** The sponsorship and commissioning discussion for staff: who leads it, what is next, what came of each talk. */
import { Button } from '@fluentui/react-components';
import { showDate } from '../../../shared/calendar/format.ts';
import { Facts } from '../../parts/Facts.tsx';
import { Empty, Panel } from '../../parts/Panel.tsx';
import type { StaffProps } from './dialogs.ts';
import styles from './PartnerPage.module.css';

export function DiscussionPanel(props: StaffProps) {
  const { page, onboarding, open } = props;
  const part = onboarding.discussion;
  return (
    <Panel title="Sponsorship and commissioning discussion">
      {!part && <Empty>Nothing is planned. Plan it when a product has no commission or sponsor yet.</Empty>}
      {part && (
        <Facts
          facts={[
            { name: 'Leads it', value: part.owner ?? 'Nobody yet' },
            { name: 'Next date', value: part.due ? part.due.words : 'None' },
            ...(part.plan ? [{ name: 'Plan (NHS only)', value: part.plan }] : []),
          ]}
        />
      )}
      <AnswersDiffer {...props} />
      <div className={styles.actions}>
        {page.may.includes('recordDiscussion') && (
          <Button appearance={part?.next ? 'primary' : 'secondary'} onClick={() => open({ kind: 'recordDiscussion' })}>
            Record a talk
          </Button>
        )}
        {page.may.includes('planDiscussion') && (
          <Button onClick={() => open({ kind: 'planDiscussion' })}>{part ? 'Change the plan' : 'Plan it'}</Button>
        )}
      </div>
      <div>
        {part?.talks.map((talk) => (
          <div key={talk.at} className={styles.entry}>
            {talk.lines.map((line) => (
              <p key={line}>{line}</p>
            ))}
            {talk.notes && <p>NHS only: {talk.notes}</p>}
            <p className={styles.small}>
              Recorded by {talk.by} on {showDate(talk.at)}
            </p>
          </div>
        ))}
      </div>
    </Panel>
  );
}

/** Nobody changes the answers silently: what the talk found is proposed, and a person saves it. */
function AnswersDiffer({ page, onboarding, open }: StaffProps) {
  const backing = onboarding.discussion?.backing;
  if (!backing || !page.may.includes('enterEligibility')) return null;
  return (
    <div className={styles.row}>
      <p>
        The eligibility answers do not say yet that the product is{' '}
        {backing === 'contract' ? 'commissioned' : 'sponsored'}.
      </p>
      <Button onClick={() => open({ kind: 'enterEligibility', backing })}>Change the answers</Button>
    </div>
  );
}
