/** Calls to come and calls that were held: planning and recording them. */
import { Badge, Menu, MenuButton, MenuItem, MenuList, MenuPopover, MenuTrigger } from '@fluentui/react-components';
import { showDate } from '../../../shared/calendar/format.ts';
import { type CallKind, callKinds } from '../../../shared/record/calls.ts';
import type { CallLine } from '../../../shared/views/pages/calls.ts';
import { type Fact, Facts } from '../../parts/Facts.tsx';
import { Empty, Panel } from '../../parts/Panel.tsx';
import { CallActions } from './CallActions.tsx';
import type { StaffProps } from './dialogs.ts';
import styles from './PartnerPage.module.css';
import { PlannedCall } from './PlannedCall.tsx';

export function CallsView(props: StaffProps) {
  const { page, onboarding, open } = props;
  const may = page.may.includes('recordCall');
  const { calls, plans } = onboarding;
  return (
    <>
      {may && (
        <div className={styles.actions}>
          <PlanMenu {...props} />
          <CallMenu
            title="Record a call"
            kinds={callKinds}
            onboarding={onboarding}
            choose={(call) => open({ kind: 'call', call })}
          />
        </div>
      )}
      {plans.map((plan) => (
        <PlannedCall key={plan.id} plan={plan} {...props} />
      ))}
      {calls.length === 0 && plans.length === 0 && (
        <Panel title="Calls">
          <Empty>No call is planned or recorded yet. Plan one, and record it after it was held.</Empty>
        </Panel>
      )}
      {calls.map((call) => (
        <Call key={call.id} call={call} {...props} />
      ))}
    </>
  );
}

/** A call that is planned already is moved where it stands. */
function PlanMenu({ onboarding, open }: StaffProps) {
  const free = callKinds.filter((call) => !onboarding.plans.some(({ kind }) => kind === call));
  if (free.length === 0) return null;
  return (
    <CallMenu
      title="Plan a call"
      kinds={free}
      onboarding={onboarding}
      choose={(call) => open({ kind: 'planCall', call })}
      main
    />
  );
}

interface CallMenuProps extends Pick<StaffProps, 'onboarding'> {
  title: string;
  kinds: readonly CallKind[];
  choose: (kind: CallKind) => void;
  main?: boolean;
}

function CallMenu({ title, kinds, onboarding, choose, main = false }: CallMenuProps) {
  return (
    <Menu>
      <MenuTrigger disableButtonEnhancement>
        <MenuButton appearance={main ? 'primary' : 'secondary'}>{title}</MenuButton>
      </MenuTrigger>
      <MenuPopover>
        <MenuList>
          {kinds.map((call) => (
            <MenuItem key={call} onClick={() => choose(call)}>
              {onboarding.callForms[call].title}
            </MenuItem>
          ))}
        </MenuList>
      </MenuPopover>
    </Menu>
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
