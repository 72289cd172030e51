/** Adds a person to the staff by their email address. */
import type { NewStaff } from '../../../shared/api.ts';
import { keys } from '../../ask/keys.ts';
import { useSend } from '../../ask/send.ts';
import { FormDialog } from '../../form/FormDialog.tsx';
import { TextField, TicksField } from '../../form/fields.tsx';
import { useValues } from '../../form/useValues.ts';
import { roleChoices, rolesFrom } from './roles.ts';

const none: readonly string[] = [];

export function AddStaffDialog({ onClose }: { onClose: () => void }) {
  const { values, bind } = useValues({ name: '', email: '', roles: none });
  const { send, busy, failure } = useSend<Omit<NewStaff, 'commandId'>>('/api/staff', [keys.staff, keys.portfolio]);

  async function add() {
    if (await send({ ...values, roles: rolesFrom(values.roles) })) onClose();
  }

  return (
    <FormDialog
      title="Add a person"
      lead="They can log in with this email address from now on."
      action="Add"
      busy={busy}
      failure={failure}
      onSend={() => void add()}
      onClose={onClose}
    >
      <TextField label="Name" {...bind('name')} />
      <TextField label="Email address" type="email" {...bind('email')} />
      <TicksField label="Roles" {...bind('roles')} choices={roleChoices} />
    </FormDialog>
  );
}
