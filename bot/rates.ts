/** How often somebody may do something: so many at once, then evenly as they come back. In memory, for this process. */

/** Callers we remember. Whoever has not been heard of for longest is forgotten first. */
const REMEMBERED = 10_000;

export class Rates {
  readonly #perMs: number;
  readonly #most: number;
  readonly #now: () => number;
  readonly #left = new Map<string, { readonly left: number; readonly at: number }>();

  /** `now`: milliseconds that only go forward. */
  constructor(perMinute: number, now: () => number = () => performance.now()) {
    this.#most = perMinute;
    this.#perMs = perMinute / 60_000;
    this.#now = now;
  }

  /** Takes one. Gives 0, or the seconds until there is one again. */
  take(who: string): number {
    const at = this.#now();
    const before = this.#left.get(who) ?? { left: this.#most, at };
    const left = Math.min(this.#most, before.left + (at - before.at) * this.#perMs);
    const may = left >= 1;
    this.#left.delete(who);
    this.#left.set(who, { left: may ? left - 1 : left, at });
    for (const oldest of this.#left.keys()) {
      if (this.#left.size <= REMEMBERED) break;
      this.#left.delete(oldest);
    }
    return may ? 0 : Math.ceil((1 - left) / this.#perMs / 1000);
  }
}

/** `seconds` as `Rates` gives them. */
export function slowDown(seconds: number): { readonly code: 'tooMany'; readonly message: string } {
  const wait = seconds === 1 ? '1 second' : `${seconds} seconds`;
  return { code: 'tooMany', message: `This is more than we can take at once. Wait ${wait}, then try again.` };
}
