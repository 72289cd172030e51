/** A quiet line at the top while the service cannot be reached, and a word when it is back. */
import { useState } from 'react';
import type { Connection } from '../ask/live.ts';
import styles from './ConnectionBar.module.css';

const words: Readonly<Record<Exclude<Connection, 'well'>, string>> = {
  offline:
    'You are offline. You can read what is open, and what you type stays here. Send it when you are online again.',
  unreachable: 'We cannot reach the service. You can read what is open, and what you type stays here. We keep trying.',
  updating: 'The service is being updated. What you see may be a few minutes old. What you type stays here.',
};

export function ConnectionBar({ connection }: { connection: Connection }) {
  const [before, setBefore] = useState(connection);
  const [back, setBack] = useState(false);
  if (before !== connection) {
    setBefore(connection);
    setBack(connection === 'well');
  }
  const lost = connection !== 'well';
  return (
    <div role="status" className={lost ? styles.bar : 'screenReader'}>
      {lost ? words[connection] : back && 'You are connected again. Everything is read anew.'}
    </div>
  );
}
