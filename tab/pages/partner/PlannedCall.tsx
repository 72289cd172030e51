/** A call to come: when and with whom, or the times that were offered; moving and cancelling it. */
import { Button } from '@fluentui/react-components';
import type { PlanLine } from '../../../shared/views/pages/call-plans.ts';
import { CallTime } from '../../parts/CallTime.tsx';
import { Facts } from '../../parts/Facts.tsx';
import { Panel } from '../../parts/Panel.tsx';
import type { StaffProps } from './dialogs.ts';
import styles from './PartnerPage.module.css';

export function PlannedCall({ plan, page, open }: StaffProps & { plan: PlanLine }) {
  const change = plan.when ? 'Move the call' : 'Change the times';
  const facts = [
    plan.when
      ? { name: 'When', value: <CallTime when={plan.when} url={plan.url} /> }
      : { name: 'Times offered', value: plan.times.map(({ label }) => label).join('\n') },
    { name: 'How long', value: `${plan.minutes} minutes` },
    { name: 'Who should come', value: plan.attendees.map(({ name }) => name).join(', ') },
  ];
  return (
    <Panel title={plan.when ? `${plan.title}: planned` : `${plan.title}: ${page.name} chooses a time`}>
      <Facts facts={facts} />
      {page.may.includes('moveCall') && (
        <div className={styles.actions}>
          <Button aria-label={`${change}: ${plan.title}`} onClick={() => open({ kind: 'planCall', call: plan.kind })}>
            {change}
          </Button>
          <Button
            aria-label={`Cancel the call: ${plan.title}`}
            onClick={() => open({ kind: 'cancelCall', plan: plan.id })}
          >
            Cancel the call
          </Button>
        </div>
      )}
    </Panel>
  );
}
