/**
 * All rows of one kind of stream in memory: from snapshots at start, then from every change. Lists and counts come from
 * here. A row is worked out when somebody asks or after some seconds, so that many changes cost one row.
 */
import type { Logger } from 'pino';
import { StoreUnavailable } from './ports.ts';
import type { Moved, Stores } from './records.ts';

const RETRY_MS = 5000;
/** Streams looked at side by side. */
const AT_ONCE = 8;
/** Many rows at once would keep the first who asks waiting. */
const PENDING_MS = 5000;

/** What the portfolio needs of `Records`. */
interface Source<R, Row> {
  readonly domain: { readonly shape: number; row(record: R): Row };
  owns(stream: string): boolean;
  readOn(stream: string, seq: number): Promise<void>;
  subscribe(listener: (moved: Moved<R>) => void): () => void;
}

export class Portfolio<R, Row> {
  readonly #lines = new Map<string, { readonly seq: number; readonly row: Row }>();
  /** What has moved since its row was worked out. */
  readonly #pending = new Map<string, { readonly seq: number; readonly record: R }>();
  #settling: NodeJS.Timeout | undefined;
  readonly #source: Source<R, Row>;
  readonly #stores: Stores;
  readonly #logger: Logger;
  /** Made again only after a change. */
  #rows: readonly Row[] | null = null;

  constructor(source: Source<R, Row>, stores: Stores, logger: Logger) {
    this.#source = source;
    this.#stores = stores;
    this.#logger = logger;
  }

  /** Fills the rows from snapshots; from then on they follow every change. Rejects with `StoreUnavailable`. */
  async start(): Promise<void> {
    const { domain } = this.#source;
    this.#source.subscribe(({ stream, seq, record }) => {
      this.#pending.set(stream, { seq, record });
      this.#settling ??= setTimeout(() => this.#settle(), PENDING_MS).unref();
    });
    for (const { stream, seq, shape, row } of await this.#stores.snapshots.rows()) {
      if (this.#source.owns(stream) && shape === domain.shape) this.#put(stream, seq, row as Row);
    }
  }

  /**
   * Compares every stream with its log, for snapshots that were never written; off the start's path, and again until
   * the database has answered for all.
   */
  async verify(): Promise<void> {
    try {
      const streams = (await this.#stores.log.streams()).filter((stream) => this.#source.owns(stream));
      for (let from = 0; from < streams.length; from += AT_ONCE) {
        await Promise.all(streams.slice(from, from + AT_ONCE).map((stream) => this.#readOn(stream)));
      }
    } catch (error) {
      if (!(error instanceof StoreUnavailable)) throw error;
      this.#logger.warn({ error }, 'The list of partners may be behind: Cosmos DB did not answer. We look again soon.');
      await new Promise((done) => setTimeout(done, RETRY_MS).unref());
      await this.verify();
    }
  }

  /** Costs nothing. */
  has(stream: string): boolean {
    return this.#lines.has(stream) || this.#pending.has(stream);
  }

  row(stream: string): Row | undefined {
    this.#settle();
    return this.#lines.get(stream)?.row;
  }

  /** The same list until something changes. */
  rows(): readonly Row[] {
    this.#settle();
    this.#rows ??= [...this.#lines.values()].map((line) => line.row);
    return this.#rows;
  }

  #settle(): void {
    clearTimeout(this.#settling);
    this.#settling = undefined;
    for (const [stream, { seq, record }] of this.#pending) {
      this.#pending.delete(stream);
      try {
        this.#put(stream, seq, this.#source.domain.row(record));
      } catch (error) {
        this.#logger.error(
          { error, stream },
          'The line of this stream cannot be made, so lists show its last. Report this.',
        );
      }
    }
  }

  /** One stream that cannot be read does not hide the others. */
  async #readOn(stream: string): Promise<void> {
    try {
      await this.#source.readOn(stream, (this.#pending.get(stream) ?? this.#lines.get(stream))?.seq ?? 0);
    } catch (error) {
      if (error instanceof StoreUnavailable) throw error;
      this.#logger.error(
        { error, stream },
        'This stream cannot be read, so lists may lack it. If an update is under way, finish it; else report this.',
      );
    }
  }

  #put(stream: string, seq: number, row: Row): void {
    if (seq <= (this.#lines.get(stream)?.seq ?? 0)) return;
    this.#lines.set(stream, { seq, row });
    this.#rows = null;
  }
}
