/** The journey as a stepper: four phases side by side, their steps below each other. On a phone only the open phase is unfolded. */
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
  const open = steps.find((step) => step.id === current)?.phase;
  const wide = window.matchMedia('(min-width: 641px)').matches;
  return (
    <ol className={styles.phases} aria-label="Phases of the journey">
      {phases.map((phase) => (
        <li key={phase.id} className={cx(styles.phase, styles[phase.status])}>
          <details open={wide || phase.id === open}>
            <summary className={styles.head}>
              <span className={styles.title}>{phase.title}</span>
              <StatusWord status={phase.status} />
            </summary>
            <ol className={styles.steps}>
              {steps
                .filter((step) => step.phase === phase.id)
                .map((step) => (
                  <Step key={step.id} step={step} now={step.id === current} />
                ))}
            </ol>
          </details>
        </li>
      ))}
    </ol>
  );
}

function Step({ step, now }: { step: StepLine; now: boolean }) {
  const status = now && step.status === 'notStarted' ? 'inProgress' : step.status;
  return (
    <li className={cx(styles.step, now && styles.now)} aria-current={now ? 'step' : undefined}>
      <StatusSign status={status} />
      <span>
        {step.number}. {step.title}
      </span>
    </li>
  );
}
