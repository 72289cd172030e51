/** The four phases in one strip, each with its status in words. */
import type { PhaseView } from '../../shared/views/progress.ts';
import { cx } from './cx.ts';
import styles from './PhaseStrip.module.css';
import { StatusWord } from './StatusWord.tsx';

export function PhaseStrip({ phases }: { phases: readonly PhaseView[] }) {
  return (
    <ol className={styles.strip} aria-label="Phases">
      {phases.map((phase) => (
        <li key={phase.id} className={cx(styles.phase, styles[phase.status])}>
          <span className={styles.title}>{phase.title}</span>
          <StatusWord status={phase.status} />
        </li>
      ))}
    </ol>
  );
}
