/** Medians and percentiles of a list of figures. */

export function median(figures: readonly number[]): number {
  return percentile(figures, 50);
}

/** By nearest rank; NaN for an empty list. */
export function percentile(figures: readonly number[], percent: number): number {
  const sorted = [...figures].sort((a, b) => a - b);
  return sorted[Math.max(0, Math.ceil((percent / 100) * sorted.length) - 1)] ?? Number.NaN;
}
