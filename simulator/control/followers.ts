/** Who follows the business clock. Each asks for the next move, is answered when it comes, and by asking on knows of it. */
import { setTimeout as wait } from 'node:timers/promises';
import type { World } from '../world/world.ts';

/** How long a request is held while the clock is not set. */
const HOLD_MS = 1000;
/** Whoever has not asked for as long follows no more. */
const GONE_MS = 2 * HOLD_MS;
const PATIENCE_MS = 1000;
const LOOK_MS = 5;

export class Followers {
  #moves = 0;
  readonly #followers = new Map<string, { knows: number; asked: number }>();
  readonly #held = new Set<AbortController>();

  constructor(world: World) {
    world.listen(({ type }) => {
      if (type !== 'clock' && type !== 'reset') return;
      this.#moves += 1;
      for (const held of this.#held) held.abort();
    });
  }

  /** How often the clock was set. */
  get moves(): number {
    return this.#moves;
  }

  /** Resolves when the clock has been set since the move that the follower knows, or after a second. */
  async next(follower: string, knows: number): Promise<void> {
    this.#followers.set(follower, { knows, asked: Date.now() });
    if (knows !== this.#moves) return;
    const held = new AbortController();
    this.#held.add(held);
    await wait(HOLD_MS, undefined, { signal: held.signal }).catch(() => undefined);
    this.#held.delete(held);
  }

  /** Resolves when everybody who follows knows of the last move. Whoever is silent for a second is not waited for. */
  async told(): Promise<void> {
    const until = Date.now() + PATIENCE_MS;
    while (this.#isSomebodyBehind() && Date.now() < until) await wait(LOOK_MS);
  }

  #isSomebodyBehind(): boolean {
    const now = Date.now();
    return [...this.#followers.values()].some(({ knows, asked }) => knows !== this.#moves && now - asked < GONE_MS);
  }
}
