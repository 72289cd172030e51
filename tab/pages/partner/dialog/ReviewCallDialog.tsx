/** Records the Application Review Call. */
import { useState } from 'react';
import { TextField, TickField } from '../../../form/fields.tsx';
import { useValues } from '../../../form/useValues.ts';
import type { DialogProps } from '../dialogs.ts';
import { CallFields } from './CallFields.tsx';
import { CommandDialog } from './CommandDialog.tsx';
import { callPart, noCall } from './call-values.ts';

export function ReviewCallDialog({ page, onboarding, onClose }: DialogProps) {
  const [call, setCall] = useState(noCall);
  const { values, set, bind } = useValues({ overviewGiven: false, team: '', questions: '' });
  return (
    <CommandDialog
      partner={page.id}
      title="Application Review Call"
      action="Record the call"
      wide
      command={() => ({
        type: 'recordCall',
        kind: 'applicationReview',
        onboarding: onboarding.id,
        ...callPart(call),
        ...values,
      })}
      onClose={onClose}
    >
      <CallFields page={page} agenda={onboarding.agendas.applicationReview} values={call} onChange={setCall} />
      <TickField
        label="We gave an overview of the integration process"
        checked={values.overviewGiven}
        onChange={(given) => set('overviewGiven', given)}
      />
      <TextField label="The partner's team (optional)" hint="Names and what they do." lines={3} {...bind('team')} />
      <TextField label="The partner's questions (optional)" lines={3} {...bind('questions')} />
    </CommandDialog>
  );
}
