/** Whether something has gone on for so long that people should see it: what is quick must not flicker. */
import { useEffect, useState } from 'react';

/** Milliseconds.  */
const LONG = 300;

export function useSlow(busy: boolean): boolean {
  const [slow, setSlow] = useState(false);
  useEffect(() => {
    if (!busy) return;
    const timer = setTimeout(() => setSlow(true), LONG);
    return () => {
      clearTimeout(timer);
      setSlow(false);
    };
  }, [busy]);
  return busy && slow;
}
