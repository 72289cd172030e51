/** Single values of an address: what they say, or null when they cannot be that. */
import { MAX_SEARCH } from './query.ts';

export type Read<T> = (text: string) => T | null;

export function oneOf<T extends string>(known: readonly T[]): Read<T> {
  return (text) => known.find((each) => each === text) ?? null;
}

/** Without spaces around it, and no longer than anybody would type. Null when nothing is left. */
export function words(text: string): string | null {
  const kept = [...text.trim()].slice(0, MAX_SEARCH).join('').trim();
  return kept === '' ? null : kept;
}

/** A real date, such as `2026-11-21`. */
export function day(text: string): string | null {
  if (!/^\d{4}-\d{2}-\d{2}$/u.test(text)) return null;
  const instant = new Date(`${text}T12:00:00Z`);
  return !Number.isNaN(instant.getTime()) && instant.toISOString().startsWith(text) ? text : null;
}

export function pageNumber(text: string): number | null {
  return /^[1-9]\d{0,5}$/u.test(text) ? Number(text) : null;
}
