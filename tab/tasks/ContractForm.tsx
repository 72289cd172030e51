/** A contact shows a contract, or changes one. */
import { Button } from '@fluentui/react-components';
import { useState } from 'react';
import type { CommissionPart, ContractLine } from '../../shared/views/pages/commission.ts';
import { useCommand } from '../ask/send.ts';
import { Form, FormActions } from '../form/Form.tsx';
import { ContractFields } from './ContractFields.tsx';
import { ContractMeanwhile } from './ContractMeanwhile.tsx';
import { contractDraft, startValues } from './contract-values.ts';

interface ContractFormProps {
  partner: string;
  onboarding: string;
  part: CommissionPart;
  /** Null: one that was not shown before. */
  contract: ContractLine | null;
  onDone: () => void;
}

export function ContractForm({ partner, onboarding, part, contract, onDone }: ContractFormProps) {
  const { give, busy, failure } = useCommand(partner);
  const [typed, setTyped] = useState(() => startValues(part, contract));
  const [basedOn, setBasedOn] = useState(contract?.version ?? 0);
  const clash = failure?.code === 'answeredMeanwhile';

  async function send() {
    if (await give(contractDraft(onboarding, contract, basedOn, typed))) onDone();
  }

  return (
    <Form failure={failure} onSend={() => void send()}>
      {clash && contract && <ContractMeanwhile contract={contract} basedOn={basedOn} onReplace={setBasedOn} />}
      <ContractFields
        part={part}
        typed={typed}
        onChange={(id, value) => setTyped((now) => ({ ...now, [id]: value }))}
      />
      <FormActions>
        <Button type="submit" appearance="primary" disabledFocusable={busy}>
          {busy ? 'Sending' : part.screens[1].button}
        </Button>
        <Button onClick={onDone}>Cancel</Button>
      </FormActions>
    </Form>
  );
}
