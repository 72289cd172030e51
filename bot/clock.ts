/** Business time. Real time in production; on one machine it may follow the simulator's clock. */

export interface Clock {
  /** ISO 8601 in UTC. */
  now(): string;
  stop(): void;
}

const followMs = 250;

export const realClock: Clock = { now: () => new Date().toISOString(), stop: () => undefined };

/** A clock that asks `url` (answer: `{now, frozen}`) four times a second and runs on between the answers. */
export async function followClock(url: string): Promise<Clock> {
  let seen = await ask(url);
  const timer = setInterval(async () => {
    // Silence means: run on from what was last heard. Whoever stopped the other service knows.
    seen = await ask(url).catch(() => seen);
  }, followMs);
  timer.unref();
  return {
    now: () => new Date(seen.at + (seen.frozen ? 0 : Date.now() - seen.heard)).toISOString(),
    stop: () => clearInterval(timer),
  };
}

/** Throws when the clock does not answer. */
async function ask(url: string): Promise<{ at: number; heard: number; frozen: boolean }> {
  const response = await fetch(url, { signal: AbortSignal.timeout(2000) });
  const body: unknown = await response.json();
  const now = typeof body === 'object' && body !== null && 'now' in body ? Date.parse(String(body.now)) : Number.NaN;
  if (Number.isNaN(now)) throw new Error(`CLOCK_URL ${url} did not answer with a time. Correct it or remove it.`);
  return {
    at: now,
    heard: Date.now(),
    frozen: typeof body === 'object' && body !== null && 'frozen' in body && body.frozen === true,
  };
}
