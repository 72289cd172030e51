/** One onboarding of the list: where it is and for how long, whose turn it is, what is due, and who looks after it. */
import { Link } from 'react-router';
import { showDate } from '../../../shared/calendar/format.ts';
import type { PortfolioLine, PortfolioPage } from '../../../shared/portfolio/answer.ts';
import { cx } from '../../parts/cx.ts';
import { gateNames } from '../../parts/gate-names.ts';
import { OutcomeBadge } from '../../parts/OutcomeBadge.tsx';
import { PhaseBar } from '../../parts/PhaseBar.tsx';
import { TurnWords } from '../../parts/TurnWords.tsx';
import styles from './PortfolioTable.module.css';
import type { Selection } from './selection.ts';
import { ageWords, daysWords, lateWords, likelyWords } from './time-words.ts';

interface PortfolioRowProps {
  line: PortfolioLine;
  page: PortfolioPage;
  selection: Selection | null;
}

export function PortfolioRow({ line, page, selection }: PortfolioRowProps) {
  const { partner, name, product, turn, due, board, likely, manager } = line;
  const selected = selection?.has(line) ?? false;
  return (
    <tr className={cx(selected && styles.selected)}>
      {selection && (
        <td className={styles.tick}>
          <label className={styles.ticked}>
            <input
              type="checkbox"
              aria-label={`Select ${name}, ${product}`}
              checked={selected}
              onChange={() => undefined}
              onClick={(event) => selection.set(line, event.currentTarget.checked, event.shiftKey)}
            />
          </label>
        </td>
      )}
      <th scope="row" className={styles.partner}>
        <Link className={styles.link} to={`/tab/partners/${partner}`}>
          {name}
        </Link>
        <span className={styles.small}>
          <bdi>{product}</bdi>, NHS login
        </span>
      </th>
      <td className={styles.progress}>
        <Progress line={line} choices={page.choices} />
      </td>
      <td className={styles.turn}>
        <Turn turn={turn} />
      </td>
      <td data-label="Due" className={cx(!due && styles.empty)}>
        {due ? (
          <>
            <span className={styles.nowrap}>{showDate(due.on)}</span>
            {due.late > 0 && <span className={styles.late}>{lateWords(due.late)}</span>}
          </>
        ) : (
          <None>No date</None>
        )}
      </td>
      <td data-label="Board" className={cx(!board && styles.empty)}>
        <Board board={board} />
      </td>
      <td data-label="Likely go live" className={cx(styles.likely, !likely && styles.empty)}>
        {likely ? likelyWords(likely) : <None>Not known</None>}
      </td>
      <td data-label="Project manager">{manager ?? <None>Nobody yet</None>}</td>
    </tr>
  );
}

function Progress({ line: { phases, step }, choices }: { line: PortfolioLine; choices: PortfolioPage['choices'] }) {
  const drawn = choices.phases.flatMap((phase, index) => {
    const status = phases[index];
    return status ? [{ ...phase, status }] : [];
  });
  const age = step && ageWords(step);
  return (
    <>
      <PhaseBar phases={drawn} />
      <span className={styles.step}>{step ? step.title : 'All steps completed'}</span>
      {step && (
        <span className={styles.small}>
          Step {step.number} of {step.of}
          {age && (
            <>
              , <span className={cx(age.over && styles.over)}>{age.words}</span>
            </>
          )}
        </span>
      )}
    </>
  );
}

const waitsFor = {
  partner: 'Waiting for the partner',
  nhs: 'Waiting for NHS login',
  board: 'Waiting for the Board',
  hold: 'On hold',
  nobody: 'Nothing to do',
} as const;

function Turn({ turn }: Pick<PortfolioLine, 'turn'>) {
  const { side, words, who, since, days } = turn;
  if (words !== null) return <TurnWords turn={turn} words={words} />;
  return (
    <>
      <TurnWords turn={turn} words={waitsFor[side]} />
      <span className={styles.small}>
        {who && `${who}, `}
        {since && `since ${showDate(since)} (${daysWords(days)})`}
      </span>
    </>
  );
}

function Board({ board }: Pick<PortfolioLine, 'board'>) {
  if (!board) return <None>No date yet</None>;
  return (
    <>
      {board.on ? (
        <span className={styles.nowrap}>{showDate(board.on)}</span>
      ) : (
        board.outcome && <OutcomeBadge outcome={board.outcome} />
      )}
      <span className={styles.small}>{gateNames[board.gate]}</span>
    </>
  );
}

function None({ children }: { children: string }) {
  return <span className={styles.none}>{children}</span>;
}
