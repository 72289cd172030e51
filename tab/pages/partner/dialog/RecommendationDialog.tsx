/** What NHS login advises the Board: how high the risk is, and what to decide. */
import type { Gate } from '../../../../shared/record/board/gates.ts';
import { ChoiceField, TextField } from '../../../form/fields.tsx';
import { useValues } from '../../../form/useValues.ts';
import type { DialogProps } from '../dialogs.ts';
import { CommandDialog } from './CommandDialog.tsx';

const risks = [
  { id: 'low', label: 'Low' },
  { id: 'medium', label: 'Medium' },
  { id: 'high', label: 'High' },
];
const recommendations = [
  { id: 'approve', label: 'Approve' },
  { id: 'defer', label: 'Defer' },
  { id: 'reject', label: 'Reject' },
];

export function RecommendationDialog({ page, onboarding, gate, onClose }: DialogProps & { gate: Gate }) {
  const given = onboarding.boards[gate].recommendation;
  const { values, bind } = useValues({
    risk: given?.risk ?? '',
    risks: given?.risks ?? '',
    recommend: given?.recommend ?? '',
    because: given?.because ?? '',
  });
  return (
    <CommandDialog
      partner={page.id}
      title="Risks and recommendation"
      lead="This stands in the Board report. Only NHS login and the Board see it."
      action="Save"
      command={() => ({ type: 'riskAndRecommendation', onboarding: onboarding.id, gate, ...values })}
      onClose={onClose}
    >
      <ChoiceField label="How high is the risk?" choices={risks} {...bind('risk')} />
      <TextField
        label="What are the risks, open questions and conditions?"
        hint="You may leave this empty when the risk is low."
        lines={4}
        {...bind('risks')}
      />
      <ChoiceField label="What do you recommend?" choices={recommendations} {...bind('recommend')} />
      <TextField label="Why?" lines={3} {...bind('because')} />
    </CommandDialog>
  );
}
