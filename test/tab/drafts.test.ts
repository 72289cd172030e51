/** Drafts of what is typed: kept for their owner, for 30 days, and for nobody else. */
import { describe, expect, it } from '@jest/globals';
import { z } from 'zod';
import { draftKey, dropDrafts, readDraft, writeDraft } from '../../tab/ask/draft-store.ts';

const schema = z.object({ text: z.string() });
const DAY = 24 * 60 * 60 * 1000;
const key = draftKey('priya', 'call', 'acme');

function storeWith(texts: Readonly<Record<string, string>> = {}) {
  const kept = new Map(Object.entries(texts));
  return {
    kept,
    getItem: (name: string) => kept.get(name) ?? null,
    setItem: (name: string, text: string) => void kept.set(name, text),
    removeItem: (name: string) => void kept.delete(name),
    key: (index: number) => [...kept.keys()][index] ?? null,
    get length() {
      return kept.size;
    },
  };
}

describe('a draft', () => {
  it('comes back as it was typed, for 30 days', () => {
    const store = storeWith();
    writeDraft(store, key, { text: 'A note' }, 0);
    expect(readDraft(store, key, schema, 30 * DAY)).toEqual({ text: 'A note' });
    expect(readDraft(store, key, schema, 30 * DAY + 1)).toBeNull();
  });

  it('of another shape, or that is no draft at all, is as good as none', () => {
    const store = storeWith({ [key]: 'not JSON' });
    expect(readDraft(store, key, schema, 0)).toBeNull();
    writeDraft(store, key, { words: 'A note' }, 0);
    expect(readDraft(store, key, schema, 0)).toBeNull();
  });

  it('is dropped when it is old, or when somebody else uses the browser; other things stay', () => {
    const store = storeWith({ theme: 'dark' });
    writeDraft(store, key, { text: 'Old' }, 0);
    const fresh = draftKey('priya', 'call', 'bright');
    writeDraft(store, fresh, { text: 'New' }, 31 * DAY);
    dropDrafts(store, 'priya', 31 * DAY);
    expect([...store.kept.keys()]).toEqual(['theme', fresh]);
    dropDrafts(store, 'daniel', 31 * DAY);
    expect([...store.kept.keys()]).toEqual(['theme']);
  });
});
