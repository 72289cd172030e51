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

export class Pace {
  readonly #timer: Timer;
  /** By key, when calls were or will be made, oldest first. */
  readonly #turns = new Map<string, number[]>();

  constructor(timer: Timer = realTimer) {
    this.#timer = timer;
  }

  /** Waits for a turn under all of these. Rejects with `CallFailed` 429 when that would take too long. */
  async take(turns: readonly { readonly key: string; readonly limits: readonly Limit[] }[]): Promise<void> {
    const now = this.#timer.now();
    const at = Math.max(now, ...turns.map(({ key, limits }) => this.#earliest(key, limits)));
    if (at - now > LONGEST_WAIT_MS) {
      const retryAfterSeconds = Math.ceil((at - now) / 1000);
      throw new CallFailed({ status: 429, code: OUR_OWN_PACE, message: '', retryAfterSeconds, sure: true });
    }
    for (const { key, limits } of turns) this.#book(key, limits, now, at);
    if (at > now) await this.#timer.sleep(at - now);
  }

  #earliest(key: string, limits: readonly Limit[]): number {
    const taken = this.#turns.get(key) ?? [];
    return Math.max(
      ...limits.map(({ calls, seconds }) => (taken.at(-calls) ?? -Infinity) + seconds * 1000 + MARGIN_MS),
    );
  }

  #book(key: string, limits: readonly Limit[], now: number, at: number): void {
    const kept = Math.max(...limits.map(({ seconds }) => seconds * 1000 + MARGIN_MS));
    const taken = (this.#turns.get(key) ?? []).filter((turn) => turn > now - kept);
    this.#turns.set(key, [...taken, at]);
  }
}
