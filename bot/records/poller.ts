/** Asks the log every second what other instances wrote, and hands each commit to the records it belongs to. */
import type { Logger } from 'pino';
import { type LogStore, type News, StoreUnavailable } from './ports.ts';

const EVERY_MS = 1000;

export interface Follower {
  owns(stream: string): boolean;
  follow(news: News): Promise<void>;
}

export class Poller {
  readonly #ask: () => Promise<readonly News[]>;
  readonly #followers: readonly Follower[];
  readonly #logger: Logger;
  /** Heard of, not yet taken in: the log tells each commit once. */
  #heard: News[] = [];
  /** The poll that began last. */
  #last: Promise<void> = Promise.resolve();
  /** The poll that begins when that one ends. */
  #next: Promise<void> | null = null;
  #timer: NodeJS.Timeout | undefined;
  #stopped = false;
  #well = true;

  constructor(log: LogStore, followers: readonly Follower[], logger: Logger) {
    this.#ask = log.follow();
    this.#followers = followers;
    this.#logger = logger;
  }

  /** False from a failed poll to the next good one. */
  get well(): boolean {
    return this.#well;
  }

  start(): void {
    if (this.#stopped) return;
    this.#timer = setTimeout(() => void this.once().then(() => this.start()), EVERY_MS).unref();
  }

  stop(): void {
    this.#stopped = true;
    clearTimeout(this.#timer);
  }

  /** One poll that begins after this was asked for: it has all that was written before. Never rejects. */
  once(): Promise<void> {
    this.#next ??= this.#last.then(() => {
      this.#next = null;
      return this.#poll();
    });
    this.#last = this.#next;
    return this.#next;
  }

  async #poll(): Promise<void> {
    try {
      this.#heard.push(...(await this.#ask()));
      for (let news = this.#heard[0]; news; news = this.#heard[0]) {
        await this.#pass(news);
        this.#heard.shift();
      }
      if (!this.#well) this.#logger.info('Cosmos DB answers again.');
      this.#well = true;
    } catch (error) {
      if (this.#well) {
        this.#logger.error(
          { error },
          'Cosmos DB does not answer. People are told to try again. We keep asking; check its state.',
        );
      }
      this.#well = false;
    }
  }

  /** A stream that cannot be read does not hold up the others. */
  async #pass(news: News): Promise<void> {
    try {
      await this.#followers.find((follower) => follower.owns(news.stream))?.follow(news);
    } catch (error) {
      if (error instanceof StoreUnavailable) throw error;
      const { stream, seq } = news;
      this.#logger.error(
        { error, stream, seq },
        'A commit cannot be read. If an update is under way, finish it; else report this.',
      );
    }
  }
}
