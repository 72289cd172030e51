/** Microsoft's published rate limits, applied: so many calls in so many milliseconds for one key, then 429. */

export interface Limit {
  calls: number;
  perMs: number;
}

export class Limiter {
  private taken = new Map<string, number[]>();
  private inside = new Map<string, number>();

  /** Takes one call out of every limit, or says how many milliseconds to wait and takes none. */
  take(key: string, limits: readonly Limit[]): number {
    const now = Date.now();
    const longest = Math.max(...limits.map((limit) => limit.perMs));
    const times = (this.taken.get(key) ?? []).filter((time) => time > now - longest);
    const waits = limits.map((limit) => {
      const inside = times.filter((time) => time > now - limit.perMs);
      const first = inside[inside.length - limit.calls];
      return first === undefined ? 0 : first + limit.perMs - now;
    });
    const wait = Math.max(...waits);
    if (wait <= 0) times.push(now);
    this.taken.set(key, times);
    return Math.max(0, wait);
  }

  /** False: as many as allowed are under way already. Whoever enters must leave. */
  enter(key: string, most: number): boolean {
    const now = this.inside.get(key) ?? 0;
    if (now >= most) return false;
    this.inside.set(key, now + 1);
    return true;
  }

  leave(key: string): void {
    this.inside.set(key, Math.max(0, (this.inside.get(key) ?? 0) - 1));
  }

  clear(): void {
    this.taken.clear();
    this.inside.clear();
  }
}

/** Retry-After counts whole seconds. */
export const retryAfter = (waitMs: number): Record<string, string> => ({
  'Retry-After': String(Math.max(1, Math.ceil(waitMs / 1000))),
});
