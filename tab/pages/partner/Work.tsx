/** A task with what staff can do about it. */
import { Button } from '@fluentui/react-components';
import type { TaskLine } from '../../../shared/views/pages/tasks.ts';
import { TaskRow } from '../../parts/TaskRow.tsx';
import { type Opened, type StaffProps, staffAction, type View, views } from './dialogs.ts';

export interface ShowProps extends StaffProps {
  show: (view: View) => void;
}

interface WorkProps extends ShowProps {
  task: TaskLine;
  /** It stands out. */
  first?: boolean;
}

export function Work({ task, page, open, show, first = false }: WorkProps) {
  if (task.status === 'completed') return <TaskRow task={task} />;
  const action = staffAction(task.action, page);
  const press = (opens: Opened | View) =>
    typeof opens === 'string' ? show(views.find((view) => view === opens) ?? 'now') : open(opens);
  const mayGive = page.may.includes('giveTask') && (task.side === 'nhs' || page.contacts.length > 1);
  const give = 'Give to somebody else';
  return (
    <TaskRow
      task={task}
      action={
        <>
          {action && (
            <Button
              appearance={first ? 'primary' : 'secondary'}
              onClick={() => press(action.opens)}
              aria-label={`${action.label}: ${task.title}`}
            >
              {action.label}
            </Button>
          )}
          {mayGive && task.side !== 'board' && (
            <Button
              appearance="subtle"
              onClick={() => open({ kind: 'giveTask', task })}
              aria-label={`${give}: ${task.title}`}
            >
              {give}
            </Button>
          )}
        </>
      }
    />
  );
}
