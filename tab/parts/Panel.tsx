/** A section of a page on its own sheet. */
import { type ReactNode, useId } from 'react';
import styles from './Panel.module.css';

interface PanelProps {
  title: string;
  aside?: ReactNode;
  tone?: 'plain' | 'quiet' | 'strong';
  children: ReactNode;
}

export function Panel({ title, aside, tone = 'plain', children }: PanelProps) {
  const heading = useId();
  return (
    <section className={`${styles.panel} ${styles[tone]}`} aria-labelledby={heading}>
      <div className={styles.top}>
        <h2 id={heading} className={styles.title}>
          {title}
        </h2>
        {aside}
      </div>
      {children}
    </section>
  );
}

/** A short "nothing here yet", with what to do next. */
export function Empty({ children }: { children: ReactNode }) {
  return <p className={styles.empty}>{children}</p>;
}
