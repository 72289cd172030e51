/** Notes on each topic of a call's agenda, each shared or for NHS login only, each one press from being an action. */
import { Button, Switch } from '@fluentui/react-components';
import type { CallForm } from '../../../../shared/journey/calls.ts';
import { TextField } from '../../../form/fields.tsx';
import styles from './CallFields.module.css';
import { type CallValues, withAction, withNote } from './call-values.ts';

interface CallNotesProps {
  partner: string;
  form: CallForm;
  values: CallValues;
  onChange: (values: CallValues) => void;
}

export function CallNotes({ partner, form, values, onChange }: CallNotesProps) {
  return (
    <div className={styles.notes}>
      <h3 className={styles.title}>Notes</h3>
      <p className={styles.small}>
        Notes are for NHS login only, unless you share them with {partner}. Leave a topic empty when you have no note.
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
              <div className={styles.about}>
                <Switch
                  label={note.shared ? `Shared with ${partner}` : 'NHS only'}
                  aria-label={`Share the note on ${topic.title}`}
                  checked={note.shared}
                  onChange={(_, { checked }) => onChange(withNote(values, topic.id, { ...note, shared: checked }))}
                />
                <Button
                  appearance="subtle"
                  aria-label={`Make this an action: ${topic.title}`}
                  onClick={() => onChange(withAction(values, note.text))}
                >
                  Make this an action
                </Button>
              </div>
            )}
          </div>
        );
      })}
    </div>
  );
}
