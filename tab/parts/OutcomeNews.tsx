/** A Board outcome in the words that the partner reads. */
import type { BoardOutcomeView } from '../../shared/views/board-outcome.ts';
import { Bullets } from './Bullets.tsx';
import { OutcomeBadge } from './OutcomeBadge.tsx';
import styles from './OutcomeNews.module.css';

export function OutcomeNews({ view, level = 3 }: { view: BoardOutcomeView; level?: 3 | 4 }) {
  const Title = level === 3 ? 'h3' : 'h4';
  return (
    <div className={styles.news}>
      <div className={styles.top}>
        <OutcomeBadge outcome={view.outcome} />
        <Title className={styles.title}>{view.title}</Title>
      </div>
      {view.lines.map((line) => (
        <p key={line}>{line}</p>
      ))}
      {view.said && (
        <>
          <p className={styles.sub}>{view.said.title}</p>
          <Bullets lines={view.said.lines} />
        </>
      )}
      {view.needs && (
        <>
          <p className={styles.sub}>
            {view.needs.title}: {view.needs.count}
          </p>
          {view.needs.items.map(({ id, line, answered }) => (
            <p key={id}>{answered ? `${line} ${answered}` : line}</p>
          ))}
        </>
      )}
      <p className={styles.sub}>{view.next.title}</p>
      {view.next.lines.map((line) => (
        <p key={line}>{line}</p>
      ))}
    </div>
  );
}
