/** The queue for Microsoft's limits: who may call next, who waits, how many are before them, and when their turn comes. */
import { type Limit, limitsOf, type Use } from './limits.ts';
import { MARGIN_MS, realTimer, type Timer } from './pace.ts';

export interface Wait {
  /** How many wait for the same before this one. */
  readonly before: number;
  /** Milliseconds until its turn, as far as the limits say. */
  readonly ms: number;
}

interface Waiting {
  readonly uses: readonly Use[];
  readonly wake: () => void;
}

/** A turn that nobody takes is given up after that. */
const KEPT_MS = 60_000;
/** Who asks for what somebody else has just been let do waits as long: then it is done, or to be done again. */
const SETTLES_MS = 5000;

export class Turns {
  readonly #timer: Timer;
  /** In the order of asking. */
  readonly #waiting = new Map<string, Waiting>();
  /** Their turn has come: since when. */
  readonly #granted = new Map<string, number>();
  /** By bucket, when turns were given, oldest first. */
  readonly #given = new Map<string, number[]>();
  readonly #shared = new Map<string, number>();
  #wakeAt: number | null = null;

  constructor(timer: Timer = realTimer) {
    this.#timer = timer;
  }

  /** Null: it is this one's turn, and it must call now. Else it keeps its place, and `wake` is called when its turn comes. */
  ask(id: string, uses: readonly Use[], wake: () => void): Wait | null {
    const asked = this.#granted.has(id) || this.#waiting.has(id);
    if (!asked) {
      this.#waiting.set(id, { uses, wake });
      this.#letIn(id);
    }
    return this.#granted.delete(id) ? null : this.#forecast(id);
  }

  /** For what several may ask for and one call does, such as one person's way into the team. */
  askShared(id: string, uses: readonly Use[]): Wait | null {
    const now = this.#timer.now();
    if (now - (this.#shared.get(id) ?? -Infinity) < SETTLES_MS) return { before: 0, ms: SETTLES_MS };
    const wait = this.ask(id, uses, () => {});
    if (!wait) this.#shared.set(id, now);
    return wait;
  }

  /** Not wanted any more. */
  forget(id: string): void {
    this.#waiting.delete(id);
    this.#granted.delete(id);
  }

  /** All who can go now, in their order: one who must wait for a channel holds nobody up who waits for another. */
  #letIn(asking: string | null): void {
    const now = this.#timer.now();
    for (const [id, since] of this.#granted) if (now - since > KEPT_MS) this.#granted.delete(id);
    const shut = new Set<string>();
    let next = Number.POSITIVE_INFINITY;
    for (const [id, { uses, wake }] of this.#waiting) {
      const buckets = uses.flatMap(limitsOf);
      if (buckets.some(({ key }) => shut.has(key))) continue;
      const at = Math.max(now, ...buckets.map(({ key, limits }) => this.#slot(key, limits, 0, now)));
      if (at > now) {
        for (const { key, limits } of buckets) if (this.#slot(key, limits, 0, now) > now) shut.add(key);
        next = Math.min(next, at);
        continue;
      }
      this.#waiting.delete(id);
      this.#granted.set(id, now);
      for (const { key, limits } of buckets) this.#give(key, limits, now);
      if (id !== asking) wake();
    }
    this.#wakeUp(next);
  }

  #wakeUp(at: number): void {
    if (!Number.isFinite(at) || (this.#wakeAt !== null && this.#wakeAt <= at)) return;
    this.#wakeAt = at;
    void this.#timer.sleep(at - this.#timer.now()).then(() => {
      if (this.#wakeAt !== at) return;
      this.#wakeAt = null;
      this.#letIn(null);
    });
  }

  #forecast(id: string): Wait {
    const now = this.#timer.now();
    const buckets = (this.#waiting.get(id)?.uses ?? []).flatMap(limitsOf);
    const before = new Map(buckets.map(({ key }) => [key, 0]));
    for (const [other, { uses }] of this.#waiting) {
      if (other === id) break;
      for (const { key } of uses.flatMap(limitsOf)) before.set(key, (before.get(key) ?? 0) + 1);
    }
    const waits = buckets.map(({ key, limits }) => {
      const count = before.get(key) ?? 0;
      return { before: count, ms: Math.max(0, this.#slot(key, limits, count, now) - now) };
    });
    return waits.sort((a, b) => b.ms - a.ms)[0] ?? { before: 0, ms: 0 };
  }

  /** When a call may be made if `before` others are made first, each as soon as it may. */
  #slot(key: string, limits: readonly Limit[], before: number, now: number): number {
    const given = this.#given.get(key) ?? [];
    return Math.max(-Infinity, ...limits.map((limit) => slotOf(given, limit, before, now)));
  }

  #give(key: string, limits: readonly Limit[], now: number): void {
    const kept = Math.max(0, ...limits.map(({ seconds }) => seconds * 1000 + MARGIN_MS));
    this.#given.set(key, [...(this.#given.get(key) ?? []).filter((at) => at > now - kept), now]);
  }
}

/** Milliseconds on the clock of `given`: the calls that were made, oldest first. */
export function slotOf(given: readonly number[], { calls, seconds }: Limit, before: number, now: number): number {
  const window = seconds * 1000 + MARGIN_MS;
  const inside = given.filter((at) => at > now - window);
  let index = inside.length + before - calls;
  let rounds = 0;
  for (; index >= inside.length; index -= calls) rounds += 1;
  const first = inside[index];
  return (first === undefined ? now : first + window) + rounds * window;
}
