/** On hold, for contacts: until when and why; or a way to ask for it. */
import { Button } from '@fluentui/react-components';
import { useState } from 'react';
import { showDate } from '../../../shared/calendar/format.ts';
import { useCommand } from '../../ask/send.ts';
import { Form, FormActions } from '../../form/Form.tsx';
import { DateField, TextField } from '../../form/fields.tsx';
import { useValues } from '../../form/useValues.ts';
import { Panel } from '../../parts/Panel.tsx';
import type { OwnProps } from './OwnView.tsx';

export function Hold(props: OwnProps) {
  const [asking, setAsking] = useState(false);
  const { page, onboarding, readOnly } = props;
  const { running, asked } = onboarding.hold;
  const who = page.projectManager ?? 'The NHS login team';
  if (running) {
    return (
      <Panel title="On hold">
        <p>
          Until {showDate(running.until)}. Reason: {running.because}
        </p>
        <p>Open dates move by the working days on hold. If you are ready sooner, tell {page.projectManager ?? 'us'}.</p>
      </Panel>
    );
  }
  if (asked) {
    return (
      <Panel title="You asked for time">
        <p>
          {asked.by} asked on {showDate(asked.at)} to put this on hold until {showDate(asked.until)}. Reason:{' '}
          {asked.because}
        </p>
        <p>
          {who} will reply by {showDate(asked.replyBy)}.
        </p>
      </Panel>
    );
  }
  if (readOnly || !onboarding.current || onboarding.closed) return null;
  return (
    <Panel title="Do you need more time?">
      <p>We can put {onboarding.product} on hold until a date. Open dates then move.</p>
      {asking ? (
        <AskForHold {...props} onDone={() => setAsking(false)} />
      ) : (
        <Button style={{ justifySelf: 'start' }} onClick={() => setAsking(true)}>
          Ask to put it on hold
        </Button>
      )}
    </Panel>
  );
}

function AskForHold({ page, onboarding, onDone }: OwnProps & { onDone: () => void }) {
  const { values, bind } = useValues({ until: '', because: '' });
  const { give, busy, failure } = useCommand(page.id);

  async function send() {
    if (await give({ type: 'askForHold', onboarding: onboarding.id, ...values })) onDone();
  }

  return (
    <Form failure={failure} onSend={() => void send()}>
      <DateField label="Until" {...bind('until')} />
      <TextField label="Reason" lines={3} {...bind('because')} />
      <FormActions>
        <Button type="submit" appearance="primary" disabledFocusable={busy}>
          {busy ? 'Sending' : 'Send'}
        </Button>
        <Button onClick={onDone}>Cancel</Button>
      </FormActions>
    </Form>
  );
}
