/** Request units of a write by the item's size. Source: Microsoft Learn, "Understand request unit consumption". */

const writes = [
  [1, 4.95],
  [2, 6.29],
  [4, 6.67],
  [8, 7.04],
  [16, 9.52],
  [32, 11.23],
  [64, 22.67],
] as const;

/** Of the next larger size in the table; NaN above 64 KB. */
export function writeUnits(bytes: number): number {
  return writes.find(([kilobytes]) => bytes <= kilobytes * 1024)?.[1] ?? Number.NaN;
}
