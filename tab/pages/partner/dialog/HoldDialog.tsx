/** Puts an onboarding on hold, or changes until when and why. */
import { DateField, TextField } from '../../../form/fields.tsx';
import { useValues } from '../../../form/useValues.ts';
import type { DialogProps } from '../dialogs.ts';
import { CommandDialog } from './CommandDialog.tsx';

export function HoldDialog({ page, onboarding, onClose }: DialogProps) {
  const { running } = onboarding.hold;
  const { values, bind } = useValues({ until: running?.until ?? '', because: running?.because ?? '' });
  return (
    <CommandDialog
      partner={page.id}
      title={running ? 'Change the time on hold' : 'Put on hold'}
      lead={`${page.name} will be told. Nobody is reminded meanwhile, and open dates move by the working days on hold.`}
      action={running ? 'Change and tell the partner' : 'Put on hold and tell the partner'}
      command={() => ({ type: 'holdOnboarding', onboarding: onboarding.id, ...values })}
      onClose={onClose}
    >
      <DateField label="Until" hint="It ends on this day by itself." {...bind('until')} />
      <TextField label="Reason" hint={`${page.name} can read it.`} lines={2} {...bind('because')} />
    </CommandDialog>
  );
}
