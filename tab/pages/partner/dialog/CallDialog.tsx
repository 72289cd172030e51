/** Records a call that was held, of any kind: the call's own form says what is asked. */
import { useState } from 'react';
import type { CallKind } from '../../../../shared/record/calls.ts';
import { LinesField } from '../../../form/LinesField.tsx';
import type { DialogProps } from '../dialogs.ts';
import { CallAskField } from './CallAskField.tsx';
import { CallFields } from './CallFields.tsx';
import { CommandDialog } from './CommandDialog.tsx';
import { callDraft, noCall } from './call-values.ts';

export function CallDialog({ page, onboarding, call, onClose }: DialogProps & { call: CallKind }) {
  const [values, setValues] = useState(noCall);
  const form = onboarding.callForms[call];
  return (
    <CommandDialog
      partner={page.id}
      title={form.title}
      action="Record the call"
      wide
      command={() => callDraft(onboarding.id, call, values)}
      onClose={onClose}
    >
      <CallFields page={page} form={form} values={values} onChange={setValues} />
      {form.asks.map((ask) => (
        <CallAskField key={ask.name} ask={ask} values={values} onChange={setValues} />
      ))}
      {call === 'preparation' && (
        <LinesField
          name="actions"
          label={values.ready === 'no' ? 'What must be done first' : 'Actions you agreed (optional)'}
          hint={`${page.name} sees these.`}
          one="Action"
          value={values.actions}
          onChange={(actions) => setValues({ ...values, actions })}
        />
      )}
    </CommandDialog>
  );
}
