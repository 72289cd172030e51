/** A task in one line: its status, who has it, by when; and what can be done about it. */
import type { ReactNode } from 'react';
import { showDate } from '../../shared/calendar/format.ts';
import type { TaskLine } from '../../shared/views/pages/tasks.ts';
import { StatusWord } from './StatusWord.tsx';
import styles from './TaskRow.module.css';

interface TaskRowProps {
  task: TaskLine;
  action?: ReactNode;
  /** What is open below, such as its form. */
  children?: ReactNode;
}

export function TaskRow({ task, action, children }: TaskRowProps) {
  const when = task.doneAt ? showDate(task.doneAt) : task.by ? `by ${showDate(task.by)}` : null;
  return (
    <li className={styles.task}>
      <div className={styles.top}>
        <div className={styles.what}>
          <p className={styles.title}>{task.title}</p>
          <p className={styles.facts}>
            <StatusWord status={task.status} />
            {(task.owner || when) && (
              <span>
                {/* A name in Arabic or Hebrew does not pull the date after it out of order. */}
                {task.owner && <bdi>{task.owner}</bdi>}
                {task.owner && when && ', '}
                {when}
              </span>
            )}
            {task.overdue && <strong className={styles.overdue}>Overdue</strong>}
          </p>
          {task.why && <p className={styles.facts}>{task.why}</p>}
        </div>
        {action && <div className={styles.actions}>{action}</div>}
      </div>
      {children}
    </li>
  );
}

export function TaskList({ children }: { children: ReactNode }) {
  return <ul className={styles.list}>{children}</ul>;
}
