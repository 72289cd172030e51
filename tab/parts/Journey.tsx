/** The journey as a stepper: four phases side by side, their steps below each other; one column on a phone. */

import type { StepLine } from '../../shared/views/pages/tasks.ts';
import type { PhaseView } from '../../shared/views/progress.ts';
import { cx } from './cx.ts';
import styles from './Journey.module.css';
import { StatusSign, StatusWord } from './StatusWord.tsx';

interface JourneyProps {
  phases: readonly PhaseView[];
  steps: readonly StepLine[];
  current: string | null;
}

export function Journey({ phases, steps, current }: JourneyProps) {
  return (
    <ol className={styles.phases} aria-label="Phases of the journey">
      {phases.map((phase) => (
        <li key={phase.id} className={cx(styles.phase, styles[phase.status])}>
          <p className={styles.head}>
            <span className={styles.title}>{phase.title}</span>
            <StatusWord status={phase.status} />
          </p>
          <ol className={styles.steps}>
            {steps
              .filter((step) => step.phase === phase.id)
              .map((step) => (
                <li
                  key={step.id}
                  className={cx(styles.step, step.id === current && styles.now)}
                  aria-current={step.id === current ? 'step' : undefined}
                >
                  <StatusSign
                    status={step.id === current && step.status === 'notStarted' ? 'inProgress' : step.status}
                  />
                  <span>
                    {step.number}. {step.title}
                  </span>
                </li>
              ))}
          </ol>
        </li>
      ))}
    </ol>
  );
}
