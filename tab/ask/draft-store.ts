/** Drafts in the browser's own storage: whose they are, since when, and when they are dropped. */
import type { z } from 'zod';

type Store = Pick<Storage, 'getItem' | 'setItem' | 'removeItem' | 'key' | 'length'>;

const DAYS_KEPT = 30;
const DAY_MS = 24 * 60 * 60 * 1000;
const PREFIX = 'draft:';

interface Kept {
  /** Milliseconds since 1970, when it was last typed in. */
  readonly at: number;
  readonly values: unknown;
}

/** `of` says of what it is a draft. */
export function draftKey(person: string, ...of: readonly string[]): string {
  return `${PREFIX}${[person, ...of].join(':')}`;
}

/** Null when there is none, it is too old, or an older version of the page wrote it in another shape. */
export function readDraft<T>(store: Store, key: string, schema: z.ZodType<T>, now: number): T | null {
  const draft = draftIn(store, key);
  if (!draft || isOld(draft.at, now)) return null;
  return schema.safeParse(draft.values).data ?? null;
}

export function writeDraft(store: Store, key: string, values: unknown, now: number): void {
  store.setItem(key, JSON.stringify({ at: now, values }));
}

/** Those that are too old, and those of anybody else: this browser is another person's now. */
export function dropDrafts(store: Store, person: string, now: number): void {
  const keys = Array.from({ length: store.length }, (_, index) => store.key(index) ?? '');
  for (const key of keys.filter((each) => each.startsWith(PREFIX))) {
    const draft = draftIn(store, key);
    if (!draft || isOld(draft.at, now) || !key.startsWith(draftKey(person, ''))) store.removeItem(key);
  }
}

function isOld(at: number, now: number): boolean {
  return now - at > DAYS_KEPT * DAY_MS;
}

function draftIn(store: Store, key: string): Kept | null {
  try {
    const found: unknown = JSON.parse(store.getItem(key) ?? 'null');
    return isKept(found) ? found : null;
  } catch {
    return null;
  }
}

function isKept(found: unknown): found is Kept {
  return (
    typeof found === 'object' && found !== null && 'values' in found && 'at' in found && typeof found.at === 'number'
  );
}
