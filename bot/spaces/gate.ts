/** Lets only so many calls to one place be under way at once; the others wait for their turn, in order. */
export class Gate {
  readonly #most: number;
  readonly #inside = new Map<string, number>();
  readonly #waiting = new Map<string, (() => void)[]>();

  constructor(most: number) {
    this.#most = most;
  }

  async run<T>(key: string, call: () => Promise<T>): Promise<T> {
    await this.#enter(key);
    try {
      return await call();
    } finally {
      this.#leave(key);
    }
  }

  async #enter(key: string): Promise<void> {
    const inside = this.#inside.get(key) ?? 0;
    if (inside < this.#most) {
      this.#inside.set(key, inside + 1);
      return;
    }
    const queue = this.#waiting.get(key) ?? [];
    this.#waiting.set(key, queue);
    // Whoever leaves hands over the place, so the count stays.
    await new Promise<void>((turn) => queue.push(turn));
  }

  #leave(key: string): void {
    const next = this.#waiting.get(key)?.shift();
    if (next) next();
    else this.#inside.set(key, (this.#inside.get(key) ?? 1) - 1);
  }
}
