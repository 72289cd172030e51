/** Gives the eligibility questions to a colleague. */
import { Button } from '@fluentui/react-components';
import { useState } from 'react';
import type { EligibilityQuestions } from '../../shared/views/pages/eligibility-questions.ts';
import { useMe } from '../ask/ServiceContext.tsx';
import { useCommand } from '../ask/send.ts';
import { Form, FormActions } from '../form/Form.tsx';
import { ChoiceField } from '../form/fields.tsx';

interface GiveFormProps {
  partner: string;
  onboarding: string;
  contacts: readonly { readonly id: string; readonly name: string }[];
  words: EligibilityQuestions['give'];
  onDone: () => void;
}

export function GiveForm({ partner, onboarding, contacts, words, onDone }: GiveFormProps) {
  const me = useMe();
  const [to, setTo] = useState('');
  const [tried, setTried] = useState(false);
  const { give, busy, failure } = useCommand(partner);
  const colleagues = contacts.filter((contact) => contact.id !== me.id);

  async function send() {
    setTried(true);
    if (to && (await give({ type: 'giveEligibility', onboarding, to }))) onDone();
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
