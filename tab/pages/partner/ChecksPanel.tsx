/** What the checks found in the partner's answers, form by form. */
import type { StaffOnboarding } from '../../../shared/views/pages/staff-onboarding.ts';
import { Findings } from '../../parts/Findings.tsx';
import { Panel } from '../../parts/Panel.tsx';
import styles from './PartnerPage.module.css';

export function ChecksPanel({ onboarding: { checks } }: { onboarding: StaffOnboarding }) {
  if (checks.length === 0) return null;
  const titles = [...new Set(checks.map((line) => line.title))];
  return (
    <Panel title="Checks">
      <p className={styles.small}>The app checks the answers by the published rules. The partner sees this too.</p>
      {titles.map((title) => (
        <div key={title}>
          <h3 className={styles.product}>{title}</h3>
          <Findings lines={checks.filter((line) => line.title === title)} />
        </div>
      ))}
    </Panel>
  );
}
