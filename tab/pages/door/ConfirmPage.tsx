/** What is to be confirmed, and the answer. Opening the page confirms nothing: only a press of a button does. */
import { Button } from '@fluentui/react-components';
import { useState } from 'react';
import type { ConfirmRequest } from '../../../shared/api.ts';
import { type Failure, isFailure } from '../../ask/failure.ts';
import { useConfirmation } from '../../ask/reads.ts';
import { useService } from '../../ask/ServiceContext.tsx';
import { Form, FormActions } from '../../form/Form.tsx';
import { TextField } from '../../form/fields.tsx';
import { Message } from '../../parts/Message.tsx';
import { PageSkeleton } from '../../parts/PageSkeleton.tsx';

export function ConfirmPage({ link }: { link: string }) {
  const service = useService();
  const asked = useConfirmation(link);
  const [no, setNo] = useState(false);
  const [text, setText] = useState('');
  const [busy, setBusy] = useState(false);
  const [done, setDone] = useState(false);
  const [failure, setFailure] = useState<Failure | null>(null);

  async function answer(yes: boolean) {
    setBusy(true);
    setFailure(null);
    try {
      const body: ConfirmRequest = { link, yes, text: yes ? '' : text };
      await service.post('/api/door/confirmation/answer', body);
      setDone(true);
    } catch (error) {
      if (!isFailure(error)) throw error;
      setFailure(error);
    } finally {
      setBusy(false);
    }
  }

  if (asked.isPending) return <PageSkeleton />;
  if (!asked.data) {
    return (
      <Message title="We cannot show this">
        <p>{asked.error.message}</p>
      </Message>
    );
  }
  const page = asked.data;
  if (done) {
    return (
      <Message title="Your answer">
        <p role="status">{page.thanks}</p>
      </Message>
    );
  }
  return (
    <Message title={page.title}>
      {page.lines.map((line) => (
        <p key={line}>{line}</p>
      ))}
      <Form failure={failure} onSend={() => void answer(!no)}>
        {no && <TextField name="text" label={page.what} lines={4} value={text} onChange={setText} />}
        <FormActions>
          <Button type="submit" appearance="primary" disabledFocusable={busy}>
            {busy ? 'Sending' : no ? 'Send' : page.yes}
          </Button>
          <Button disabledFocusable={busy} onClick={() => setNo(!no)}>
            {no ? 'Back' : page.no}
          </Button>
        </FormActions>
      </Form>
    </Message>
  );
}
