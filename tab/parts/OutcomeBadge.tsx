/** What the Board decided, in its colour: the one place for it, on every page. */
import { cx } from './cx.ts';
import styles from './OutcomeBadge.module.css';

const names = { approved: 'Approved', rejected: 'Rejected', deferred: 'Deferred' } as const;

export function OutcomeBadge({ outcome }: { outcome: keyof typeof names }) {
  return <span className={cx(styles.outcome, styles[outcome])}>{names[outcome]}</span>;
}
