/** Assigns the project manager; the partner is told who it is. */
import { useState } from 'react';
import { useManagers } from '../../../ask/reads.ts';
import { SelectField } from '../../../form/fields.tsx';
import type { DialogProps } from '../dialogs.ts';
import { CommandDialog } from './CommandDialog.tsx';

export function AssignDialog({ page, onClose }: DialogProps) {
  const managers = useManagers();
  const [person, setPerson] = useState(page.projectManager?.id ?? '');
  return (
    <CommandDialog
      partner={page.id}
      title="Project manager"
      lead={`${page.name} will be told who their project manager is.`}
      action="Assign"
      command={() => ({ type: 'assignProjectManager', person })}
      onClose={onClose}
    >
      <SelectField
        name="person"
        label="Project manager"
        choices={managers.map(({ id, name }) => ({ id, label: name }))}
        value={person}
        onChange={setPerson}
      />
    </CommandDialog>
  );
}
