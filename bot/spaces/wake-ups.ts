/** Wakes partners when their time has come. Business time may jump, so it is read again ten times a second. */

const LONGEST_SLEEP_MS = 100;

export class WakeUps {
  readonly #due = new Map<string, string>();
  readonly #now: () => string;
  readonly #wake: (partner: string) => void;
  /** None of the wishes is earlier. */
  #first: string | null = null;
  #timer: NodeJS.Timeout | undefined;

  /** `now` gives business time, ISO 8601. */
  constructor(now: () => string, wake: (partner: string) => void) {
    this.#now = now;
    this.#wake = wake;
  }

  /** Replaces the partner's earlier wish. Null: nothing to wait for. */
  set(partner: string, at: string | null): void {
    if (at === null) {
      this.#due.delete(partner);
      return;
    }
    this.#due.set(partner, at);
    // Every change of a partner comes here: the wishes of thousands are only read through when the clock rings.
    if (this.#first === null || at < this.#first) this.#arm(at);
  }

  stop(): void {
    this.#due.clear();
    clearTimeout(this.#timer);
  }

  #arm(first: string | null): void {
    clearTimeout(this.#timer);
    this.#first = first;
    if (first === null) return;
    const wait = Date.parse(first) - Date.parse(this.#now());
    this.#timer = setTimeout(() => this.#ring(), Math.min(Math.max(wait, 0), LONGEST_SLEEP_MS));
  }

  #ring(): void {
    const now = this.#now();
    if (this.#first !== null && this.#first <= now) {
      for (const [partner, at] of [...this.#due]) {
        if (at > now) continue;
        this.#due.delete(partner);
        this.#wake(partner);
      }
      let first: string | null = null;
      for (const at of this.#due.values()) if (first === null || at < first) first = at;
      this.#first = first;
    }
    this.#arm(this.#first);
  }
}
