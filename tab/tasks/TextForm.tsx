/** One text to send: an answer to the Board, a question, a reply. */
import { Button } from '@fluentui/react-components';
import { useState } from 'react';
import type { Draft } from '../ask/draft.ts';
import { useCommand } from '../ask/send.ts';
import { Form, FormActions } from '../form/Form.tsx';
import { TextField } from '../form/fields.tsx';

interface TextFormProps {
  partner: string;
  label: string;
  hint?: string;
  action: string;
  start?: string;
  /** The command for what was typed. */
  commandFor: (text: string) => Draft;
  onDone: () => void;
}

export function TextForm({ partner, label, hint, action, start = '', commandFor, onDone }: TextFormProps) {
  const [text, setText] = useState(start);
  const { give, busy, failure } = useCommand(partner);

  async function send() {
    if (await give(commandFor(text))) onDone();
  }

  return (
    <Form failure={failure} onSend={() => void send()}>
      <TextField name="text" label={label} hint={hint} lines={4} value={text} onChange={setText} />
      <FormActions>
        <Button type="submit" appearance="primary" disabledFocusable={busy}>
          {busy ? 'Sending' : action}
        </Button>
        <Button onClick={onDone}>Cancel</Button>
      </FormActions>
    </Form>
  );
}
