/** A page that only says something: what is the matter and what to do next. */
import type { ReactNode } from 'react';
import styles from './Message.module.css';
import { usePageTitle } from './usePageTitle.ts';

export function Message({ title, children }: { title: string; children: ReactNode }) {
  usePageTitle(title);
  return (
    <main className={styles.page}>
      <div className={styles.box}>
        <h1 className={styles.title}>{title}</h1>
        {children}
      </div>
    </main>
  );
}
