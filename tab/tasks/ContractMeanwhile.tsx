/** Somebody else changed the contract first: what it says now, while what was typed here stays. */
import { Button } from '@fluentui/react-components';
import type { ContractLine } from '../../shared/views/pages/commission.ts';
import { Facts } from '../parts/Facts.tsx';

interface ContractMeanwhileProps {
  contract: ContractLine;
  basedOn: number;
  onReplace: (version: number) => void;
}

export function ContractMeanwhile({ contract, basedOn, onReplace }: ContractMeanwhileProps) {
  if (contract.version === basedOn) return <p role="status">Send again to save yours instead.</p>;
  return (
    <div role="status">
      <p>This is what we have now. Your own answers are still below.</p>
      <Facts facts={contract.facts} />
      <Button onClick={() => onReplace(contract.version)}>Use mine instead</Button>
    </div>
  );
}
