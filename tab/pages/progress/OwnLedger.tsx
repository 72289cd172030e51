/** How the reader gets into the partner's channel: their own lines, and no one else's. */
import type { LedgerLine } from '../../../shared/views/ledger-line.ts';
import { Facts } from '../../parts/Facts.tsx';
import { Panel } from '../../parts/Panel.tsx';
import styles from './OwnView.module.css';
import type { OwnProps } from './OwnView.tsx';

export function OwnLedger({ page: { ledger, channel } }: OwnProps) {
  if (ledger.length === 0) return null;
  const inside = ledger.every((line) => line.tone === 'done');
  return (
    <Panel title="You in Microsoft Teams">
      {inside && <p>You are in the channel{channel ? `: ${channel.name}` : ''}.</p>}
      {!inside && <Facts facts={ledger.map((line) => ({ name: line.what, value: <Standing line={line} /> }))} />}
    </Panel>
  );
}

function Standing({ line }: { line: LedgerLine }) {
  return (
    <>
      {line.status}
      {line.why && (
        <>
          <br />
          <span className={styles.small}>{line.why}</span>
        </>
      )}
    </>
  );
}
