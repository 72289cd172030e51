/** Business time. Real time in production; on one machine it may follow the simulator's clock. */
import { randomUUID } from 'node:crypto';

export interface Clock {
  /** ISO 8601 in UTC. */
  now(): string;
  /** Calls back whenever time was set to another, not as it passes. Gives what ends it. */
  onSet(listener: () => void): () => void;
  stop(): void;
}

/** The other service holds a request for a second at most. */
const PATIENCE_MS = 2000;
const RETRY_MS = 250;

export const realClock: Clock = {
  now: () => new Date().toISOString(),
  onSet: () => () => undefined,
  stop: () => undefined,
};

/**
 * A clock that runs on from what `url` said last (`{now, frozen, moves}`; `moves` counts how often it was set). It asks
 * with `?after=<moves>`, which is answered when the clock is set again; by asking on it says that it has heard.
 */
export async function followClock(url: string): Promise<Clock> {
  const follower = randomUUID();
  const stopped = new AbortController();
  const listeners = new Set<() => void>();
  let seen = await ask(url);
  const follow = async () => {
    while (!stopped.signal.aborted) {
      try {
        const before = seen.moves;
        seen = await ask(`${url}?follower=${follower}&after=${before}`, stopped.signal);
        if (seen.moves !== before) for (const tell of listeners) tell();
      } catch {
        // Silence means: run on from what was last heard. Whoever stopped the other service knows.
        await new Promise((done) => setTimeout(done, RETRY_MS).unref());
      }
    }
  };
  void follow();
  return {
    now: () => new Date(seen.at + (seen.frozen ? 0 : Date.now() - seen.heard)).toISOString(),
    onSet: (listener) => {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
    stop: () => stopped.abort(),
  };
}

/** Throws when the clock does not answer. */
async function ask(url: string, stopped?: AbortSignal) {
  const late = AbortSignal.timeout(PATIENCE_MS);
  const response = await fetch(url, { signal: stopped ? AbortSignal.any([late, stopped]) : late });
  const body: unknown = await response.json();
  const says = (name: string): unknown => Reflect.get(Object(body), name);
  const at = Date.parse(String(says('now')));
  if (Number.isNaN(at)) throw new Error(`CLOCK_URL ${url} did not answer with a time. Correct it or remove it.`);
  return { at, heard: Date.now(), frozen: says('frozen') === true, moves: String(says('moves')) };
}
