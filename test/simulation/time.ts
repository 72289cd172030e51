/** Time of a simulated machine: it jumps from timer to timer, and every timer belongs to the process that set it. */
import { setImmediate } from 'node:timers';

/** A process that can be killed or stopped: what belongs to it then never happens, or happens when it goes on. */
export class Process {
  readonly name: string;
  /** How far its clock is ahead, in milliseconds. */
  readonly skew: number;
  alive = true;
  /** Stopped until then, in the milliseconds of `Time`. */
  stoppedUntil = 0;

  constructor(name: string, skew: number) {
    this.name = name;
    this.skew = skew;
  }
}

interface Timer {
  at: number;
  readonly order: number;
  /** Null: nobody's, it happens anyway. */
  readonly process: Process | null;
  readonly run: () => void;
  cancelled: boolean;
}

export class Time {
  /** Milliseconds since the simulation began; never set back. */
  now = 0;
  /** Whose timer rings: all that goes on because of it goes on before the next one rings. */
  #current: Process | null = null;
  /** The next one last. */
  readonly #timers: Timer[] = [];
  #count = 0;

  after(ms: number, run: () => void, process: Process | null = this.#current): Timer {
    this.#count += 1;
    return this.#put({ at: this.now + Math.max(ms, 0), order: this.#count, process, run, cancelled: false });
  }

  sleep(ms: number, process: Process | null): Promise<void> {
    return new Promise((done) => void this.after(ms, done, process));
  }

  /** Lets this much time pass for everybody. */
  async pass(ms: number): Promise<void> {
    const end = this.now + ms;
    await quiet();
    for (let next = this.#timers.at(-1); next && next.at <= end; next = this.#timers.at(-1)) {
      this.#timers.pop();
      this.now = Math.max(this.now, next.at);
      if (!this.#fire(next)) continue;
      await quiet();
      this.#current = null;
    }
    this.now = end;
  }

  /** Until `stop`, the timers of everything that runs are these. */
  takeOver(random: () => number): () => void {
    const kept = { setTimeout: globalThis.setTimeout, clearTimeout: globalThis.clearTimeout };
    const keptRandom = Math.random;
    const wrap = (timer: Timer) => ({ timer, unref: () => wrap(timer) });
    Object.assign(globalThis, {
      setTimeout: (run: () => void, ms = 0) => wrap(this.after(ms, run)),
      clearTimeout: (handle?: { readonly timer: Timer }) => {
        if (handle) handle.timer.cancelled = true;
      },
    });
    Math.random = random;
    return () => {
      Object.assign(globalThis, kept);
      Math.random = keptRandom;
    };
  }

  #fire(timer: Timer): boolean {
    const { process } = timer;
    if (timer.cancelled || (process && !process.alive)) return false;
    if (process && process.stoppedUntil > this.now) {
      this.#put(Object.assign(timer, { at: process.stoppedUntil }));
      return false;
    }
    this.#current = process;
    timer.run();
    return true;
  }

  #put(timer: Timer): Timer {
    let low = 0;
    let high = this.#timers.length;
    while (low < high) {
      const middle = (low + high) >>> 1;
      const other = this.#timers[middle];
      const isLater =
        other !== undefined && (other.at > timer.at || (other.at === timer.at && other.order > timer.order));
      if (isLater) low = middle + 1;
      else high = middle;
    }
    this.#timers.splice(low, 0, timer);
    return timer;
  }
}

/** All promises that can go on have gone on: nothing real is waited for in a simulation. */
function quiet(): Promise<void> {
  return new Promise((done) => void setImmediate(done));
}
