/** The times NHS login offers for a call: the contact chooses one. */
import { Button } from '@fluentui/react-components';
import { useState } from 'react';
import type { PlanLine } from '../../../shared/views/pages/call-plans.ts';
import { useCommand } from '../../ask/send.ts';
import { Form, FormActions } from '../../form/Form.tsx';
import { ChoiceField } from '../../form/fields.tsx';
import { Bullets } from '../../parts/Bullets.tsx';
import { Panel } from '../../parts/Panel.tsx';
import type { OwnProps } from './OwnView.tsx';

export function ChooseTime(props: OwnProps) {
  const choosing = props.onboarding.plans.filter((plan) => plan.times.length > 0);
  return (
    <>
      {choosing.map((plan) => (
        <Panel key={plan.id} title={`Choose a time for the ${plan.title}`} tone="strong">
          {props.readOnly ? <Bullets lines={plan.times.map(({ label }) => label)} /> : <Times plan={plan} {...props} />}
        </Panel>
      ))}
    </>
  );
}

function Times({ plan, page, onboarding }: OwnProps & { plan: PlanLine }) {
  const [at, setAt] = useState('');
  const { give, busy, failure } = useCommand(page.id);
  const choose = { type: 'chooseTime', onboarding: onboarding.id, plan: plan.id, at } as const;
  return (
    <Form failure={failure} onSend={() => void give(choose)}>
      <ChoiceField
        name="at"
        label="When should we hold the call?"
        hint={`It takes ${plan.minutes} minutes. Times are in the United Kingdom. If none suits you, ask a question.`}
        choices={plan.times}
        value={at}
        onChange={setAt}
      />
      <FormActions>
        <Button type="submit" appearance="primary" disabledFocusable={busy}>
          {busy ? 'Sending' : 'Choose this time'}
        </Button>
      </FormActions>
    </Form>
  );
}
