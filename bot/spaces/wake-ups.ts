/** Wakes partners when their time has come: one timer, at the next instant that anybody waits for. */

/** The machine's clock may be put right, and a machine may be asleep for a while: timers know of neither. */
const LONGEST_SLEEP_MS = 60_000;
/** Between two looks for the same wish: a timer may ring a little early, and a simulated clock may stand still. */
const SHORTEST_SLEEP_MS = 20;

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

  /** To be called when business time was set anew: what was far away may be due. */
  timeWasSet(): void {
    this.#arm(this.#first);
  }

  stop(): void {
    this.#due.clear();
    this.#arm(null);
  }

  #arm(first: string | null, soonest = 0): void {
    clearTimeout(this.#timer);
    this.#first = first;
    if (first === null) return;
    const wait = Date.parse(first) - Date.parse(this.#now());
    this.#timer = setTimeout(() => this.#ring(), Math.min(Math.max(wait, soonest), LONGEST_SLEEP_MS));
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
    this.#arm(this.#first, SHORTEST_SLEEP_MS);
  }
}
