/** Asks which colleague is to have something, and gives it to them. */
import { Button } from '@fluentui/react-components';
import { useState } from 'react';
import type { Draft } from '../ask/draft.ts';
import { useCommand } from '../ask/send.ts';
import { Form, FormActions } from '../form/Form.tsx';
import { ChoiceField } from '../form/fields.tsx';

interface GiveFormProps {
  partner: string;
  colleagues: readonly { readonly id: string; readonly name: string }[];
  words: { readonly label: string; readonly missing: string; readonly button: string; readonly back: string };
  commandFor: (to: string) => Draft;
  onDone: () => void;
}

export function GiveForm({ partner, colleagues, words, commandFor, onDone }: GiveFormProps) {
  const [to, setTo] = useState('');
  const [tried, setTried] = useState(false);
  const { give, busy, failure } = useCommand(partner);

  async function send() {
    setTried(true);
    if (to && (await give(commandFor(to)))) onDone();
  }

  return (
    <Form failure={failure} errors={tried && !to ? { to: words.missing } : {}} onSend={() => void send()}>
      <ChoiceField
        name="to"
        label={words.label}
        choices={colleagues.map(({ id, name }) => ({ id, label: name }))}
        value={to}
        onChange={setTo}
      />
      <FormActions>
        <Button type="submit" appearance="primary" disabledFocusable={busy}>
          {words.button}
        </Button>
        <Button onClick={onDone}>{words.back}</Button>
      </FormActions>
    </Form>
  );
}
