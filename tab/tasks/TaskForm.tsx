/** A form of the journey: the same fields as on the card. */
import { Button } from '@fluentui/react-components';
import { useState } from 'react';
import type { FormPart } from '../../shared/views/pages/forms.ts';
import { useCommand } from '../ask/send.ts';
import { Form, FormActions } from '../form/Form.tsx';
import { ChoiceField, TextField } from '../form/fields.tsx';

interface TaskFormProps {
  partner: string;
  onboarding: string;
  form: FormPart;
  onDone: () => void;
}

export function TaskForm({ partner, onboarding, form, onDone }: TaskFormProps) {
  const { give, busy, failure } = useCommand(partner);
  const [answers, setAnswers] = useState<Record<string, string>>({ ...form.answers });
  const [basedOn, setBasedOn] = useState(form.version);
  const clash = failure?.code === 'answeredMeanwhile';

  async function send() {
    const done = await give({ type: 'answerForm', onboarding, form: form.id, answers, basedOn });
    if (done) onDone();
  }

  return (
    <Form failure={failure} onSend={() => void send()}>
      {clash && form.version !== basedOn && (
        <p role="status">
          {form.by} answered: {Object.values(form.answers).join(', ')}. Your own answers are still below.{' '}
          <Button size="small" onClick={() => setBasedOn(form.version)}>
            Use mine instead
          </Button>
        </p>
      )}
      {form.fields.map((field) => {
        const bound = {
          name: field.id,
          label: field.label,
          hint: field.hint,
          value: answers[field.id] ?? '',
          onChange: (value: string) => setAnswers((now) => ({ ...now, [field.id]: value })),
        };
        if (field.kind === 'choice') return <ChoiceField key={field.id} {...bound} choices={field.choices} />;
        return <TextField key={field.id} {...bound} lines={field.max > 300 ? 4 : 1} />;
      })}
      <FormActions>
        <Button type="submit" appearance="primary" disabledFocusable={busy}>
          {busy ? 'Saving' : 'Send'}
        </Button>
        <Button onClick={onDone}>Cancel</Button>
      </FormActions>
    </Form>
  );
}
