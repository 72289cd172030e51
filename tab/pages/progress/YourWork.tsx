/** What the partner must do now, each task with its form in place. */
import { Button } from '@fluentui/react-components';
import { useState } from 'react';
import type { TaskLine } from '../../../shared/views/pages/tasks.ts';
import { Landing } from '../../parts/Landing.tsx';
import { Empty, Panel } from '../../parts/Panel.tsx';
import { TaskList, TaskRow } from '../../parts/TaskRow.tsx';
import { ContractForm } from '../../tasks/ContractForm.tsx';
import { GiveTask } from '../../tasks/GiveTask.tsx';
import { TaskForm } from '../../tasks/TaskForm.tsx';
import { linkedTask, notOpen } from './linked-task.ts';
import styles from './OwnView.module.css';
import type { OwnProps } from './OwnView.tsx';
import { SayForm } from './SayForm.tsx';

interface WorkProps extends OwnProps {
  /** A question of ours waits for a reply. */
  asked: boolean;
  /** The id of the form that a link leads to: it is open from the start. */
  linked: string | null;
}

export function YourWork({ asked, linked, ...props }: WorkProps) {
  const { onboarding, page } = props;
  // The eligibility questions and the times of a call have sections of their own.
  const elsewhere = ['eligibility', 'chooseTime'];
  const todo = onboarding.todo.filter((task) => !elsewhere.includes(task.action?.kind ?? ''));
  const choosing = onboarding.plans.some((plan) => plan.times.length > 0);
  const eligibility = onboarding.eligibility.state !== 'answered';
  const target = linked === null ? null : linkedTask(onboarding, linked);
  const early = onboarding.early.some(({ key }) => key === target?.key);
  // Without other work the questions in the next section say it all.
  if (eligibility && todo.length === 0 && onboarding.early.length === 0 && linked === null) return null;
  return (
    <Panel title="What you need to do" tone={todo.length > 0 ? 'strong' : 'plain'}>
      {linked !== null && !target && <p role="status">{notOpen(onboarding, linked)}</p>}
      {onboarding.current && todo.length > 0 && <p className={styles.small}>{onboarding.current.why.join(' ')}</p>}
      <WorkList tasks={todo} strong={!asked} linked={early ? null : target} {...props} />
      {todo.length === 0 && <Empty>{nothingHere(asked, choosing)}</Empty>}
      <WorkList
        title="You may already"
        tasks={onboarding.early}
        strong={false}
        linked={early ? target : null}
        {...props}
      />
      {page.channel?.url && (
        <a href={page.channel.url} target="_blank" rel="noreferrer">
          Open your channel in Microsoft Teams
        </a>
      )}
    </Panel>
  );
}

function nothingHere(asked: boolean, choosing: boolean): string {
  if (asked) return 'Reply to the question above.';
  return choosing ? 'Choose a time above.' : 'Nothing now. We will tell you when it is your turn.';
}

interface ListProps extends OwnProps {
  title?: string;
  tasks: readonly TaskLine[];
  /** The first one stands out. */
  strong: boolean;
  /** Open from the start. */
  linked: TaskLine | null;
}

/** An opened form stays after it was sent, so that what the checks found can be read in its place. */
function WorkList({ title, tasks, strong, linked, ...props }: ListProps) {
  const [opened, setOpened] = useState<TaskLine | null>(linked);
  const shown = opened && !tasks.some((task) => task.id === opened.id) ? [...tasks, opened] : tasks;
  if (shown.length === 0) return null;
  return (
    <>
      {title && <h3 className={styles.product}>{title}</h3>}
      <TaskList>
        {shown.map((task, index) => (
          <Todo
            key={task.id}
            task={task}
            first={strong && index === 0}
            open={task.id === opened?.id}
            landing={task.id === linked?.id}
            setOpen={(open) => setOpened(open ? task : null)}
            {...props}
          />
        ))}
      </TaskList>
    </>
  );
}

interface TodoProps extends OwnProps {
  task: TaskLine;
  first: boolean;
  open: boolean;
  /** A link leads here. */
  landing: boolean;
  setOpen: (open: boolean) => void;
}

function Todo({ task, first, open, landing, setOpen, page, onboarding, readOnly }: TodoProps) {
  const { action } = task;
  const form = action?.kind === 'form' ? onboarding.forms.find((each) => each.id === action.form) : undefined;
  const contract = action?.kind === 'commission';
  const can = form !== undefined || contract || action?.kind === 'item' || action?.kind === 'finish';
  const label = action?.kind === 'item' ? 'Answer' : action?.kind === 'finish' ? 'It is done' : 'Do this now';
  const close = () => setOpen(false);
  const filling = form && (
    <TaskForm
      partner={page.id}
      onboarding={onboarding.id}
      form={form}
      checks={onboarding.checks.filter((line) => line.form === form.id)}
      onDone={close}
    />
  );
  const [giving, setGiving] = useState(false);
  const colleagues = page.contacts.filter(({ id }) => id !== task.ownerId);
  const give = 'Give this to a colleague';
  return (
    <TaskRow
      task={task}
      action={
        !open &&
        !giving &&
        !readOnly && (
          <>
            {can && (
              <Button
                appearance={first ? 'primary' : 'secondary'}
                onClick={() => setOpen(true)}
                aria-label={`${label}: ${task.title}`}
              >
                {label}
              </Button>
            )}
            {colleagues.length > 0 && (
              <Button appearance="subtle" onClick={() => setGiving(true)} aria-label={`${give}: ${task.title}`}>
                {give}
              </Button>
            )}
          </>
        )
      }
    >
      {giving && (
        <GiveTask
          partner={page.id}
          onboarding={onboarding.id}
          task={task}
          colleagues={colleagues}
          onDone={() => setGiving(false)}
        />
      )}
      {action?.kind === 'application' && (
        <p className={styles.small}>Send it to your project manager. They record when it arrives.</p>
      )}
      {open && filling && (landing ? <Landing label={task.title}>{filling}</Landing> : filling)}
      {open && contract && (
        <ContractForm
          partner={page.id}
          onboarding={onboarding.id}
          part={onboarding.commission}
          contract={onboarding.commission.contracts[0] ?? null}
          onDone={close}
        />
      )}
      {open && (action?.kind === 'item' || action?.kind === 'finish') && (
        <SayForm partner={page.id} onboarding={onboarding} action={action} onDone={close} />
      )}
    </TaskRow>
  );
}
