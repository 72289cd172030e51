/** Records a call that was held, of any kind: the call's own form says what is asked. */
import { useState } from 'react';
import type { CallKind } from '../../../../shared/record/calls.ts';
import type { DialogProps } from '../dialogs.ts';
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
    </CommandDialog>
  );
}
