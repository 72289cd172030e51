/** What is to happen at an instant of business time: when the clock runs there, or is set there. */

interface Alarm {
  at: number;
  run: () => void;
}

/** Timers cannot wait longer. */
const longestMs = 1_000_000_000;

export class Alarms {
  private list: Alarm[] = [];
  private timer: NodeJS.Timeout | undefined;
  private readonly clock: { now: () => number; stands: () => boolean };

  constructor(clock: { now: () => number; stands: () => boolean }) {
    this.clock = clock;
  }

  set(at: number, run: () => void): void {
    this.list.push({ at, run });
    this.look();
  }

  /** The clock was changed, or the next one is due. */
  look(): void {
    clearTimeout(this.timer);
    const now = this.clock.now();
    const due = this.list.filter(({ at }) => at <= now);
    this.list = this.list.filter(({ at }) => at > now);
    for (const { run } of due) run();
    const next = Math.min(...this.list.map(({ at }) => at));
    if (!Number.isFinite(next) || this.clock.stands()) return;
    // One more millisecond, so that the timer never fires before its instant.
    this.timer = setTimeout(() => this.look(), Math.min(next - now + 1, longestMs));
    this.timer.unref();
  }

  clear(): void {
    clearTimeout(this.timer);
    this.list = [];
  }
}
