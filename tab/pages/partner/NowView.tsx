/** The open step, or the one that was asked for, and what else waits for somebody. */
import { Button } from '@fluentui/react-components';
import { Empty, Panel } from '../../parts/Panel.tsx';
import { RemindLater } from '../../parts/RemindLater.tsx';
import { TaskList } from '../../parts/TaskRow.tsx';
import { earlyWork } from './early-work.ts';
import styles from './PartnerPage.module.css';
import { StepView } from './StepView.tsx';
import { type ShowProps, Work } from './Work.tsx';

interface NowProps extends ShowProps {
  /** The id of the step that the address names. */
  asked: string | null;
  choose: (step: string | null) => void;
}

export function NowView({ asked, choose, ...props }: NowProps) {
  const { page, onboarding } = props;
  const current = onboarding.steps.find((each) => each.id === onboarding.current);
  const found = onboarding.steps.find((each) => each.id === asked);
  const step = found ?? current;
  if (!step) return <Empty>All steps are completed.</Empty>;
  const here = step === current;
  const early = here ? earlyWork(onboarding) : [];
  const back = here || !current ? null : () => choose(current.id);
  return (
    <>
      {asked !== null && !found && <p role="status">The link leads to a step that is not part of this journey.</p>}
      {here && <ProposedChange {...props} />}
      {here && <DiscussionDate {...props} />}
      <StepView key={step.id} step={step} asked={asked !== null && found !== undefined} back={back} {...props} />
      {here && <RemindLater partner={page.id} reminders={page.reminders} />}
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

function ProposedChange({ page, onboarding: { eligibility }, open }: ShowProps) {
  if (!eligibility.proposed || !page.may.includes('settleEligibilityChange')) return null;
  return (
    <Panel title="A change of answers waits for you" tone="strong">
      <div className={styles.row}>
        <p>{eligibility.proposed.by} says that something has changed.</p>
        <Button appearance="primary" onClick={() => open({ kind: 'settle' })}>
          Look at the change
        </Button>
      </div>
    </Panel>
  );
}

/** A talk on commissioning is no task of the journey, but it has a date to keep. */
function DiscussionDate({ onboarding, show }: ShowProps) {
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
