/** Copies a link into Teams that opens this very page for whoever presses it. */
import { Button, type ButtonProps } from '@fluentui/react-components';
import { Link20Regular } from '@fluentui/react-icons/svg/link';
import { type ReactNode, useState } from 'react';
import { useLocation } from 'react-router';
import { personalTabLink } from '../../shared/tab-link.ts';
import { useMe } from '../ask/ServiceContext.tsx';
import styles from './CopyLink.module.css';
import { copyText } from './copy-text.ts';

interface CopyLinkProps extends Pick<ButtonProps, 'appearance' | 'size'> {
  /** What follows `/tab/` in the address; without it, the address as it is. */
  page?: string;
  children: ReactNode;
}

export function CopyLink({ page, children, ...look }: CopyLinkProps) {
  const { app } = useMe();
  const { pathname, search } = useLocation();
  const [copied, setCopied] = useState<{ readonly link: string; readonly done: boolean } | null>(null);
  const link = personalTabLink(app, page ?? `${pathname.replace(/^\/tab\//u, '')}${search}`);
  // What was copied is said only while it is still what the page shows.
  const told = copied?.link === link ? copied : null;
  return (
    <span className={styles.copy}>
      <Button {...look} icon={<Link20Regular />} onClick={async () => setCopied({ link, done: await copyText(link) })}>
        {children}
      </Button>
      <span role="status" className={styles.told}>
        {told && (told.done ? 'Copied. It opens in Teams.' : 'Copy this link:')}
      </span>
      {told && !told.done && <input readOnly value={link} aria-label="Link to this page" className={styles.link} />}
    </span>
  );
}
