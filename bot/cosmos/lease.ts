/** The one lease: whoever holds it keeps Teams in step. It runs out by itself, so a crash is no special case. */
import type { Container } from '@azure/cosmos';
import type { Logger } from 'pino';
import { isChanged, isConflict, onlyIf, reach, reachOr404 } from './reach.ts';

const ID = 'reconciler';
/** Together at most 15 seconds from a holder's death to the next holder. */
const LASTS_MS = 12_000;
const RENEW_MS = 3000;
/** We let go before others take over: their clock may be ahead of ours. */
const MARGIN_MS = 2000;

interface Item {
  readonly id: string;
  readonly holder: string;
  /** Milliseconds since 1970. Real time, never business time. */
  readonly until: number;
}

/** Takes or renews it in one step; false: somebody else has it, `now` being milliseconds since 1970. */
export type TakeLease = (holder: string, until: number, now: number) => Promise<boolean>;

export class Lease {
  readonly #takeIt: TakeLease;
  readonly #holder: string;
  readonly #logger: Logger;
  readonly #now: () => number;
  #until = 0;
  #timer: NodeJS.Timeout | undefined;
  #stopped = false;

  /** `holder` is different for every process. */
  constructor(take: TakeLease, holder: string, logger: Logger, now: () => number = Date.now) {
    this.#takeIt = take;
    this.#holder = holder;
    this.#logger = logger;
    this.#now = now;
  }

  /** Ask before each thing that only the holder may do. Turns false by itself when the lease cannot be renewed in time. */
  get held(): boolean {
    return this.#now() < this.#until - MARGIN_MS;
  }

  /** Takes the lease when it is free and renews it from then on; says so at each change. */
  start(changed: (held: boolean) => void): void {
    let was = false;
    const tell = () => {
      if (this.held === was) return;
      was = this.held;
      changed(was);
    };
    const round = async () => {
      tell();
      try {
        const until = await this.#ask();
        // Lost while we asked, and won again by the answer, is news too: who was woken in between was not heard.
        tell();
        this.#until = until;
      } catch (error) {
        this.#logger.warn(
          { error },
          'The lease to keep Teams in step could not be renewed. We try again in 3 seconds.',
        );
      }
      tell();
    };
    // One after the other: a slow round that overlaps the next would look like somebody else's.
    const next = async () => {
      await round();
      if (!this.#stopped) this.#timer = setTimeout(() => void next(), RENEW_MS).unref();
    };
    void next();
  }

  /** Lets others take over at once. */
  async stop(): Promise<void> {
    this.#stopped = true;
    clearTimeout(this.#timer);
    if (!this.held) return;
    this.#until = 0;
    try {
      await this.#takeIt(this.#holder, 0, this.#now());
    } catch (error) {
      this.#logger.info({ error }, 'The lease was not given back. It runs out by itself within 15 seconds.');
    }
  }

  /** One try to take or renew it; gives `held`. Rejects with `StoreUnavailable`. */
  async renew(): Promise<boolean> {
    this.#until = await this.#ask();
    return this.held;
  }

  /** Gives until when it is ours, in milliseconds since 1970; 0: it is not. */
  async #ask(): Promise<number> {
    const until = this.#now() + LASTS_MS;
    return (await this.#takeIt(this.#holder, until, this.#now())) ? until : 0;
  }
}

/** The lease as an item in Cosmos DB; it is changed only as it was read. */
export function leaseIn(leases: Container): TakeLease {
  return async (holder, until, now) => {
    const item: Item = { id: ID, holder, until };
    const old = (await reachOr404((options) => leases.item(ID, ID).read<Item>(options)))?.resource;
    if (old && old.holder !== holder && old.until > now) return false;
    try {
      await reach((options) =>
        old
          ? leases.item(ID, ID).replace(item, { ...options, ...onlyIf(old._etag) })
          : leases.items.create(item, options),
      );
      return true;
    } catch (error) {
      if (isChanged(error) || isConflict(error)) return false;
      throw error;
    }
  };
}
