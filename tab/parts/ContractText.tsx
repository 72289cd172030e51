/** A contract: what it says, and what became of it in words. */
import { Badge } from '@fluentui/react-components';
import type { ContractLine } from '../../shared/views/pages/commission.ts';
import { Facts } from './Facts.tsx';

const looks = {
  accepted: { word: 'Accepted', color: 'success' },
  refused: { word: 'Not accepted', color: 'danger' },
  waiting: { word: 'Not checked yet', color: 'informative' },
} as const;

export function ContractText({ contract }: { contract: ContractLine }) {
  const { word, color } = looks[contract.check ?? 'waiting'];
  return (
    <>
      <p>
        <Badge appearance="tint" color={color} size="large">
          {word}
        </Badge>
      </p>
      <p>{contract.state}</p>
      <Facts facts={contract.facts} />
    </>
  );
}
