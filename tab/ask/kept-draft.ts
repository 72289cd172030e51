/** What is typed, kept in this browser as it is typed, so that nothing is lost on close, reload or a failed save. */
import { useEffect, useState } from 'react';
import type { z } from 'zod';
import { dropDrafts, readDraft, writeDraft } from './draft-store.ts';

interface KeptDraft<T> {
  readonly values: T;
  readonly change: (values: T) => void;
  /** Whether it began with a draft of an earlier time. */
  readonly restored: boolean;
  /** Back to the start; the draft is gone. */
  readonly forget: () => void;
}

/** `key`, of `draftKey`, says whose draft of what it is. Without storage, as in a private window, it lasts as long as the dialog. */
export function useKeptDraft<T>(key: string, schema: z.ZodType<T>, start: T): KeptDraft<T> {
  const [kept] = useState(() => read(key, schema));
  const [restored, setRestored] = useState(kept !== null);
  const [values, setValues] = useState(kept ?? start);
  return {
    values,
    change: (next) => {
      setValues(next);
      write(key, next);
    },
    restored,
    forget: () => {
      setValues(start);
      setRestored(false);
      write(key, null);
    },
  };
}

/** What this browser keeps is for who uses it now, and not for ever. */
export function useDraftsOf(person: string | null): void {
  useEffect(() => {
    if (person !== null) tried(() => dropDrafts(localStorage, person, Date.now()));
  }, [person]);
}

function read<T>(key: string, schema: z.ZodType<T>): T | null {
  try {
    return readDraft(localStorage, key, schema, Date.now());
  } catch {
    return null;
  }
}

function write<T>(key: string, values: T | null): void {
  tried(() => (values === null ? localStorage.removeItem(key) : writeDraft(localStorage, key, values, Date.now())));
}

function tried(act: () => void): void {
  try {
    act();
  } catch {
    // The browser keeps nothing; what was typed is still in the dialog.
  }
}
