/** The contract that the partner must show before go live. */
import { Button } from '@fluentui/react-components';
import { useState } from 'react';
import type { ContractLine } from '../../../shared/views/pages/commission.ts';
import { FormActions } from '../../form/Form.tsx';
import { ContractText } from '../../parts/ContractText.tsx';
import { Panel } from '../../parts/Panel.tsx';
import { ContractForm } from '../../tasks/ContractForm.tsx';
import styles from './OwnView.module.css';
import type { OwnProps } from './OwnView.tsx';

/** What is open: a contract to change, or a new one. */
type Open = { readonly contract: ContractLine | null } | null;

export function Contract({ page, onboarding, readOnly }: OwnProps) {
  const { commission: part, eligibility } = onboarding;
  const [open, setOpen] = useState<Open>(null);
  // Nobody is asked for a contract before it is clear that NHS login may suit.
  if (part.contracts.length === 0 && (!eligibility.kind || eligibility.kind === 'notEligible')) return null;
  const [current, ...others] = part.contracts;
  const changed = part.contracts.find((each) => each.id === open?.contract?.id) ?? null;
  return (
    <Panel title={part.title}>
      {current?.check !== 'accepted' && part.lines.map((line) => <p key={line}>{line}</p>)}
      {!open && current && <ContractText contract={current} />}
      {onboarding.confirmed.map((line) => (
        <p key={line}>{line}</p>
      ))}
      {open && (
        <ContractForm
          partner={page.id}
          onboarding={onboarding.id}
          part={part}
          contract={changed}
          onDone={() => setOpen(null)}
        />
      )}
      {!open && !readOnly && (
        <FormActions>
          {current && <Button onClick={() => setOpen({ contract: current })}>Change it</Button>}
          <Button onClick={() => setOpen({ contract: null })}>{current ? 'Show another contract' : part.show}</Button>
        </FormActions>
      )}
      {others.map((contract) => (
        <details key={contract.id}>
          <summary className={styles.small}>
            Another contract: {contract.typed.commissioner}, {contract.typed.reference}
          </summary>
          <ContractText contract={contract} />
        </details>
      ))}
    </Panel>
  );
}
