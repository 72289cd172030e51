/** The frame of a page: one heading, what stands beside it, and the page's content. */
import { type ReactNode, useEffect, useRef, useState } from 'react';
import { useNavigationType } from 'react-router';
import styles from './Page.module.css';
import { usePageTitle } from './usePageTitle.ts';

interface PageProps {
  title: string;
  /** Above the heading: the way back. */
  back?: ReactNode;
  /** Under the heading. */
  lead?: ReactNode;
  actions?: ReactNode;
  children: ReactNode;
}

export function Page({ title, back, lead, actions, children }: PageProps) {
  const heading = useRef<HTMLHeadingElement>(null);
  const type = useNavigationType();
  // As it came: a page that writes into the address what it shows leaves the focus where it is.
  const [moved] = useState(type === 'PUSH');
  // Somebody who followed a link starts at the top of the new page; the page that Teams opens leaves the focus to Teams.
  useEffect(() => {
    if (moved) heading.current?.focus();
  }, [moved]);
  usePageTitle(title);
  return (
    <main className={styles.page}>
      <header className={styles.header}>
        <div className={styles.heading}>
          {back}
          <h1 ref={heading} tabIndex={-1} className={styles.title}>
            {title}
          </h1>
          {lead}
        </div>
        {actions && <div className={styles.actions}>{actions}</div>}
      </header>
      {children}
    </main>
  );
}
