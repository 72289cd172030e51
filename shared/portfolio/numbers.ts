/** Texts and dates as numbers: a list of thousands is filtered by comparing numbers in a tenth of the time. */

/** Of short lists only: sides, steps, services, staff. */
const codes = new Map<string, number>();

/** 0 is nothing. */
export function codeOf(text: string | null | undefined): number {
  if (text === null || text === undefined) return 0;
  const known = codes.get(text);
  if (known !== undefined) return known;
  codes.set(text, codes.size + 1);
  return codes.size;
}

/** What somebody asks for: it is not kept, as it can be anything. No entry has -1. */
export function knownCode(text: string): number {
  return codes.get(text) ?? -1;
}

/** `2026-11-21` as 20261121; 0 is none. */
export function dateNumber(date: string | null): number {
  return date === null ? 0 : Number(date.slice(0, 4) + date.slice(5, 7) + date.slice(8, 10));
}

/** Milliseconds since 1970 of an instant; 0 is none. */
export function instantNumber(instant: string | null): number {
  return instant ? Date.parse(instant) : 0;
}
