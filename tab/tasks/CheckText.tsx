/** "Is this still right?": what they told us, in a few lines. */
import type { CheckView } from '../../shared/views/eligibility-check.ts';
import { Facts } from '../parts/Facts.tsx';
import styles from './OutcomeText.module.css';

export function CheckText({ view }: { view: CheckView }) {
  return (
    <div className={styles.outcome}>
      <h3 className={styles.title}>{view.title}</h3>
      {view.lines.map((line) => (
        <p key={line}>{line}</p>
      ))}
      <Facts facts={view.answers.map(({ question, answer }) => ({ name: question, value: answer }))} />
    </div>
  );
}
