/** Keeps calls inside their limits: a short wait is waited for, a long one is told as "too many requests". */
import type { Limit } from './limits.ts';
import { CallFailed } from './ports.ts';
import { OUR_OWN_PACE } from './trouble.ts';

/** Longer waits give the place to another partner's step. */
const LONGEST_WAIT_MS = 5000;
/** Calls can reach Microsoft a little closer together than they left. */
export const MARGIN_MS = 20;

export interface Timer {
  /** Milliseconds that only ever grow. */
  now(): number;
  sleep(ms: number): Promise<void>;
}

export const realTimer: Timer = {
  now: () => performance.now(),
  sleep: (ms) => new Promise((done) => setTimeout(done, ms)),
};

interface Turn {
  /** When the call was or will be made. */
  at: number;
}

interface Bucket {
  readonly key: string;
  readonly limits: readonly Limit[];
}

export class Pace {
  readonly #timer: Timer;
  /** By key, the earliest first. */
  readonly #turns = new Map<string, readonly Turn[]>();

  constructor(timer: Timer = realTimer) {
    this.#timer = timer;
  }

  /** Waits for a turn under all of these. Rejects with `CallFailed` 429 when that would take too long. */
  async take(buckets: readonly Bucket[]): Promise<void> {
    const now = this.#timer.now();
    const mine: Turn = { at: Math.max(now, this.#earliest(buckets)) };
    if (mine.at - now > LONGEST_WAIT_MS) {
      const retryAfterSeconds = Math.ceil((mine.at - now) / 1000);
      throw new CallFailed({ status: 429, code: OUR_OWN_PACE, message: '', retryAfterSeconds, sure: true });
    }
    for (const { key, limits } of buckets) this.#book(key, limits, now, mine);
    // The one before may have left late, as where the process was busy: this one waits on then.
    for (let wait = mine.at - now; wait > 0; wait = this.#earliest(buckets, mine) - this.#timer.now()) {
      await this.#timer.sleep(wait);
    }
    mine.at = this.#timer.now();
  }

  /** After those that were booked before `mine`. */
  #earliest(buckets: readonly Bucket[], mine?: Turn): number {
    const times = buckets.flatMap(({ key, limits }) => {
      const all = this.#turns.get(key) ?? [];
      const before = mine ? all.slice(0, all.indexOf(mine)) : all;
      return limits.map(({ calls, seconds }) => (before.at(-calls)?.at ?? -Infinity) + seconds * 1000 + MARGIN_MS);
    });
    return Math.max(-Infinity, ...times);
  }

  #book(key: string, limits: readonly Limit[], now: number, mine: Turn): void {
    const kept = Math.max(...limits.map(({ seconds }) => seconds * 1000 + MARGIN_MS));
    const taken = (this.#turns.get(key) ?? []).filter(({ at }) => at > now - kept);
    this.#turns.set(key, [...taken, mine]);
  }
}
