/** What was found for a criterion: stands beside the partner's answer, never over it. */
import type { CriterionNumber } from '../../../../shared/record/application.ts';
import { ClashPanel } from '../../../form/ClashPanel.tsx';
import { ChoiceField, TextField } from '../../../form/fields.tsx';
import { useEdit } from '../../../form/useEdit.ts';
import type { DialogProps } from '../dialogs.ts';
import { CommandDialog } from './CommandDialog.tsx';

const result = {
  id: 'result',
  label: 'Result',
  choices: [
    { id: 'met', label: 'Met' },
    { id: 'notMet', label: 'Not met' },
    { id: 'unclear', label: 'Unclear' },
  ],
};
const sentence = { id: 'sentence', label: 'In one sentence' };

export function FindingDialog({ page, onboarding, criterion, onClose }: DialogProps & { criterion: CriterionNumber }) {
  const line = onboarding.findings.find((each) => each.criterion === criterion);
  const { finding } = line ?? {};
  const { values, bind, basedOn, meanwhile } = useEdit({
    values: { result: finding?.result ?? '', sentence: finding?.sentence ?? '' },
    version: finding?.at ?? null,
    by: finding?.by ?? null,
    at: finding?.at ?? null,
  });
  return (
    <CommandDialog
      partner={page.id}
      title={`What you found: ${line?.title ?? ''}`}
      lead={`They answered: ${line?.answer ?? 'not answered'}. Only NHS login and the Board see what you found.`}
      action="Save"
      command={() => ({ type: 'recordFinding', onboarding: onboarding.id, criterion, ...values, basedOn })}
      onClose={onClose}
    >
      <ClashPanel meanwhile={meanwhile} fields={[result, sentence]} />
      <ChoiceField label={result.label} choices={result.choices} {...bind('result')} />
      <TextField label={sentence.label} lines={3} {...bind('sentence')} />
    </CommandDialog>
  );
}
