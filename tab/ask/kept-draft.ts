/** What is typed, kept in this browser as it is typed, so that nothing is lost on close, reload or a failed save. */
import { useState } from 'react';
import type { z } from 'zod';

interface KeptDraft<T> {
  readonly values: T;
  readonly change: (values: T) => void;
  /** Whether it began with a draft of an earlier time. */
  readonly restored: boolean;
  /** Back to the start; the draft is gone. */
  readonly forget: () => void;
}

/** `key` says whose draft of what it is. Without storage, as in a private window, it lasts as long as the dialog. */
export function useKeptDraft<T>(key: string, schema: z.ZodType<T>, start: T): KeptDraft<T> {
  const [kept] = useState(() => read(key, schema));
  const [restored, setRestored] = useState(kept !== null);
  const [values, setValues] = useState(kept ?? start);
  return {
    values,
    change: (next) => {
      setValues(next);
      write(key, JSON.stringify(next));
    },
    restored,
    forget: () => {
      setValues(start);
      setRestored(false);
      write(key, null);
    },
  };
}

/** Null when there is none, or an older version of the page wrote it in another shape. */
function read<T>(key: string, schema: z.ZodType<T>): T | null {
  try {
    const text = localStorage.getItem(key);
    return text === null ? null : (schema.safeParse(JSON.parse(text)).data ?? null);
  } catch {
    return null;
  }
}

function write(key: string, text: string | null): void {
  try {
    if (text === null) localStorage.removeItem(key);
    else localStorage.setItem(key, text);
  } catch {
    // The browser keeps nothing; what was typed is still in the dialog.
  }
}
