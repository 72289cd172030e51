/** Calls that were held, and recording them. */
import { Badge, Button } from '@fluentui/react-components';
import { showDate } from '../../../shared/calendar/format.ts';
import { callKinds } from '../../../shared/record/calls.ts';
import type { CallLine } from '../../../shared/views/pages/calls.ts';
import { type Fact, Facts } from '../../parts/Facts.tsx';
import { Empty, Panel } from '../../parts/Panel.tsx';
import { CallActions } from './CallActions.tsx';
import type { StaffProps } from './dialogs.ts';
import styles from './PartnerPage.module.css';

export function CallsView({ page, onboarding, open }: StaffProps) {
  const may = page.may.includes('recordCall');
  const { calls } = onboarding;
  return (
    <>
      {may && (
        <div className={styles.actions}>
          {callKinds.map((call) => (
            <Button key={call} onClick={() => open({ kind: 'call', call })}>
              Record the {onboarding.callForms[call].title}
            </Button>
          ))}
        </div>
      )}
      {calls.length === 0 && (
        <Panel title="Calls">
          <Empty>No call is recorded yet. Record one after it was held.</Empty>
        </Panel>
      )}
      {calls.map((call) => (
        <Call key={call.id} call={call} page={page} onboarding={onboarding} open={open} />
      ))}
    </>
  );
}

function Call(props: StaffProps & { call: CallLine }) {
  const { call } = props;
  const facts: readonly Fact[] = [
    { name: 'Attended by', value: [...call.attendees, call.others].filter(Boolean).join(', ') },
    ...(call.ready === null ? [] : [{ name: 'Joint decision', value: call.ready ? 'Ready' : 'Not ready yet' }]),
    ...(call.actions.length > 0 ? [{ name: 'Actions', value: <CallActions {...props} /> }] : []),
    ...(call.team ? [{ name: "The partner's team", value: call.team }] : []),
    ...(call.questions ? [{ name: "The partner's questions", value: call.questions }] : []),
    ...call.notes.map((note) => ({
      name: note.topic,
      value: (
        <>
          {note.text}{' '}
          <Badge appearance="outline" color={note.audience === 'nhs' ? 'informative' : 'brand'}>
            {note.audience === 'nhs' ? 'NHS only' : 'Shared'}
          </Badge>
        </>
      ),
    })),
  ];
  return (
    <Panel title={`${call.title}, ${showDate(call.on)}`}>
      <Facts facts={facts} />
    </Panel>
  );
}
