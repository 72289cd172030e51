/** Cancels a call that is planned: it leaves the calendar, and the contacts are told. */
import { useState } from 'react';
import { TextField } from '../../../form/fields.tsx';
import type { DialogProps } from '../dialogs.ts';
import { CommandDialog } from './CommandDialog.tsx';

export function CancelCallDialog({ page, onboarding, plan, onClose }: DialogProps & { plan: string }) {
  const [reason, setReason] = useState('');
  const line = onboarding.plans.find(({ id }) => id === plan);
  return (
    <CommandDialog
      partner={page.id}
      title={`Cancel the ${line?.title ?? 'call'}`}
      lead={`We tell ${page.name}, and take the meeting out of the calendar.`}
      action="Cancel the call"
      dismiss="Keep the call"
      command={() => ({ type: 'cancelCall', onboarding: onboarding.id, plan, reason })}
      onClose={onClose}
    >
      <TextField
        name="reason"
        label="Why? (optional)"
        hint={`${page.name} reads it.`}
        lines={2}
        value={reason}
        onChange={setReason}
      />
    </CommandDialog>
  );
}
