/** A contact's wish to stop: a way to ask for it, and that we were asked. */
import { Button } from '@fluentui/react-components';
import { useState } from 'react';
import { showDate } from '../../../shared/calendar/format.ts';
import { useCommand } from '../../ask/send.ts';
import { Form, FormActions } from '../../form/Form.tsx';
import { TextField } from '../../form/fields.tsx';
import { Panel } from '../../parts/Panel.tsx';
import type { OwnProps } from './OwnView.tsx';

export function Stop(props: OwnProps) {
  const [asking, setAsking] = useState(false);
  const { page, onboarding, readOnly } = props;
  const { withdrawal: asked } = onboarding;
  if (onboarding.closed) return null;
  if (asked) {
    return (
      <Panel title="You asked to stop">
        <p>
          {asked.by} asked on {showDate(asked.at)} to stop the onboarding of {onboarding.product}. Reason:{' '}
          {asked.because}
        </p>
        <p>
          {page.projectManager ?? 'The NHS login team'} will reply by {showDate(asked.replyBy)}. Nothing changes until
          then.
        </p>
      </Panel>
    );
  }
  if (readOnly) return null;
  return (
    <Panel title="Do you want to stop?">
      <p>
        You can ask us to withdraw {onboarding.product}. {page.projectManager ?? 'The NHS login team'} will reply.
        Nothing is deleted.
      </p>
      {asking ? (
        <AskToStop {...props} onDone={() => setAsking(false)} />
      ) : (
        <Button style={{ justifySelf: 'start' }} onClick={() => setAsking(true)}>
          We want to stop
        </Button>
      )}
    </Panel>
  );
}

function AskToStop({ page, onboarding, onDone }: OwnProps & { onDone: () => void }) {
  const [because, setBecause] = useState('');
  const { give, busy, failure } = useCommand(page.id);

  async function send() {
    if (await give({ type: 'askToWithdraw', onboarding: onboarding.id, because })) onDone();
  }

  return (
    <Form failure={failure} onSend={() => void send()}>
      <TextField name="because" label="Reason" lines={3} value={because} onChange={setBecause} />
      <FormActions>
        <Button type="submit" appearance="primary" disabledFocusable={busy}>
          {busy ? 'Sending' : 'Send'}
        </Button>
        <Button onClick={onDone}>Cancel</Button>
      </FormActions>
    </Form>
  );
}
