/** Keeping Teams in step: every step with how it ended, and "try again" where it makes sense. */
import { Badge, Button } from '@fluentui/react-components';
import { showDate, showTime } from '../../../shared/calendar/format.ts';
import type { LedgerLine } from '../../../shared/views/ledger.ts';
import { useCommand } from '../../ask/send.ts';
import { Empty, Panel } from '../../parts/Panel.tsx';
import { Problem } from '../../parts/Problem.tsx';
import { Split } from '../../parts/Split.tsx';
import { BoardNotices } from './BoardNotices.tsx';
import type { StaffProps } from './dialogs.ts';
import styles from './PartnerPage.module.css';

export function TeamsView(props: StaffProps) {
  const { page } = props;
  const { ledger } = page.teams;
  return (
    <Split
      main={
        <Panel title="Steps in Teams">
          {ledger.length === 0 && (
            <Empty>Nothing has been done in Teams yet. It starts when the channel is created.</Empty>
          )}
          <div>
            {ledger.map((line) => (
              <Line key={line.key} line={line} partner={page.id} mayRetry={page.may.includes('retryStep')} />
            ))}
          </div>
        </Panel>
      }
      side={<BoardNotices {...props} />}
    />
  );
}

const tones = { done: 'success', waiting: 'informative', problem: 'danger' } as const;

function Line({ line, partner, mayRetry }: { line: LedgerLine; partner: string; mayRetry: boolean }) {
  const { give, busy, failure } = useCommand(partner);
  return (
    <div className={styles.entry}>
      <div className={styles.row}>
        <div>
          <p className={styles.strong}>{line.what}</p>
          {line.at && <p className={styles.small}>{when(line.at, line.nextLook)}</p>}
        </div>
        <Badge appearance="tint" color={tones[line.tone]}>
          {line.status}
        </Badge>
        {line.mayTryAgain && mayRetry && (
          <Button
            size="small"
            disabledFocusable={busy}
            aria-label={`Try again: ${line.what}`}
            onClick={() => void give({ type: 'retryStep', key: line.key })}
          >
            Try again
          </Button>
        )}
      </div>
      {line.why && <p>{line.why}</p>}
      <Problem failure={failure} />
    </div>
  );
}

function when(at: string, nextLook: string | null): string {
  const last = `${showDate(at)} at ${showTime(at)}`;
  return nextLook ? `${last}. We look again on ${showDate(nextLook)} at ${showTime(nextLook)}` : last;
}
