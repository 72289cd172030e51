/** Writes snapshots off the answer's path: at most one per stream and round, and a failure costs only time. */
import type { Logger } from 'pino';
import type { Snapshot, SnapshotStore } from './ports.ts';

/**
 * The log is the truth, so a snapshot may be this much behind: after a crash the start reads on from the older one. Who
 * answers a form or works through a partner's tasks makes many changes in a minute, and one snapshot of them will do.
 */
const ROUND_MS = 60_000;

export class Snapshotter {
  readonly #store: SnapshotStore;
  readonly #logger: Logger;
  #waiting = new Map<string, () => Snapshot>();
  #round: NodeJS.Timeout | undefined;
  #writing: Promise<void> = Promise.resolve();

  constructor(store: SnapshotStore, logger: Logger) {
    this.#store = store;
    this.#logger = logger;
  }

  /** The newest state of a stream; made into a snapshot only when it is written. */
  mark(stream: string, make: () => Snapshot): void {
    this.#waiting.set(stream, make);
    this.#round ??= setTimeout(() => void this.flush(), ROUND_MS).unref();
  }

  /** Writes all that waits. Never rejects: what could not be written waits for the next round. */
  flush(): Promise<void> {
    clearTimeout(this.#round);
    this.#round = undefined;
    this.#writing = this.#writing.then(() => this.#write());
    return this.#writing;
  }

  async #write(): Promise<void> {
    const due = this.#waiting;
    this.#waiting = new Map();
    for (const [stream, make] of due) {
      try {
        await this.#store.write(make());
      } catch (error) {
        this.#logger.warn(
          { error, stream },
          'A snapshot was not written. Nothing is lost: the log has it. We try again.',
        );
        if (!this.#waiting.has(stream)) this.mark(stream, make);
      }
    }
  }
}
