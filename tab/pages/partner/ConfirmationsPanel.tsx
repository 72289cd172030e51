/** What sponsors and commissioners were asked to confirm, and what they said. */
import { Button } from '@fluentui/react-components';
import { Empty, Panel } from '../../parts/Panel.tsx';
import type { StaffProps } from './dialogs.ts';
import styles from './PartnerPage.module.css';

export function ConfirmationsPanel({ page, onboarding, open }: StaffProps) {
  const { confirmations } = onboarding;
  return (
    <Panel title="Confirmations">
      {confirmations.length === 0 && <Empty>Nobody has been asked yet.</Empty>}
      <div>
        {confirmations.map((line) => (
          <div key={line.id} className={styles.entry}>
            <p className={styles.strong}>{line.state}</p>
            <p>{line.what}</p>
            {line.text && <p>Their words: {line.text}</p>}
            <p className={styles.small}>
              {line.person}
              {line.email ? `, ${line.email}` : ''}
            </p>
          </div>
        ))}
      </div>
      {page.may.includes('askConfirmation') && (
        <Button style={{ justifySelf: 'start' }} onClick={() => open({ kind: 'askConfirmation' })}>
          Ask somebody to confirm
        </Button>
      )}
    </Panel>
  );
}
