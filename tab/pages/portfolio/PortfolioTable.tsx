/** The list of onboardings: a table on wide screens, cards on a phone. */
import { Badge } from '@fluentui/react-components';
import { Link } from 'react-router';
import { showDate } from '../../../shared/calendar/format.ts';
import type { PortfolioLine, PortfolioPage } from '../../../shared/portfolio/answer.ts';
import { dueWords } from '../../../shared/views/due-words.ts';
import { DueWords } from '../../parts/DueWords.tsx';
import { PhaseBar } from '../../parts/PhaseBar.tsx';
import { TurnWords } from '../../parts/TurnWords.tsx';
import styles from './PortfolioTable.module.css';

export function PortfolioTable({ page }: { page: PortfolioPage }) {
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
        {page.lines.map((line) => (
          <Row key={`${line.partner}/${line.onboarding}`} line={line} page={page} />
        ))}
      </tbody>
    </table>
  );
}

function Row({ line, page: { choices, today } }: { line: PortfolioLine; page: PortfolioPage }) {
  const { partner, name, product, step, turn, due, board, manager } = line;
  const phases = choices.phases.flatMap((phase, index) => {
    const status = line.phases[index];
    return status ? [{ ...phase, status }] : [];
  });
  return (
    <tr>
      <th scope="row" className={styles.partner}>
        <Link className={styles.link} to={`/tab/partners/${partner}`}>
          {name}
        </Link>
        <span className={styles.small}>{product}, NHS login</span>
      </th>
      <td className={styles.progress}>
        <PhaseBar phases={phases} />
        <span className={styles.small}>
          {step ? `${step.title} (step ${step.number} of ${step.of})` : 'All steps completed'}
        </span>
      </td>
      <td>
        <TurnWords turn={turn} words={turn.words} />
        <DueWords due={due && { overdue: due.late > 0, words: dueWords(due, today) }} />
      </td>
      <td data-label="Board">
        <BoardCell board={board} />
      </td>
      <td data-label="Project manager">{manager ?? <span className={styles.none}>Nobody yet</span>}</td>
    </tr>
  );
}

const outcomeWords = { approved: 'Approved', rejected: 'Rejected', deferred: 'Deferred' } as const;
const outcomeTone = { approved: 'success', rejected: 'danger', deferred: 'warning' } as const;

function BoardCell({ board }: Pick<PortfolioLine, 'board'>) {
  const goLive = board?.gate === 'goLive' && <span className={styles.none}> Go live</span>;
  if (board?.on) {
    return (
      <>
        {showDate(board.on)}
        {goLive}
      </>
    );
  }
  if (board?.outcome) {
    return (
      <>
        <Badge appearance="tint" color={outcomeTone[board.outcome]}>
          {outcomeWords[board.outcome]}
        </Badge>
        {goLive}
      </>
    );
  }
  return <span className={styles.none}>No date yet</span>;
}
