/**
 * The nearest rank: the smallest value such that at least this share of all values is not greater. It is always one of
 * the values, so "half of them took at most 9 days" is true as it stands. Source: NIST/SEMATECH e-Handbook, 7.2.6.2.
 */
export function percentile(values: readonly number[], share: number): number | null {
  return percentiles(values, [share])[0] ?? null;
}

/** Of several shares at once. */
export function percentiles(values: readonly number[], shares: readonly number[]): readonly (number | null)[] {
  // Sorts numbers as numbers, much quicker than with a function that compares.
  const sorted = Float64Array.from(values).sort();
  return shares.map((share) => sorted[Math.max(Math.ceil(sorted.length * share - ROUNDING), 1) - 1] ?? null);
}

/** 100 times 0.07 is a little more than 7. */
const ROUNDING = 1e-9;

export function median(values: readonly number[]): number | null {
  return percentile(values, 0.5);
}
