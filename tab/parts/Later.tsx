/** Parts that are loaded once what matters most is on the screen. */
import { type ReactNode, Suspense, useEffect, useState } from 'react';

/** iOS has no word for "idle". Milliseconds. */
const OTHERWISE = 200;

export function Later({ children }: { children: ReactNode }) {
  const [calm, setCalm] = useState(false);
  useEffect(() => {
    const begin = () => setCalm(true);
    if (!('requestIdleCallback' in window)) {
      const timer = setTimeout(begin, OTHERWISE);
      return () => clearTimeout(timer);
    }
    const idle = window.requestIdleCallback(begin, { timeout: 2000 });
    return () => window.cancelIdleCallback(idle);
  }, []);
  return <Suspense>{calm && children}</Suspense>;
}
