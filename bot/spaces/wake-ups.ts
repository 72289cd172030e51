/** Wakes partners when their time has come. Business time may jump, so it is read again every second at the latest. */

const LONGEST_SLEEP_MS = 1000;

export class WakeUps {
  readonly #due = new Map<string, string>();
  readonly #now: () => string;
  readonly #wake: (partner: string) => void;
  #timer: NodeJS.Timeout | undefined;

  /** `now` gives business time, ISO 8601. */
  constructor(now: () => string, wake: (partner: string) => void) {
    this.#now = now;
    this.#wake = wake;
  }

  /** Replaces the partner's earlier wish. Null: nothing to wait for. */
  set(partner: string, at: string | null): void {
    if (at === null) this.#due.delete(partner);
    else this.#due.set(partner, at);
    this.#arm();
  }

  stop(): void {
    this.#due.clear();
    clearTimeout(this.#timer);
  }

  #arm(): void {
    clearTimeout(this.#timer);
    const first = [...this.#due.values()].sort()[0];
    if (first === undefined) return;
    const wait = Date.parse(first) - Date.parse(this.#now());
    this.#timer = setTimeout(() => this.#ring(), Math.min(Math.max(wait, 0), LONGEST_SLEEP_MS));
  }

  #ring(): void {
    const now = this.#now();
    for (const [partner, at] of [...this.#due]) {
      if (at > now) continue;
      this.#due.delete(partner);
      this.#wake(partner);
    }
    this.#arm();
  }
}
