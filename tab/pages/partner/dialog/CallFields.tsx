/** What every call has: date, who came, and notes on each topic of its agenda. */
import { Switch } from '@fluentui/react-components';
import type { CallForm } from '../../../../shared/journey/calls.ts';
import type { StaffPage } from '../../../../shared/views/pages/staff.ts';
import { usePortfolio } from '../../../ask/reads.ts';
import { DateField, TextField, TicksField } from '../../../form/fields.tsx';
import styles from './CallFields.module.css';
import { type CallValues, withNote } from './call-values.ts';

interface CallFieldsProps {
  page: StaffPage;
  form: CallForm;
  values: CallValues;
  onChange: (values: CallValues) => void;
}

export function CallFields({ page, form, values, onChange }: CallFieldsProps) {
  const managers = usePortfolio().data?.managers ?? [];
  const people = [...managers, ...page.contacts].map(({ id, name }) => ({ id, label: name }));
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
      <TextField
        name="others"
        label="Other people who attended (optional)"
        hint="For example, a commissioner or a specialist."
        value={values.others}
        onChange={(others) => onChange({ ...values, others })}
      />
      <div className={styles.notes}>
        <h3 className={styles.title}>Notes</h3>
        <p className={styles.small}>
          Notes are for NHS login only, unless you share them with {page.name}. Leave a topic empty when you have no
          note.
        </p>
        {form.agendaNote && <p className={styles.small}>{form.agendaNote}</p>}
        {form.agenda.map((topic) => {
          const note = values.notes[topic.id] ?? { text: '', shared: false };
          return (
            <div key={topic.id} className={styles.note}>
              <TextField
                name={`note-${topic.id}`}
                label={topic.title}
                lines={2}
                value={note.text}
                onChange={(text) => onChange(withNote(values, topic.id, { ...note, text }))}
              />
              {note.text.trim() !== '' && (
                <Switch
                  label={note.shared ? `Shared with ${page.name}` : 'NHS only'}
                  aria-label={`Share the note on ${topic.title}`}
                  checked={note.shared}
                  onChange={(_, { checked }) => onChange(withNote(values, topic.id, { ...note, shared: checked }))}
                />
              )}
            </div>
          );
        })}
      </div>
    </>
  );
}
