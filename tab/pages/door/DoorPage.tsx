/** Send me a code, then enter it. */
import { Button } from '@fluentui/react-components';
import { useState } from 'react';
import type { CodeRequest, DoorRequest } from '../../../shared/api.ts';
import { type Failure, isFailure } from '../../ask/failure.ts';
import { useService } from '../../ask/ServiceContext.tsx';
import { Form, FormActions } from '../../form/Form.tsx';
import { TextField } from '../../form/fields.tsx';
import { Message } from '../../parts/Message.tsx';

interface DoorPageProps {
  link: string;
  onOpen: (partner: string) => void;
}

export function DoorPage({ link, onOpen }: DoorPageProps) {
  const service = useService();
  const [sent, setSent] = useState(false);
  const [code, setCode] = useState('');
  const [busy, setBusy] = useState(false);
  const [failure, setFailure] = useState<Failure | null>(null);

  async function attempt(work: () => Promise<void>) {
    setBusy(true);
    setFailure(null);
    try {
      await work();
    } catch (error) {
      if (!isFailure(error)) throw error;
      setFailure(error);
    } finally {
      setBusy(false);
    }
  }

  const sendCode = () =>
    attempt(async () => {
      const body: CodeRequest = { link };
      await service.post('/api/door/code', body);
      setSent(true);
    });
  const open = () =>
    attempt(async () => {
      const body: DoorRequest = { link, code };
      onOpen((await service.post<{ partner: string }>('/api/door/session', body)).partner);
    });

  if (failure?.code === 'linkEnded') {
    return (
      <Message title="This link has ended">
        <p role="alert">{failure.message}</p>
      </Message>
    );
  }
  if (!sent) {
    return (
      <Message title="Your NHS login onboarding">
        <p>We will send a code to the email address that this link was sent to.</p>
        <Form failure={failure} onSend={() => void sendCode()}>
          <FormActions>
            <Button type="submit" appearance="primary" size="large" disabledFocusable={busy}>
              {busy ? 'Sending' : 'Send me a code'}
            </Button>
          </FormActions>
        </Form>
      </Message>
    );
  }
  return (
    <Message title="Enter your code">
      <p role="status">We have sent you a code. It works for 15 minutes.</p>
      <Form failure={failure} onSend={() => void open()}>
        <TextField
          name="code"
          label="Code"
          hint="6 numbers. If it is not there, look in your junk folder."
          value={code}
          onChange={setCode}
          autoComplete="one-time-code"
          inputMode="numeric"
        />
        <FormActions>
          <Button type="submit" appearance="primary" disabledFocusable={busy}>
            {busy ? 'Checking' : 'Continue'}
          </Button>
          <Button appearance="subtle" disabledFocusable={busy} onClick={() => void sendCode()}>
            Send a new code
          </Button>
        </FormActions>
      </Form>
    </Message>
  );
}
