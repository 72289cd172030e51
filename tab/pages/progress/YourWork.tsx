/** What the partner must do now, each task with its form in place. */
import { Button } from '@fluentui/react-components';
import { useState } from 'react';
import type { TaskLine } from '../../../shared/views/pages/tasks.ts';
import { Empty, Panel } from '../../parts/Panel.tsx';
import { TaskList, TaskRow } from '../../parts/TaskRow.tsx';
import { ContractForm } from '../../tasks/ContractForm.tsx';
import { TaskForm } from '../../tasks/TaskForm.tsx';
import { TextForm } from '../../tasks/TextForm.tsx';
import styles from './OwnView.module.css';
import type { OwnProps } from './OwnView.tsx';

export function YourWork({ asked, ...props }: OwnProps & { asked: boolean }) {
  const { onboarding, page } = props;
  // The eligibility questions have a section of their own.
  const todo = onboarding.todo.filter((task) => task.action?.kind !== 'eligibility');
  const eligibility = onboarding.eligibility.state !== 'answered';
  // Without other work the questions in the next section say it all.
  if (eligibility && todo.length === 0 && onboarding.early.length === 0) return null;
  return (
    <Panel title="What you need to do" tone={todo.length > 0 ? 'strong' : 'plain'}>
      {onboarding.current && todo.length > 0 && <p className={styles.small}>{onboarding.current.why.join(' ')}</p>}
      {todo.length > 0 && (
        <TaskList>
          {todo.map((task, index) => (
            <Todo key={task.id} task={task} first={index === 0 && !asked} {...props} />
          ))}
        </TaskList>
      )}
      {todo.length === 0 && (
        <Empty>{asked ? 'Reply to the question above.' : 'Nothing now. We will tell you when it is your turn.'}</Empty>
      )}
      {onboarding.early.length > 0 && (
        <>
          <h3 className={styles.product}>You may already</h3>
          <TaskList>
            {onboarding.early.map((task) => (
              <Todo key={task.id} task={task} first={false} {...props} />
            ))}
          </TaskList>
        </>
      )}
      {page.channel?.url && (
        <a className={styles.link} href={page.channel.url} target="_blank" rel="noreferrer">
          Open your channel in Microsoft Teams
        </a>
      )}
    </Panel>
  );
}

function Todo({ task, first, page, onboarding, readOnly }: OwnProps & { task: TaskLine; first: boolean }) {
  const [open, setOpen] = useState(false);
  const { action } = task;
  const form = action?.kind === 'form' ? onboarding.forms.find((each) => each.id === action.form) : undefined;
  const contract = action?.kind === 'commission';
  const can = !readOnly && (form !== undefined || contract || action?.kind === 'item' || action?.kind === 'finish');
  const label = action?.kind === 'item' ? 'Answer' : action?.kind === 'finish' ? 'It is done' : 'Do this now';
  const close = () => setOpen(false);
  return (
    <TaskRow
      task={task}
      action={
        can &&
        !open && (
          <Button
            appearance={first ? 'primary' : 'secondary'}
            onClick={() => setOpen(true)}
            aria-label={`${label}: ${task.title}`}
          >
            {label}
          </Button>
        )
      }
    >
      {action?.kind === 'application' && (
        <p className={styles.small}>Send it to your project manager. They record when it arrives.</p>
      )}
      {open && form && <TaskForm partner={page.id} onboarding={onboarding.id} form={form} onDone={close} />}
      {open && contract && (
        <ContractForm
          partner={page.id}
          onboarding={onboarding.id}
          part={onboarding.commission}
          contract={onboarding.commission.contracts[0] ?? null}
          onDone={close}
        />
      )}
      {open && action?.kind === 'item' && (
        <TextForm
          partner={page.id}
          label="Your answer"
          hint="Say what you have done, or where we can find it."
          action="Send your answer"
          commandFor={(text) => ({ type: 'answerRequiredItem', onboarding: onboarding.id, item: action.item, text })}
          onDone={close}
        />
      )}
      {open && action?.kind === 'finish' && (
        <TextForm
          partner={page.id}
          label="What you did (optional)"
          hint="For example, where we can find it."
          action="It is done"
          commandFor={(text) => ({
            type: 'finishAction',
            onboarding: onboarding.id,
            call: action.call,
            action: action.action,
            text,
          })}
          onDone={close}
        />
      )}
    </TaskRow>
  );
}
