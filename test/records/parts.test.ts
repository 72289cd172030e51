/** The small parts of the writer. */
import { describe, expect, it } from '@jest/globals';
import { payloadHash } from '../../bot/records/payload.ts';
import { Turns } from '../../bot/records/turns.ts';
import { Warm } from '../../bot/records/warm.ts';

describe('the payload’s hash', () => {
  it('is the same for the same content, in whatever order its fields were written', () => {
    expect(payloadHash({ type: 'add', at: { b: [1, 2], a: null } })).toBe(
      payloadHash({ at: { a: null, b: [1, 2] }, type: 'add' }),
    );
  });

  it('is another for other content', () => {
    const hashes = [{ a: [1, 2] }, { a: [2, 1] }, { a: '1,2' }, { b: [1, 2] }, {}].map(payloadHash);
    expect(new Set(hashes).size).toBe(hashes.length);
  });
});

describe('what is kept warm', () => {
  it('is what was used last', () => {
    const warm = new Warm<number>(2);
    warm.set('a', 1);
    warm.set('b', 2);
    warm.get('a');
    warm.set('c', 3);
    expect([warm.get('a'), warm.get('b'), warm.get('c')]).toEqual([1, undefined, 3]);
  });
});

describe('turns', () => {
  it('come one after the other for a key, after a failure too, and do not hold up other keys', async () => {
    const turns = new Turns();
    const done: string[] = [];
    const work = (name: string, ticks: number) => async () => {
      for (let tick = 0; tick < ticks; tick++) await Promise.resolve();
      done.push(name);
      if (name === 'a1') throw new Error('failed');
    };
    const first = turns.take('a', work('a1', 50));
    const all = [turns.take('a', work('a2', 1)), turns.take('b', work('b1', 1))];
    await expect(first).rejects.toThrow('failed');
    await Promise.all(all);
    expect(done).toEqual(['b1', 'a1', 'a2']);
  });
});
