/** A contact shows a contract, or changes one. */
import { Button } from '@fluentui/react-components';
import type { CommissionPart, ContractLine } from '../../shared/views/pages/commission.ts';
import { useCommand } from '../ask/send.ts';
import { useSlow } from '../ask/slow.ts';
import { ClashPanel } from '../form/ClashPanel.tsx';
import { Form, FormActions } from '../form/Form.tsx';
import { useEdit } from '../form/useEdit.ts';
import { ContractFields } from './ContractFields.tsx';
import { contractDraft, savedContract } from './contract-values.ts';

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
  const slow = useSlow(busy);
  const { values: typed, set, basedOn, meanwhile } = useEdit(savedContract(part, contract));

  async function send() {
    if (await give(contractDraft(onboarding, contract, basedOn, typed))) onDone();
  }

  return (
    <Form failure={failure} onSend={() => void send()}>
      <ClashPanel meanwhile={meanwhile} fields={part.screens.flatMap((screen) => screen.fields)} />
      <ContractFields part={part} typed={typed} onChange={set} />
      <FormActions>
        <Button type="submit" appearance="primary" disabledFocusable={busy}>
          {slow ? 'Sending' : part.screens[1].button}
        </Button>
        <Button onClick={onDone}>Cancel</Button>
      </FormActions>
    </Form>
  );
}
