/** What every call has: date, who came, notes on each topic of its agenda, and the actions that were agreed. */
import { Button } from '@fluentui/react-components';
import { useState } from 'react';
import type { CallForm } from '../../../../shared/journey/calls.ts';
import type { StaffPage } from '../../../../shared/views/pages/staff.ts';
import { useManagers } from '../../../ask/reads.ts';
import { DateField, TextField, TicksField } from '../../../form/fields.tsx';
import { CallAskField } from './CallAskField.tsx';
import { CallNotes } from './CallNotes.tsx';
import type { CallValues } from './call-values.ts';
import { doers } from './doers.ts';
import { ItemsField } from './ItemsField.tsx';
import { OutsiderDialog } from './OutsiderDialog.tsx';

interface CallFieldsProps {
  page: StaffPage;
  form: CallForm;
  values: CallValues;
  onChange: (values: CallValues) => void;
}

export function CallFields({ page, form, values, onChange }: CallFieldsProps) {
  const managers = useManagers();
  const [adding, setAdding] = useState(false);
  const people = [...managers, ...page.contacts, ...page.outsiders].map(({ id, name }) => ({ id, label: name }));
  return (
    <>
      <DateField name="on" label="Date of the call" value={values.on} onChange={(on) => onChange({ ...values, on })} />
      <TicksField
        name="attendees"
        label="Who attended?"
        choices={people}
        value={values.attendees}
        onChange={(attendees) => onChange({ ...values, attendees })}
      />
      <Button style={{ justifySelf: 'start' }} onClick={() => setAdding(true)}>
        Add somebody of another organisation
      </Button>
      {adding && (
        <OutsiderDialog
          partner={page.id}
          onAdded={(person) => onChange({ ...values, attendees: [...new Set([...values.attendees, person])] })}
          onClose={() => setAdding(false)}
        />
      )}
      <TextField
        name="others"
        label="Other people who attended (optional)"
        hint="Those whom we do not email, for example a specialist."
        value={values.others}
        onChange={(others) => onChange({ ...values, others })}
      />
      <CallNotes partner={page.name} form={form} values={values} onChange={onChange} />
      {form.asks.map((ask) => (
        <CallAskField key={ask.name} ask={ask} values={values} onChange={onChange} />
      ))}
      <ItemsField
        name="actions"
        label={values.ready === 'no' ? 'What must be done first' : 'Actions you agreed (optional)'}
        hint={`${page.name} sees these. Each needs a date.`}
        one="Action"
        optional
        who={doers(
          page.name,
          [...page.contacts, ...page.outsiders.filter(({ id }) => values.attendees.includes(id))],
          managers,
        )}
        value={values.actions}
        onChange={(actions) => onChange({ ...values, actions })}
      />
    </>
  );
}
