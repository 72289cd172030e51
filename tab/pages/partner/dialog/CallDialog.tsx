/** Records a call that was held, of any kind: the call's own form says what is asked. Keeps a draft while it is typed. */
import { Button, MessageBar, MessageBarActions, MessageBarBody } from '@fluentui/react-components';
import type { CallKind } from '../../../../shared/record/calls.ts';
import { draftKey } from '../../../ask/draft-store.ts';
import { useKeptDraft } from '../../../ask/kept-draft.ts';
import { useMe } from '../../../ask/ServiceContext.tsx';
import type { DialogProps } from '../dialogs.ts';
import { CallFields } from './CallFields.tsx';
import { CommandDialog } from './CommandDialog.tsx';
import { callDraft, callStart, callValues } from './call-values.ts';

export function CallDialog({ page, onboarding, call, onClose }: DialogProps & { call: CallKind }) {
  const me = useMe();
  const { prefilled, warning } = onboarding.callStarts[call];
  const key = draftKey(me.id, 'call', page.id, onboarding.id, call);
  const { values, change, restored, forget } = useKeptDraft(key, callValues, callStart(prefilled));
  const form = onboarding.callForms[call];
  return (
    <CommandDialog
      partner={page.id}
      title={form.title}
      lead="What you type is kept in this browser for 30 days, or until you record the call."
      action="Record the call"
      wide
      command={() => callDraft(onboarding.id, call, values)}
      onDone={forget}
      onClose={onClose}
    >
      {restored && (
        <MessageBar intent="info" layout="multiline">
          <MessageBarBody>This is the draft you left.</MessageBarBody>
          <MessageBarActions>
            <Button onClick={forget}>Start again</Button>
          </MessageBarActions>
        </MessageBar>
      )}
      {warning && (
        <MessageBar intent="warning" layout="multiline">
          <MessageBarBody>{warning}</MessageBarBody>
        </MessageBar>
      )}
      <CallFields page={page} form={form} values={values} onChange={change} />
    </CommandDialog>
  );
}
