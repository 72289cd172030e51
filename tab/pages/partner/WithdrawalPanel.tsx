/** A contact asks to stop: the project manager withdraws the onboarding, or says why it goes on. */
import { Button } from '@fluentui/react-components';
import { showDate } from '../../../shared/calendar/format.ts';
import { Panel } from '../../parts/Panel.tsx';
import type { StaffProps } from './dialogs.ts';
import styles from './PartnerPage.module.css';

export function WithdrawalPanel({ page, onboarding: { withdrawal, product }, open }: StaffProps) {
  if (!withdrawal) return null;
  return (
    <Panel title="A request to stop waits for you" tone="strong">
      <p>
        {withdrawal.by} asked on {showDate(withdrawal.at)} to stop the onboarding of {product}. Reason:{' '}
        {withdrawal.because}
      </p>
      <p className={styles.small}>We said that we reply by {showDate(withdrawal.replyBy)}.</p>
      {page.may.includes('declineWithdrawal') && (
        <div className={styles.actions}>
          <Button appearance="primary" onClick={() => open({ kind: 'course', act: 'withdraw' })}>
            Yes, withdraw it
          </Button>
          <Button onClick={() => open({ kind: 'declineWithdrawal' })}>No, it goes on</Button>
        </div>
      )}
    </Panel>
  );
}
