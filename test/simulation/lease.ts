/** The reconciler's lease by the rules of bot/cosmos/lease.ts, kept on the simulated database. */
import type { Lease } from '../../bot/spaces/ports.ts';
import type { Servers } from './servers.ts';
import type { Process } from './time.ts';

const LASTS_MS = 15_000;
const RENEW_MS = 5000;
const MARGIN_MS = 2000;

export class SimulatedLease {
  readonly #servers: Servers;
  readonly #process: Process;
  readonly #listeners = new Set<(held: boolean) => void>();
  #until = 0;

  constructor(servers: Servers, process: Process) {
    this.#servers = servers;
    this.#process = process;
  }

  readonly port: Lease = {
    held: () => this.#held,
    onChange: (listener) => {
      this.#listeners.add(listener);
      return () => void this.#listeners.delete(listener);
    },
  };

  start(): void {
    void this.#rounds();
  }

  get #held(): boolean {
    return this.#now < this.#until - MARGIN_MS;
  }

  /** Real time as this process reads it. */
  get #now(): number {
    return this.#servers.time.now + this.#process.skew;
  }

  async #rounds(): Promise<void> {
    const take = this.#servers.database(this.#process, {
      take: async (until: number, now: number) => {
        const { lease } = this.#servers;
        if (lease.holder !== this.#process.name && lease.until > now) return false;
        this.#servers.lease = { holder: this.#process.name, until };
        return true;
      },
    });
    for (let was = false; ; ) {
      const until = this.#now + LASTS_MS;
      const got = await take.take(until, this.#now).catch(() => null);
      // A round that failed leaves what we have: it runs out by itself.
      if (got !== null) this.#until = got ? until : 0;
      if (this.#held !== was) {
        was = this.#held;
        for (const listener of this.#listeners) listener(was);
      }
      await this.#servers.time.sleep(RENEW_MS, this.#process);
    }
  }
}
