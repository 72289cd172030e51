/** A Board outcome in the words that the partner reads. */
import { Badge } from '@fluentui/react-components';
import type { BoardOutcomeView } from '../../shared/views/board-outcome.ts';
import { Bullets } from './Bullets.tsx';
import styles from './OutcomeNews.module.css';

const tones = { approved: 'success', rejected: 'danger', deferred: 'warning' } as const;

export function OutcomeNews({ view, level = 3 }: { view: BoardOutcomeView; level?: 3 | 4 }) {
  const Title = level === 3 ? 'h3' : 'h4';
  return (
    <div className={styles.news}>
      <div className={styles.top}>
        <Badge appearance="tint" color={tones[view.outcome]} size="large">
          {view.badge}
        </Badge>
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
