/** Staff enter a contract for the partner, and check one. */
import { useState } from 'react';
import { ClashPanel } from '../../../form/ClashPanel.tsx';
import { ChoiceField, TextField } from '../../../form/fields.tsx';
import { useEdit } from '../../../form/useEdit.ts';
import { useValues } from '../../../form/useValues.ts';
import { ContractText } from '../../../parts/ContractText.tsx';
import { ContractFields } from '../../../tasks/ContractFields.tsx';
import { contractDraft, savedContract } from '../../../tasks/contract-values.ts';
import type { DialogProps } from '../dialogs.ts';
import { CommandDialog } from './CommandDialog.tsx';

export function ContractDialog({ page, onboarding, contract, onClose }: DialogProps & { contract: string | null }) {
  const part = onboarding.commission;
  const line = part.contracts.find((each) => each.id === contract) ?? null;
  const { values: typed, set, basedOn, meanwhile } = useEdit(savedContract(part, line));
  return (
    <CommandDialog
      partner={page.id}
      title={line ? 'Change the contract for the partner' : 'Enter a contract for the partner'}
      lead={line ? 'After a change it must be checked again.' : `${page.name} sees what you enter.`}
      action="Save"
      wide
      command={() => contractDraft(onboarding.id, line, basedOn, typed)}
      onClose={onClose}
    >
      <ClashPanel meanwhile={meanwhile} fields={part.screens.flatMap((screen) => screen.fields)} />
      <ContractFields part={part} typed={typed} onChange={set} />
    </CommandDialog>
  );
}

const results = [
  { id: 'accepted', label: 'Accept it: it is enough to go live' },
  { id: 'refused', label: 'Do not accept it' },
];

export function CheckContractDialog({ page, onboarding, contract, onClose }: DialogProps & { contract: string }) {
  const [line] = useState(() => onboarding.commission.contracts.find((each) => each.id === contract));
  const { values, bind } = useValues({ result: '', reason: '' });
  return (
    <CommandDialog
      partner={page.id}
      title="Check the contract"
      lead={`Look at the document before you decide. ${page.name} reads the result and the reason.`}
      action="Save and tell the partner"
      wide
      command={() => ({
        type: 'checkCommission',
        onboarding: onboarding.id,
        contract,
        version: line?.version ?? 0,
        ...values,
      })}
      onClose={onClose}
    >
      {line && <ContractText contract={line} />}
      <ChoiceField label="What did you find?" choices={results} {...bind('result')} />
      <TextField
        label={values.result === 'refused' ? 'The reason' : 'The reason (optional)'}
        hint="The partner reads this. Say what must change."
        lines={3}
        {...bind('reason')}
      />
    </CommandDialog>
  );
}
