/** Changes what a member of staff may do. */
import { useState } from 'react';
import type { HouseCommandRequest } from '../../../shared/api.ts';
import { keys } from '../../ask/keys.ts';
import { useSend } from '../../ask/send.ts';
import { FormDialog } from '../../form/FormDialog.tsx';
import { TicksField } from '../../form/fields.tsx';
import { type Member, roleChoices, rolesFrom } from './roles.ts';

export function RolesDialog({ member, onClose }: { member: Member; onClose: () => void }) {
  const [roles, setRoles] = useState<readonly string[]>(member.roles);
  const { send, busy, failure } = useSend<Omit<HouseCommandRequest, 'commandId'>>('/api/house/commands', [
    keys.staff,
    keys.me,
    keys.portfolio,
  ]);

  async function save() {
    const command = { type: 'setStaffRoles' as const, person: member.id, roles: rolesFrom(roles) };
    if (await send({ command })) onClose();
  }

  return (
    <FormDialog
      title={`Roles of ${member.name}`}
      action="Save"
      busy={busy}
      failure={failure}
      onSend={() => void save()}
      onClose={onClose}
    >
      <TicksField
        name="roles"
        label="Roles"
        hint="Without a role, the person cannot open staff pages any more."
        choices={roleChoices}
        value={roles}
        onChange={setRoles}
      />
    </FormDialog>
  );
}
