/** Keeping Teams in step: every step with how it ended, part by part, and "try again" where it makes sense. */
import { Badge, Button } from '@fluentui/react-components';
import { showDate, showTime } from '../../../shared/calendar/format.ts';
import { type LedgerLine, type LedgerPart, ledgerParts } from '../../../shared/views/ledger-line.ts';
import { useCommand } from '../../ask/send.ts';
import { Empty, Panel } from '../../parts/Panel.tsx';
import { Problem } from '../../parts/Problem.tsx';
import { Split } from '../../parts/Split.tsx';
import { BoardNotices } from './BoardNotices.tsx';
import type { StaffProps } from './dialogs.ts';
import styles from './TeamsView.module.css';

const partNames: Readonly<Record<LedgerPart, string>> = {
  channel: 'Channel',
  people: 'Members',
  app: 'App and tab',
  cards: 'Cards',
  news: 'News',
  calendar: 'Calendar',
};

export function TeamsView(props: StaffProps) {
  const { ledger } = props.page.teams;
  const parts = ledgerParts.map((part) => ({ part, lines: ledger.filter((line) => line.part === part) }));
  return (
    <Split
      main={
        <Panel title="Steps in Teams">
          {ledger.length === 0 && (
            <Empty>Nothing has been done in Teams yet. It starts when the channel is created.</Empty>
          )}
          {parts
            .filter(({ lines }) => lines.length > 0)
            .map(({ part, lines }) => (
              <Part key={part} name={partNames[part]} lines={lines} {...props} />
            ))}
        </Panel>
      }
      side={<BoardNotices {...props} />}
    />
  );
}

/** What is done is folded away; what is not lies open. */
function Part({ name, lines, page }: StaffProps & { name: string; lines: readonly LedgerLine[] }) {
  const done = lines.filter(({ tone }) => tone === 'done');
  const open = lines.filter(({ tone }) => tone !== 'done');
  const trouble = open.some(({ tone }) => tone === 'problem');
  const mayRetry = page.may.includes('retryStep');
  return (
    <section className={styles.part}>
      <h3 className={styles.name}>
        {name}
        <span className={trouble ? styles.trouble : styles.small}>
          {done.length} of {lines.length} done
        </span>
      </h3>
      <ul className={styles.lines}>
        {open.map((line) => (
          <Line key={line.key} line={line} partner={page.id} mayRetry={mayRetry} />
        ))}
      </ul>
      {done.length > 0 && (
        <details open={open.length === 0 && done.length < 4}>
          <summary className={styles.summary}>What is done</summary>
          <ul className={styles.lines}>
            {done.map((line) => (
              <Line key={line.key} line={line} partner={page.id} mayRetry={mayRetry} />
            ))}
          </ul>
        </details>
      )}
    </section>
  );
}

const tones = { done: 'success', waiting: 'informative', problem: 'danger' } as const;

function Line({ line, partner, mayRetry }: { line: LedgerLine; partner: string; mayRetry: boolean }) {
  const { give, busy, failure } = useCommand(partner);
  return (
    <li className={styles.line}>
      <div className={styles.row}>
        <div>
          <p className={styles.strong}>{line.what}</p>
          {line.why && <p>{line.why}</p>}
          {line.at && <p className={styles.small}>{when(line)}</p>}
        </div>
        <Badge appearance="tint" color={tones[line.tone]}>
          {line.status}
        </Badge>
        {line.mayHaveArrived && mayRetry && (
          <Button
            size="small"
            disabledFocusable={busy}
            aria-label={`It arrived: ${line.what}`}
            onClick={() => void give({ type: 'sayArrived', key: line.key })}
          >
            It arrived
          </Button>
        )}
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
      <Problem failure={failure} />
    </li>
  );
}

function when({ at, nextLook, tone }: LedgerLine): string {
  const last = at === null ? '' : `Since ${showDate(at)} at ${showTime(at)}`;
  if (nextLook) return `${last}. We look again by ourselves on ${showDate(nextLook)} at ${showTime(nextLook)}`;
  return tone === 'problem' ? `${last}. We do not try again by ourselves` : last;
}
