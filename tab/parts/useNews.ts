/** Tells who does not see the page what somebody else has changed on it. */
import { useEffect, useRef } from 'react';
import { tell } from '../ask/told.ts';

interface Change {
  readonly by: string;
  readonly what: string;
  readonly at: string;
  /** The reader did it. */
  readonly own: boolean;
}

export function useNews(change: Change | null | undefined): void {
  const { by = '', what = '', at = '', own = true } = change ?? {};
  const known = useRef(at);
  useEffect(() => {
    if (known.current === at) return;
    const first = known.current === '';
    known.current = at;
    if (!first && !own) tell(`${by} ${what}.`);
  }, [by, what, at, own]);
}
