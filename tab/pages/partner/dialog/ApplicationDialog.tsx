/** Records that the application has arrived. */
import { ChoiceField, DateField } from '../../../form/fields.tsx';
import { useValues } from '../../../form/useValues.ts';
import type { DialogProps } from '../dialogs.ts';
import { CommandDialog } from './CommandDialog.tsx';

const sources = [
  { id: 'form', label: 'Application form' },
  { id: 'email', label: 'Email' },
  { id: 'dos', label: 'Digital Onboarding Service' },
];

export function ApplicationDialog({ page, onboarding, onClose }: DialogProps) {
  const { values, bind } = useValues({ on: '', from: '' });
  return (
    <CommandDialog
      partner={page.id}
      title="Application received"
      lead={`${page.name} gets a receipt that invites them to look at Discovery.`}
      action="Record and send the receipt"
      command={() => ({ type: 'recordApplication', onboarding: onboarding.id, ...values })}
      onClose={onClose}
    >
      <DateField label="When did it arrive?" {...bind('on')} />
      <ChoiceField label="How did it arrive?" choices={sources} {...bind('from')} />
    </CommandDialog>
  );
}
