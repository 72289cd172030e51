/** A form of the journey: the same fields as on the card. */
import { Button } from '@fluentui/react-components';
import { useEffect, useState } from 'react';
import { isAsked } from '../../shared/journey/form-schema.ts';
import type { CheckLine } from '../../shared/views/pages/checks.ts';
import type { FormPart } from '../../shared/views/pages/forms.ts';
import { useCommand } from '../ask/send.ts';
import { useSlow } from '../ask/slow.ts';
import { ClashPanel } from '../form/ClashPanel.tsx';
import { Form, FormActions } from '../form/Form.tsx';
import { useEdit } from '../form/useEdit.ts';
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
  const slow = useSlow(busy);
  const { version, by, at } = form;
  const edit = useEdit({ values: startOf(form), version, by, at });
  const { values: answers, basedOn } = edit;
  const [sent, setSent] = useState(false);

  async function send() {
    const done = await give({ type: 'answerForm', onboarding, form: form.id, answers, basedOn });
    if (done) setSent(true);
  }

  useEffect(() => {
    if (sent && checks.length === 0) onDone();
  }, [sent, checks.length, onDone]);

  if (sent) return <Sent checks={checks} onChange={() => setSent(false)} onDone={onDone} />;

  return (
    <Form failure={failure} onSend={() => void send()}>
      <ClashPanel meanwhile={edit.meanwhile} fields={form.fields} />
      {form.fields
        .filter((field) => isAsked(field, answers))
        .map((field) => (
          <TaskField
            key={field.id}
            field={field}
            hint={hintOf(field, form, answers)}
            value={answers[field.id] ?? ''}
            onChange={(value) => edit.set(field.id, value)}
          />
        ))}
      <FormActions>
        <Button type="submit" appearance="primary" disabledFocusable={busy}>
          {slow ? 'Saving' : 'Send'}
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
