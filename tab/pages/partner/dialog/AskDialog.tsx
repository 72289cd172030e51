/** Asks the partner a question. */
import { DateField, SelectField, TextField, TickField } from '../../../form/fields.tsx';
import { useValues } from '../../../form/useValues.ts';
import type { DialogProps } from '../dialogs.ts';
import { CommandDialog } from './CommandDialog.tsx';

export function AskDialog({ page, onboarding, onClose }: DialogProps) {
  const { values, set, bind } = useValues({ text: '', owner: '', replyBy: '', wantsDocument: false });
  return (
    <CommandDialog
      partner={page.id}
      title={`Ask ${page.name}`}
      action="Send"
      command={() => ({
        type: 'askQuery',
        onboarding: onboarding.id,
        text: values.text,
        wantsDocument: values.wantsDocument,
        replyBy: values.replyBy || null,
        owner: values.owner || null,
      })}
      onClose={onClose}
    >
      <TextField label="Your question" lines={4} {...bind('text')} />
      <SelectField
        label="Who should reply? (optional)"
        hint="Without a choice, all contacts are asked."
        choices={page.contacts.map(({ id, name }) => ({ id, label: name }))}
        {...bind('owner')}
      />
      <DateField label="Reply by (optional)" {...bind('replyBy')} />
      <TickField
        label="Ask for a document"
        checked={values.wantsDocument}
        onChange={(wantsDocument) => set('wantsDocument', wantsDocument)}
      />
    </CommandDialog>
  );
}
