/** Every call to Cosmos DB goes through here: it ends in time, and "does not answer" has one name. */
import { StoreUnavailable } from '../records/ports.ts';

/** Longest time for one operation with the client's own retries, in milliseconds. */
const OPERATION_MS = 5000;

/** Statuses that pass by themselves: busy, moved, throttled, out of order. */
const PASSING = new Set([408, 410, 429, 449, 500, 502, 503, 504]);

/** Rejects with `StoreUnavailable` when there is no answer; with the client's own error for any other. */
export async function reach<T>(ask: (options: { abortSignal: AbortSignal }) => Promise<T>): Promise<T> {
  const late = new AbortController();
  const timer = setTimeout(() => late.abort(), OPERATION_MS);
  try {
    return await ask({ abortSignal: late.signal });
  } catch (error) {
    if (!isAway(error)) throw error;
    throw new StoreUnavailable('Cosmos DB does not answer.', { cause: error });
  } finally {
    // `AbortSignal.timeout` would go off for every answer that came long ago.
    clearTimeout(timer);
  }
}

/** The same, with nothing where the status says that it is not there (404). */
export async function reachOr404<T>(
  ask: (options: { abortSignal: AbortSignal }) => Promise<T>,
): Promise<T | undefined> {
  try {
    return await reach(ask);
  } catch (error) {
    if (codeOf(error) === 404) return undefined;
    throw error;
  }
}

/** 409: there is one already. */
export function isConflict(error: unknown): boolean {
  return codeOf(error) === 409;
}

/** 412: somebody else changed it, or 404: took it away, since we read it. */
export function isChanged(error: unknown): boolean {
  return codeOf(error) === 412 || codeOf(error) === 404;
}

/** The option that lets a replace or delete pass only when nobody changed the item since we read it. */
export function onlyIf(etag: string) {
  return { accessCondition: { type: 'IfMatch', condition: etag } };
}

/** Network errors have words for codes (`ECONNRESET`, `TimeoutError`), answers have numbers. */
function isAway(error: unknown): boolean {
  const code = codeOf(error);
  if (typeof code === 'number') return PASSING.has(code);
  return typeof code === 'string' || (error instanceof Error && error.name === 'AbortError');
}

function codeOf(error: unknown): unknown {
  return typeof error === 'object' && error !== null && 'code' in error ? error.code : undefined;
}
