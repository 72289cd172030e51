/** Commission for staff: the contracts the partner has shown, their check, and what is missing to go live. */
import { Button } from '@fluentui/react-components';
import type { ContractLine } from '../../../shared/views/pages/commission.ts';
import { useCommand } from '../../ask/send.ts';
import { Bullets } from '../../parts/Bullets.tsx';
import { ContractText } from '../../parts/ContractText.tsx';
import { Empty, Panel } from '../../parts/Panel.tsx';
import { Problem } from '../../parts/Problem.tsx';
import { Split } from '../../parts/Split.tsx';
import { ConfirmationsPanel } from './ConfirmationsPanel.tsx';
import { DiscussionPanel } from './DiscussionPanel.tsx';
import type { StaffProps } from './dialogs.ts';
import styles from './PartnerPage.module.css';

export function CommissionView(props: StaffProps) {
  return (
    <Split
      main={
        <>
          <Contracts {...props} />
          <DiscussionPanel {...props} />
        </>
      }
      side={
        <>
          <BeforeGoLive {...props} />
          <ConfirmationsPanel {...props} />
        </>
      }
    />
  );
}

function Contracts(props: StaffProps) {
  const { page, onboarding, open } = props;
  const { contracts } = onboarding.commission;
  const enter = page.may.includes('showContract') && (
    <Button onClick={() => open({ kind: 'contract', contract: null })}>Enter for the partner</Button>
  );
  return (
    <Panel title="Contracts" aside={enter}>
      {contracts.length === 0 && <Empty>No contract yet. Enter it, or wait until the partner shows it.</Empty>}
      <div>
        {contracts.map((contract) => (
          <Contract key={contract.id} contract={contract} {...props} />
        ))}
      </div>
    </Panel>
  );
}

function Contract({ contract, page, onboarding, open }: StaffProps & { contract: ContractLine }) {
  const { give, busy, failure } = useCommand(page.id);
  const { id, counts, check, typed } = contract;
  const choose = { type: 'chooseContract', onboarding: onboarding.id, contract: id } as const;
  return (
    <div className={styles.entry}>
      <p className={styles.strong}>
        {typed.commissioner}, {typed.reference}
        {!counts && ': kept, does not count now'}
      </p>
      <ContractText contract={contract} />
      <div className={styles.actions}>
        {page.may.includes('checkCommission') && (
          <Button
            appearance={counts && !check ? 'primary' : 'secondary'}
            onClick={() => open({ kind: 'checkContract', contract: id })}
          >
            {check ? 'Check again' : 'Check this contract'}
          </Button>
        )}
        {page.may.includes('showContract') && (
          <Button onClick={() => open({ kind: 'contract', contract: id })}>Change for the partner</Button>
        )}
        {!counts && page.may.includes('chooseContract') && (
          <Button disabledFocusable={busy} onClick={() => void give(choose)}>
            Let this one count
          </Button>
        )}
      </div>
      <Problem failure={failure} />
    </div>
  );
}

function BeforeGoLive({ onboarding }: StaffProps) {
  const { missing } = onboarding.commission;
  return (
    <Panel title="Before go live">
      {missing.length === 0 ? <p>The commission is shown and checked.</p> : <Bullets lines={missing} />}
    </Panel>
  );
}
