/** The nearest rank, as it is defined: the smallest value with at least this share of the values at or below it. */
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { median, percentile } from '../../../shared/insights/percentile.ts';

const values = fc.array(fc.integer({ min: 0, max: 200 }), { minLength: 1, maxLength: 60 });
const shares = fc.integer({ min: 1, max: 100 }).map((each) => each / 100);

describe('a percentile', () => {
  it.each([
    [[7], 0.85, 7],
    [[1, 2, 3, 4], 0.5, 2],
    [[4, 1, 3, 2, 5], 0.5, 3],
    [[1, 2, 3, 4, 5, 6, 7, 8, 9, 10], 0.85, 9],
    [Array.from({ length: 100 }, (_, index) => index + 1), 0.07, 7],
  ])('of %j at %d is %d', (list, share, expected) => {
    expect(percentile(list, share)).toBe(expected);
  });

  it('of nothing is null', () => {
    expect(median([])).toBeNull();
  });

  it('is one of the values, with at least the share at or below it, and less than the share below it', () => {
    fc.assert(
      fc.property(values, shares, (list, share) => {
        const value = percentile(list, share) ?? Number.NaN;
        expect(list).toContain(value);
        const needed = Math.round(share * 100) * list.length;
        expect(list.filter((each) => each <= value).length * 100).toBeGreaterThanOrEqual(needed);
        expect(list.filter((each) => each < value).length * 100).toBeLessThan(needed);
      }),
    );
  });

  it('does not depend on the order, and grows with the share', () => {
    fc.assert(
      fc.property(values, shares, shares, (list, one, other) => {
        expect(percentile([...list].reverse(), one)).toBe(percentile(list, one));
        const [low, high] = [Math.min(one, other), Math.max(one, other)];
        expect(percentile(list, low) ?? 0).toBeLessThanOrEqual(percentile(list, high) ?? 0);
      }),
    );
  });
});
