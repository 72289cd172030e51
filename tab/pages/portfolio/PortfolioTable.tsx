/** The list of onboardings: a table on wide screens, cards on a phone. */
import { Badge } from '@fluentui/react-components';
import { Link } from 'react-router';
import { showDate } from '../../../shared/calendar/format.ts';
import { DueWords } from '../../parts/DueWords.tsx';
import { PhaseBar } from '../../parts/PhaseBar.tsx';
import { TurnWords } from '../../parts/TurnWords.tsx';
import type { Line } from './lines.ts';
import styles from './PortfolioTable.module.css';

export function PortfolioTable({ lines }: { lines: readonly Line[] }) {
  return (
    <table className={styles.table}>
      <caption className="screenReader">Onboardings, with progress and whose turn it is</caption>
      <thead>
        <tr>
          <th scope="col">Partner and product</th>
          <th scope="col">Progress</th>
          <th scope="col">Whose turn</th>
          <th scope="col">Board</th>
          <th scope="col">Project manager</th>
        </tr>
      </thead>
      <tbody>
        {lines.map((line) => (
          <Row key={`${line.partner.id}/${line.onboarding.id}`} line={line} />
        ))}
      </tbody>
    </table>
  );
}

function Row({ line: { partner, onboarding } }: { line: Line }) {
  const { phases, step, stepCount } = onboarding;
  return (
    <tr>
      <th scope="row" className={styles.partner}>
        <Link className={styles.link} to={`/tab/partners/${partner.id}`}>
          {partner.name}
        </Link>
        <span className={styles.small}>{onboarding.product}, NHS login</span>
      </th>
      <td className={styles.progress}>
        <PhaseBar phases={phases} />
        <span className={styles.small}>
          {step ? `${step.title} (step ${step.number} of ${stepCount})` : 'All steps completed'}
        </span>
      </td>
      <td>
        <TurnWords turn={onboarding.turn} words={onboarding.turnWords} />
        <DueWords due={onboarding.due} />
      </td>
      <td data-label="Board">
        <BoardCell onboarding={onboarding} />
      </td>
      <td data-label="Project manager">
        {partner.projectManager?.name ?? <span className={styles.none}>Nobody yet</span>}
      </td>
    </tr>
  );
}

const outcomeWords = { approved: 'Approved', rejected: 'Rejected', deferred: 'Deferred' } as const;
const outcomeTone = { approved: 'success', rejected: 'danger', deferred: 'warning' } as const;

function BoardCell({ onboarding: { boardGate, boardDate, boardOutcome } }: Pick<Line, 'onboarding'>) {
  const goLive = boardGate === 'goLive' && <span className={styles.none}> Go live</span>;
  if (boardDate) {
    return (
      <>
        {showDate(boardDate)}
        {goLive}
      </>
    );
  }
  if (boardOutcome) {
    return (
      <>
        <Badge appearance="tint" color={outcomeTone[boardOutcome]}>
          {outcomeWords[boardOutcome]}
        </Badge>
        {goLive}
      </>
    );
  }
  return <span className={styles.none}>No date yet</span>;
}
