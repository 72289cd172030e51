/** What was found for a criterion: stands beside the partner's answer, never over it. */
import type { CriterionNumber } from '../../../../shared/record/application.ts';
import { ChoiceField, TextField } from '../../../form/fields.tsx';
import { useValues } from '../../../form/useValues.ts';
import type { DialogProps } from '../dialogs.ts';
import { CommandDialog } from './CommandDialog.tsx';

const results = [
  { id: 'met', label: 'Met' },
  { id: 'notMet', label: 'Not met' },
  { id: 'unclear', label: 'Unclear' },
];

export function FindingDialog({ page, onboarding, criterion, onClose }: DialogProps & { criterion: CriterionNumber }) {
  const line = onboarding.findings.find((each) => each.criterion === criterion);
  const { values, bind } = useValues({ result: line?.finding?.result ?? '', sentence: line?.finding?.sentence ?? '' });
  return (
    <CommandDialog
      partner={page.id}
      title={`What you found: ${line?.title ?? ''}`}
      lead={`They answered: ${line?.answer ?? 'not answered'}. Only NHS login and the Board see what you found.`}
      action="Save"
      command={() => ({ type: 'recordFinding', onboarding: onboarding.id, criterion, ...values })}
      onClose={onClose}
    >
      <ChoiceField label="Result" choices={results} {...bind('result')} />
      <TextField label="In one sentence" lines={3} {...bind('sentence')} />
    </CommandDialog>
  );
}
