/** A form of the journey: the same fields as on the card. */
import { Button } from '@fluentui/react-components';
import { useEffect, useState } from 'react';
import { isAsked } from '../../shared/journey/form-schema.ts';
import type { CheckLine } from '../../shared/views/pages/checks.ts';
import type { FormPart } from '../../shared/views/pages/forms.ts';
import { useCommand } from '../ask/send.ts';
import { Form, FormActions } from '../form/Form.tsx';
import { Findings } from '../parts/Findings.tsx';
import { TaskField } from './TaskField.tsx';

interface TaskFormProps {
  partner: string;
  onboarding: string;
  form: FormPart;
  /** What the checks found in this form's answers. */
  checks: readonly CheckLine[];
  onDone: () => void;
}

export function TaskForm({ partner, onboarding, form, checks, onDone }: TaskFormProps) {
  const { give, busy, failure } = useCommand(partner);
  const [answers, setAnswers] = useState<Record<string, string>>(() => startOf(form));
  const [basedOn, setBasedOn] = useState(form.version);
  const [sent, setSent] = useState(false);
  const clash = failure?.code === 'answeredMeanwhile';

  async function send() {
    const done = await give({ type: 'answerForm', onboarding, form: form.id, answers, basedOn });
    if (done) setSent(true);
  }

  function changeAgain() {
    setBasedOn(form.version);
    setSent(false);
  }

  useEffect(() => {
    if (sent && checks.length === 0) onDone();
  }, [sent, checks.length, onDone]);

  if (sent) return <Sent checks={checks} onChange={changeAgain} onDone={onDone} />;

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
      {form.fields
        .filter((field) => isAsked(field, answers))
        .map((field) => (
          <TaskField
            key={field.id}
            field={field}
            hint={hintOf(field, form, answers)}
            value={answers[field.id] ?? ''}
            onChange={(value) => setAnswers((now) => ({ ...now, [field.id]: value }))}
          />
        ))}
      <FormActions>
        <Button type="submit" appearance="primary" disabledFocusable={busy}>
          {busy ? 'Saving' : 'Send'}
        </Button>
        <Button onClick={onDone}>Cancel</Button>
      </FormActions>
    </Form>
  );
}

function Sent({ checks, onChange, onDone }: Pick<TaskFormProps, 'checks' | 'onDone'> & { onChange: () => void }) {
  return (
    <div role="status">
      <p>Your answers are sent. Check these points:</p>
      <Findings lines={checks} />
      <FormActions>
        <Button appearance="primary" onClick={onChange}>
          Change your answers
        </Button>
        <Button onClick={onDone}>Close</Button>
      </FormActions>
    </div>
  );
}

function startOf({ answers, prefilled }: FormPart): Record<string, string> {
  const known = Object.entries(prefilled).map(([field, { value }]) => [field, value] as const);
  return { ...Object.fromEntries(known), ...answers };
}

/** Says where a filled-in answer comes from, as long as it is that answer. */
function hintOf(field: FormPart['fields'][number], form: FormPart, answers: Readonly<Record<string, string>>): string {
  const known = form.prefilled[field.id];
  return known && known.value === answers[field.id] ? `${field.hint} ${known.hint}`.trim() : field.hint;
}
