/** On hold, for staff: until when and why, ending it, and one press to answer a contact who asks for it. */
import { Button } from '@fluentui/react-components';
import { showDate } from '../../../shared/calendar/format.ts';
import { useCommand } from '../../ask/send.ts';
import { Panel } from '../../parts/Panel.tsx';
import { Problem } from '../../parts/Problem.tsx';
import type { StaffProps } from './dialogs.ts';
import styles from './PartnerPage.module.css';

export function HoldPanel(props: StaffProps) {
  const { running, asked } = props.onboarding.hold;
  if (running) return <Running {...props} running={running} />;
  return asked && <Asked {...props} asked={asked} />;
}

type Hold = StaffProps['onboarding']['hold'];

function Running({ page, onboarding, open, running }: StaffProps & { running: NonNullable<Hold['running']> }) {
  const { give, busy, failure } = useCommand(page.id);
  return (
    <Panel title="On hold">
      <p>
        Since {showDate(running.from)}, until {showDate(running.until)}. Reason: {running.because}
      </p>
      <p className={styles.small}>Nobody is reminded. Open dates move by the working days on hold.</p>
      {page.may.includes('resumeOnboarding') && (
        <div className={styles.actions}>
          <Button
            appearance="primary"
            disabledFocusable={busy}
            onClick={() => void give({ type: 'resumeOnboarding', onboarding: onboarding.id })}
          >
            End it now
          </Button>
          <Button onClick={() => open({ kind: 'hold' })}>Change the date or reason</Button>
        </div>
      )}
      <Problem failure={failure} />
    </Panel>
  );
}

function Asked({ page, onboarding, asked }: StaffProps & { asked: NonNullable<Hold['asked']> }) {
  const { give, busy, failure } = useCommand(page.id);
  const may = page.may.includes('answerHold');
  const answer = (yes: boolean) => void give({ type: 'answerHold', onboarding: onboarding.id, yes, because: '' });
  return (
    <Panel title={may ? 'A request waits for you' : 'A request waits for an answer'} tone={may ? 'strong' : 'plain'}>
      <p>
        {asked.by} asks to put {onboarding.product} on hold until {showDate(asked.until)}. Reason: {asked.because}
      </p>
      {may && (
        <div className={styles.actions}>
          <Button appearance="primary" disabledFocusable={busy} onClick={() => answer(true)}>
            Yes, put it on hold
          </Button>
          <Button disabledFocusable={busy} onClick={() => answer(false)}>
            No
          </Button>
        </div>
      )}
      <Problem failure={failure} />
    </Panel>
  );
}
