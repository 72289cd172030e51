/** Records the Preparation Call and its joint decision: ready or not. */
import { useState } from 'react';
import { ChoiceField } from '../../../form/fields.tsx';
import { filledLines } from '../../../form/filled-lines.ts';
import { LinesField } from '../../../form/LinesField.tsx';
import type { DialogProps } from '../dialogs.ts';
import { CallFields } from './CallFields.tsx';
import { CommandDialog } from './CommandDialog.tsx';
import { callPart, noCall } from './call-values.ts';

const choices = [
  { id: 'yes', label: 'Ready for the Product Demonstration Call' },
  { id: 'no', label: 'Not ready yet' },
];

export function PreparationCallDialog({ page, onboarding, onClose }: DialogProps) {
  const [call, setCall] = useState(noCall);
  const [ready, setReady] = useState('');
  const [actions, setActions] = useState<readonly string[]>(['']);
  return (
    <CommandDialog
      partner={page.id}
      title="Preparation Call"
      action="Record the call"
      wide
      command={() => ({
        type: 'recordCall',
        kind: 'preparation',
        onboarding: onboarding.id,
        ...callPart(call),
        ready: ready === '' ? null : ready === 'yes',
        actions: filledLines(actions),
      })}
      onClose={onClose}
    >
      <CallFields page={page} agenda={onboarding.agendas.preparation} values={call} onChange={setCall} />
      <ChoiceField name="ready" label="Is the partner ready?" choices={choices} value={ready} onChange={setReady} />
      <LinesField
        name="actions"
        label={ready === 'no' ? 'What must be done first' : 'Actions you agreed (optional)'}
        hint={`${page.name} sees these.`}
        one="Action"
        value={actions}
        onChange={setActions}
      />
    </CommandDialog>
  );
}
