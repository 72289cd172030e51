/** The way back to the page above. */
import { ArrowLeft16Regular } from '@fluentui/react-icons/svg/arrow-left';
import type { ReactNode } from 'react';
import { Link } from 'react-router';
import styles from './BackLink.module.css';

export function BackLink({ to, children }: { to: string; children: ReactNode }) {
  return (
    <Link to={to} className={styles.back}>
      <ArrowLeft16Regular aria-hidden="true" />
      {children}
    </Link>
  );
}
