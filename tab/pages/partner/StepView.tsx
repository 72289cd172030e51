/** A step of the journey: its tasks by side, each with one press to do it, and everything that it waits for. */
import { Button } from '@fluentui/react-components';
import { useEffect, useRef } from 'react';
import type { StepLine } from '../../../shared/views/pages/tasks.ts';
import { Bullets } from '../../parts/Bullets.tsx';
import { Empty, Panel } from '../../parts/Panel.tsx';
import { StatusWord } from '../../parts/StatusWord.tsx';
import { TaskList } from '../../parts/TaskRow.tsx';
import { staffAction } from './dialogs.ts';
import { leftOver } from './early-work.ts';
import styles from './StepView.module.css';
import { type ShowProps, Work } from './Work.tsx';

interface StepProps extends ShowProps {
  step: StepLine;
  /** Somebody opened this step, by a link or in the journey: it gets the focus. */
  asked: boolean;
  /** Back to the open step; null: this is the one. */
  back: (() => void) | null;
}

export function StepView({ step, asked, back, ...props }: StepProps) {
  const { page, onboarding } = props;
  const heading = useRef<HTMLHeadingElement>(null);
  // Screen readers read the heading out as it gets the focus.
  useEffect(() => {
    if (!asked) return;
    heading.current?.focus({ preventScroll: true });
    heading.current?.scrollIntoView({ block: 'start' });
  }, [asked]);
  const tasks = back ? step.tasks : [...step.tasks, ...leftOver(onboarding)];
  const sides = [
    { title: `${page.name} does`, tasks: tasks.filter((task) => task.side === 'partner') },
    { title: 'NHS login does', tasks: tasks.filter((task) => task.side !== 'partner') },
  ];
  const first = tasks.find(
    (task) => task.side !== 'partner' && task.status !== 'completed' && staffAction(task.action, page),
  );
  const gates = onboarding.gates[step.id] ?? [];
  return (
    <>
      <div className={styles.top}>
        <h2 ref={heading} tabIndex={-1} className={styles.title}>
          Step {step.number} of {onboarding.stepCount}: {step.title}
        </h2>
        <StatusWord status={step.status} />
        {back && (
          <Button size="small" onClick={back}>
            Back to the open step
          </Button>
        )}
      </div>
      {gates.length > 0 && (
        <Panel title="What must come first" tone="quiet">
          <Bullets lines={gates} />
        </Panel>
      )}
      <div className={styles.sides}>
        {sides.map(({ title, tasks }) => (
          <Panel key={title} title={title}>
            {tasks.length === 0 && <Empty>Nothing in this step.</Empty>}
            <TaskList>
              {tasks.map((task) => (
                <Work key={task.key} task={task} first={!back && task === first} {...props} />
              ))}
            </TaskList>
          </Panel>
        ))}
      </div>
      <p className={styles.exit}>The step is finished when: {step.exit}</p>
    </>
  );
}
