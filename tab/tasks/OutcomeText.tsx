/** The eligibility outcome in its exact words: an indication, never a decision. */
import { Link } from '@fluentui/react-components';
import type { OutcomeView } from '../../shared/views/eligibility-outcome.ts';
import { Bullets } from '../parts/Bullets.tsx';
import { Facts } from '../parts/Facts.tsx';
import styles from './OutcomeText.module.css';

export function OutcomeText({ view }: { view: OutcomeView }) {
  return (
    <div className={styles.outcome}>
      <h3 className={styles.title}>{view.title}</h3>
      {view.lines.map((line) => (
        <p key={line}>{line}</p>
      ))}
      <Bullets lines={view.criteria} />
      {view.after.map((line) => (
        <p key={line}>{line}</p>
      ))}
      {view.next.lines.length > 0 && (
        <div className={styles.next}>
          <h4>{view.next.title}</h4>
          {view.next.lines.map((line) => (
            <p key={line}>{line}</p>
          ))}
        </div>
      )}
      {view.guidance && (
        <p>
          Guidance:{' '}
          <Link inline href={view.guidance.url} target="_blank" rel="noreferrer">
            {view.guidance.label}
          </Link>
        </p>
      )}
      <details className={styles.answers}>
        <summary>{view.answers.title}</summary>
        <Facts facts={view.answers.lines.map(({ question, answer }) => ({ name: question, value: answer }))} />
      </details>
      {view.closing.map((line) => (
        <p key={line} className={styles.small}>
          {line}
        </p>
      ))}
    </div>
  );
}
