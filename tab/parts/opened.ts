/** What is open over a page, such as a dialog. What is closed late, after a slow answer, closes only itself. */
import { useState } from 'react';

interface OpenedOne<T> {
  readonly opened: T | null;
  readonly open: (what: T) => void;
  /** Closes what was open when this was drawn; what was opened since stays. */
  readonly close: () => void;
}

export function useOpened<T extends object>(): OpenedOne<T> {
  const [opened, setOpened] = useState<T | null>(null);
  return { opened, open: setOpened, close: () => setOpened((now) => (now === opened ? null : now)) };
}
