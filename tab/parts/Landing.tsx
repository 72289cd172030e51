/** Where a link lands: scrolled into view together with the row it stands in, and with the focus. */
import { type ReactNode, useEffect, useRef } from 'react';

export function Landing({ label, children }: { label: string; children: ReactNode }) {
  const box = useRef<HTMLElement>(null);
  useEffect(() => {
    box.current?.focus({ preventScroll: true });
    (box.current?.closest('li') ?? box.current)?.scrollIntoView({ block: 'start' });
  }, []);
  return (
    <section ref={box} tabIndex={-1} aria-label={label} style={{ outline: 'none' }}>
      {children}
    </section>
  );
}
