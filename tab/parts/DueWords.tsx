/** By when it should be done, and how late it is: beside whose turn it is. */
import type { DueLine } from '../../shared/views/due-dates.ts';
import styles from './DueWords.module.css';

export function DueWords({ due }: { due: Pick<DueLine, 'overdue' | 'words'> | null }) {
  return due && <span className={due.overdue ? styles.overdue : styles.due}>{due.words}</span>;
}
