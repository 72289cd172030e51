/** Gives an open task: the partner's to one of its contacts, ours to a project manager. */
import { useState } from 'react';
import type { TaskLine } from '../../../../shared/views/pages/tasks.ts';
import { useManagers } from '../../../ask/reads.ts';
import { SelectField } from '../../../form/fields.tsx';
import type { DialogProps } from '../dialogs.ts';
import { CommandDialog } from './CommandDialog.tsx';

export function GiveTaskDialog({ page, onboarding, task, onClose }: DialogProps & { task: TaskLine }) {
  const managers = useManagers();
  const people = task.side === 'partner' ? page.contacts : managers;
  const [to, setTo] = useState('');
  return (
    <CommandDialog
      partner={page.id}
      title={`Give to somebody else: ${task.title}`}
      lead={`${task.owner ?? 'Nobody'} has this now. We will tell the person you choose.`}
      action="Give it to them"
      command={() => ({ type: 'giveTask', onboarding: onboarding.id, task: task.key, to })}
      onClose={onClose}
    >
      <SelectField
        name="to"
        label={task.side === 'partner' ? `Contact of ${page.name}` : 'Project manager'}
        choices={people.filter(({ id }) => id !== task.ownerId).map(({ id, name }) => ({ id, label: name }))}
        value={to}
        onChange={setTo}
      />
    </CommandDialog>
  );
}
