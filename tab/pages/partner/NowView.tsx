/** The open step: its tasks by side, each with one press to do it. */
import { Button } from '@fluentui/react-components';
import type { TaskLine } from '../../../shared/views/pages/tasks.ts';
import { Empty, Panel } from '../../parts/Panel.tsx';
import { RemindLater } from '../../parts/RemindLater.tsx';
import { TaskList, TaskRow } from '../../parts/TaskRow.tsx';
import { type Opened, type StaffProps, staffAction, type View, views } from './dialogs.ts';
import styles from './PartnerPage.module.css';

interface NowProps extends StaffProps {
  show: (view: View) => void;
}

export function NowView(props: NowProps) {
  const { page, onboarding } = props;
  const step = onboarding.steps.find((each) => each.id === onboarding.current);
  if (!step) return <Empty>All steps are completed.</Empty>;
  const tasks = [...step.tasks, ...leftOver(onboarding)];
  const sides = [
    { title: `${page.name} does`, tasks: tasks.filter((task) => task.side === 'partner') },
    { title: 'NHS login does', tasks: tasks.filter((task) => task.side !== 'partner') },
  ];
  const early = earlyWork(onboarding);
  const first = tasks.find(
    (task) => task.side !== 'partner' && task.status !== 'completed' && staffAction(task.action, page),
  );
  return (
    <>
      <p>
        <span className={styles.product}>
          Step {step.number} of {onboarding.stepCount}: {step.title}
        </span>
      </p>
      {onboarding.eligibility.proposed && page.may.includes('settleEligibilityChange') && (
        <Panel title="A change of answers waits for you" tone="strong">
          <div className={styles.row}>
            <p>{onboarding.eligibility.proposed.by} says that something has changed.</p>
            <Button appearance="primary" onClick={() => props.open({ kind: 'settle' })}>
              Look at the change
            </Button>
          </div>
        </Panel>
      )}
      <DiscussionDate {...props} />
      <div className={styles.sides}>
        {sides.map(({ title, tasks }) => (
          <Panel key={title} title={title}>
            {tasks.length === 0 && <Empty>Nothing in this step.</Empty>}
            <TaskList>
              {tasks.map((task) => (
                <Work key={task.id} task={task} first={task === first} {...props} />
              ))}
            </TaskList>
          </Panel>
        ))}
      </div>
      <RemindLater partner={page.id} reminders={page.reminders} />
      {early.length > 0 && (
        <Panel title="What you can already prepare" tone="quiet">
          <TaskList>
            {early.map((task) => (
              <Work key={`early-${task.id}`} task={task} {...props} />
            ))}
          </TaskList>
        </Panel>
      )}
    </>
  );
}

/** A talk on commissioning is no task of the journey, but it has a date to keep. */
function DiscussionDate({ onboarding, show }: NowProps) {
  const { discussion, eligibility } = onboarding;
  const wanted = eligibility.kind === 'discuss' && !discussion;
  if (!discussion?.due && !wanted) return null;
  return (
    <Panel title="Sponsorship and commissioning discussion" tone={discussion?.due?.overdue ? 'strong' : 'plain'}>
      <div className={styles.row}>
        <p>{discussion?.due ? `${discussion.due.words} (${discussion.owner ?? 'nobody yet'})` : 'Not planned yet.'}</p>
        <Button onClick={() => show('commission')}>Open the discussion</Button>
      </div>
    </Panel>
  );
}

/** Actions of calls whose step is finished, still open. */
function leftOver({ steps, current }: StaffProps['onboarding']): readonly TaskLine[] {
  return steps
    .filter((step) => step.id !== current && step.status === 'completed')
    .flatMap((step) => step.tasks)
    .filter((task) => task.status !== 'completed' && task.action?.kind === 'finish');
}

/** NHS login's open tasks of the next two steps: calls and dates are often arranged ahead. */
function earlyWork({ steps, current }: StaffProps['onboarding']): readonly TaskLine[] {
  const at = steps.findIndex((step) => step.id === current);
  return steps
    .slice(at + 1, at + 3)
    .flatMap((step) => step.tasks)
    .filter((task) => task.status !== 'completed' && task.action && task.action.kind !== 'form');
}

/** The first one of ours stands out. */
function Work({ task, page, open, show, first = false }: NowProps & { task: TaskLine; first?: boolean }) {
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
