/** Two columns on wide screens: the work, and what stands beside it. */
import type { ReactNode } from 'react';
import styles from './Split.module.css';

export function Split({ main, side }: { main: ReactNode; side: ReactNode }) {
  return (
    <div className={styles.split}>
      <div className={styles.column}>{main}</div>
      <div className={styles.column}>{side}</div>
    </div>
  );
}
