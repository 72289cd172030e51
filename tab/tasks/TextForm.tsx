/** One text to send: an answer to the Board, a question, a reply. */
import { Button } from '@fluentui/react-components';
import type { Draft } from '../ask/draft.ts';
import { useCommand } from '../ask/send.ts';
import { useSlow } from '../ask/slow.ts';
import { ClashPanel } from '../form/ClashPanel.tsx';
import { Form, FormActions } from '../form/Form.tsx';
import { TextField } from '../form/fields.tsx';
import { useEdit } from '../form/useEdit.ts';

interface TextFormProps {
  partner: string;
  label: string;
  hint?: string;
  action: string;
  /** A draft to begin with. */
  start?: string;
  /** What was sent before: others may change it while it is typed here. */
  saved?: { readonly text: string; readonly by: string; readonly at: string } | null;
  /** The command for what was typed, and when what it writes over was saved. */
  commandFor: (text: string, basedOn: string | null) => Draft;
  onDone: () => void;
}

export function TextForm({
  partner,
  label,
  hint,
  action,
  start = '',
  saved = null,
  commandFor,
  onDone,
}: TextFormProps) {
  const { text = start, by = null, at = null } = saved ?? {};
  const { values, bind, basedOn, meanwhile } = useEdit({ values: { text }, version: at, by, at });
  const { give, busy, failure } = useCommand(partner);
  const slow = useSlow(busy);

  async function send() {
    if (await give(commandFor(values.text, basedOn))) onDone();
  }

  return (
    <Form failure={failure} onSend={() => void send()}>
      <ClashPanel meanwhile={meanwhile} fields={[{ id: 'text', label }]} />
      <TextField label={label} hint={hint} lines={4} {...bind('text')} />
      <FormActions>
        <Button type="submit" appearance="primary" disabledFocusable={busy}>
          {slow ? 'Sending' : action}
        </Button>
        <Button onClick={onDone}>Cancel</Button>
      </FormActions>
    </Form>
  );
}
