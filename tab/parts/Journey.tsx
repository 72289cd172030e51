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
  /** With it, a step can be opened; `chosen` is the one that is. */
  onChoose?: (step: string) => void;
  chosen?: string | null;
}

export function Journey({ phases, steps, current, onChoose, chosen = null }: JourneyProps) {
  const phaseOf = (id: string | null) => steps.find((step) => step.id === id)?.phase;
  const open = [phaseOf(current), phaseOf(chosen)];
  const wide = window.matchMedia('(min-width: 641px)').matches;
  return (
    <ol className={styles.phases} aria-label="Phases of the journey">
      {phases.map((phase) => (
        <li key={phase.id} className={cx(styles.phase, styles[phase.status])}>
          <details open={wide || open.includes(phase.id)}>
            <summary className={styles.head}>
              <span className={styles.title}>{phase.title}</span>
              <StatusWord status={phase.status} />
            </summary>
            <ol className={styles.steps}>
              {steps
                .filter((step) => step.phase === phase.id)
                .map((step) => (
                  <Step
                    key={step.id}
                    step={step}
                    now={step.id === current}
                    chosen={step.id === chosen}
                    onChoose={onChoose}
                  />
                ))}
            </ol>
          </details>
        </li>
      ))}
    </ol>
  );
}

interface StepProps {
  step: StepLine;
  now: boolean;
  chosen: boolean;
  onChoose: JourneyProps['onChoose'];
}

function Step({ step, now, chosen, onChoose }: StepProps) {
  const status = now && step.status === 'notStarted' ? 'inProgress' : step.status;
  const line = (
    <>
      <StatusSign status={status} />
      <span>
        {step.number}. {step.title}
      </span>
    </>
  );
  const look = cx(styles.step, now && styles.now);
  return (
    <li className={onChoose ? undefined : look} aria-current={now ? 'step' : undefined}>
      {onChoose ? (
        <button
          type="button"
          className={cx(look, styles.press, chosen && styles.chosen)}
          aria-pressed={chosen}
          onClick={() => onChoose(step.id)}
        >
          {line}
        </button>
      ) : (
        line
      )}
    </li>
  );
}
