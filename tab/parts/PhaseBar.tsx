/** The four phases as a bar, for a row: how far an onboarding is at a glance. The words stand beside it. */
import type { PhaseView } from '../../shared/views/progress.ts';
import { statusWords } from '../../shared/views/status.ts';
import styles from './PhaseBar.module.css';

export function PhaseBar({ phases }: { phases: readonly PhaseView[] }) {
  const text = phases.map(({ title, status }) => `${title}: ${statusWords[status].toLowerCase()}`).join(', ');
  return (
    <div className={styles.bar} role="img" aria-label={text}>
      {phases.map((phase) => (
        <span
          key={phase.id}
          className={`${styles.part} ${styles[phase.status]}`}
          title={`${phase.title}: ${statusWords[phase.status]}`}
        />
      ))}
    </div>
  );
}
