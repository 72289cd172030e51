/** What NHS login advises the Board: how high the risk is, and what to decide. */
import type { Gate } from '../../../../shared/record/board/gates.ts';
import { ClashPanel } from '../../../form/ClashPanel.tsx';
import { ChoiceField, TextField } from '../../../form/fields.tsx';
import { useEdit } from '../../../form/useEdit.ts';
import type { DialogProps } from '../dialogs.ts';
import { CommandDialog } from './CommandDialog.tsx';

const risk = {
  id: 'risk',
  label: 'How high is the risk?',
  choices: [
    { id: 'low', label: 'Low' },
    { id: 'medium', label: 'Medium' },
    { id: 'high', label: 'High' },
  ],
};
const risks = { id: 'risks', label: 'What are the risks, open questions and conditions?' };
const recommend = {
  id: 'recommend',
  label: 'What do you recommend?',
  choices: [
    { id: 'approve', label: 'Approve' },
    { id: 'defer', label: 'Defer' },
    { id: 'reject', label: 'Reject' },
  ],
};
const because = { id: 'because', label: 'Why?' };

export function RecommendationDialog({ page, onboarding, gate, onClose }: DialogProps & { gate: Gate }) {
  const given = onboarding.boards[gate].recommendation;
  const { values, bind, basedOn, meanwhile } = useEdit({
    values: {
      risk: given?.risk ?? '',
      risks: given?.risks ?? '',
      recommend: given?.recommend ?? '',
      because: given?.because ?? '',
    },
    version: given?.at ?? null,
    by: given?.by ?? null,
    at: given?.at ?? null,
  });
  return (
    <CommandDialog
      partner={page.id}
      title="Risks and recommendation"
      lead="This stands in the Board report. Only NHS login and the Board see it."
      action="Save"
      command={() => ({ type: 'riskAndRecommendation', onboarding: onboarding.id, gate, ...values, basedOn })}
      onClose={onClose}
    >
      <ClashPanel meanwhile={meanwhile} fields={[risk, risks, recommend, because]} />
      <ChoiceField label={risk.label} choices={risk.choices} {...bind('risk')} />
      <TextField
        label={risks.label}
        hint="You may leave this empty when the risk is low."
        lines={4}
        {...bind('risks')}
      />
      <ChoiceField label={recommend.label} choices={recommend.choices} {...bind('recommend')} />
      <TextField label={because.label} lines={3} {...bind('because')} />
    </CommandDialog>
  );
}
