/** Adds and removes the partner's contacts. */
import type { NewContact } from '../../../../shared/api.ts';
import { keys } from '../../../ask/keys.ts';
import { partnerPath } from '../../../ask/reads.ts';
import { useSend } from '../../../ask/send.ts';
import { FormDialog } from '../../../form/FormDialog.tsx';
import { TextField } from '../../../form/fields.tsx';
import { useValues } from '../../../form/useValues.ts';
import type { DialogProps } from '../dialogs.ts';
import { CommandDialog } from './CommandDialog.tsx';

export function AddContactDialog({ page, onClose }: DialogProps) {
  const { values, bind } = useValues({ name: '', email: '' });
  const path = `${partnerPath(page.id)}/contacts`;
  const { send, busy, failure } = useSend<Omit<NewContact, 'commandId'>>(path, [keys.partner(page.id), keys.portfolio]);

  async function add() {
    if (await send(values)) onClose();
  }

  return (
    <FormDialog
      title="Add a contact"
      lead={`They can answer for ${page.name} from now on. They get no old news.`}
      action="Add"
      busy={busy}
      failure={failure}
      onSend={() => void add()}
      onClose={onClose}
    >
      <TextField label="Name" {...bind('name')} />
      <TextField label="Email address" type="email" {...bind('email')} />
    </FormDialog>
  );
}

export function RemoveContactDialog({ page, person, name, onClose }: DialogProps & { person: string; name: string }) {
  return (
    <CommandDialog
      partner={page.id}
      title={`Remove ${name}?`}
      action="Remove"
      command={() => ({ type: 'removeContact', person })}
      onClose={onClose}
    >
      <p>
        {name} cannot see or answer anything for {page.name} any more, and leaves the channel. What they did stays on
        the record.
      </p>
    </CommandDialog>
  );
}
