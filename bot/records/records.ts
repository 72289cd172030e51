/** The only writer: load, decide, append. One create per command when warm, and no read. */
import type { Logger } from 'pino';
import { asCommitActor } from '../../shared/record/actor.ts';
import { SCHEMA } from '../../shared/record/commit.ts';
import { isRefusal } from '../../shared/record/decision.ts';
import { type Answer, beingUpdated, type Envelope, otherContent, tooBusy } from './answer.ts';
import { type Asked, advance, BeingUpdated, type Domain, type Held } from './domain.ts';
import { payloadHash } from './payload.ts';
import type { LogStore, News, SnapshotStore, StoredCommit } from './ports.ts';
import { Snapshotter } from './snapshotter.ts';
import { catchUp, load } from './stream.ts';
import { Turns } from './turns.ts';
import { Warm } from './warm.ts';

/** Records kept in memory: 500 of 16 KB are 8 MB. */
const WARM = 500;
/** Tries when others keep being first. With two instances a third try is rare. */
const TRIES = 20;

/** A stream has moved on; whoever moved it. */
export interface Moved<R> extends Held<R> {
  readonly stream: string;
}

export interface Stores {
  readonly log: LogStore;
  readonly snapshots: SnapshotStore;
}

export class Records<R, C, E, X extends Asked, Row> {
  readonly domain: Domain<R, C, E, X, Row>;
  readonly #stores: Stores;
  readonly #logger: Logger;
  readonly #warm = new Warm<Held<R>>(WARM);
  readonly #turns = new Turns();
  readonly #snapshotter: Snapshotter;
  /** By stream, the last commit that listeners know of. */
  readonly #told = new Map<string, number>();
  readonly #listeners = new Set<(moved: Moved<R>) => void>();

  constructor(domain: Domain<R, C, E, X, Row>, stores: Stores, logger: Logger) {
    this.domain = domain;
    this.#stores = stores;
    this.#logger = logger;
    this.#snapshotter = new Snapshotter(stores.snapshots, logger);
  }

  /**
   * Carries a command out once, however often it is sent. Rejects with `StoreUnavailable` when the database does not
   * answer: nothing is half-written, and the same envelope may be sent again.
   */
  async handle(stream: string, envelope: Envelope<C, X>): Promise<Answer<R>> {
    try {
      return await this.#turns.take(stream, () => this.#carryOut(stream, envelope));
    } catch (error) {
      if (!(error instanceof BeingUpdated)) throw error;
      this.#logger.warn({ error }, 'A newer build has written here. Finish the update: this instance only refuses.');
      return { ok: false, refusal: beingUpdated };
    }
  }

  /** The record as this process knows it, read when it is not warm; an empty one when the stream has no commit. */
  async get(stream: string): Promise<Held<R>> {
    return this.#warm.get(stream) ?? (await this.#turns.take(stream, () => this.#held(stream)));
  }

  /** Tells of every change, our own at once, other instances' when the poll finds it. Gives the way to stop it. */
  subscribe(listener: (moved: Moved<R>) => void): () => void {
    this.#listeners.add(listener);
    return () => void this.#listeners.delete(listener);
  }

  owns(stream: string): boolean {
    return stream.startsWith(this.domain.prefix);
  }

  /** Takes in what somebody wrote; what we know already costs nothing. */
  async follow({ stream, seq }: News): Promise<void> {
    if (seq <= (this.#told.get(stream) ?? 0)) return;
    await this.#turns.take(stream, async () => {
      const held = await this.#held(stream);
      if (held.seq >= seq) return;
      this.#keep(stream, await this.#caughtUp(stream, held));
    });
  }

  /** Reads on when the log has more than `seq`: at start, for what was written when nobody listened. */
  async readOn(stream: string, seq: number): Promise<void> {
    const next = await this.#stores.log.read(stream, seq + 1);
    if (next) await this.follow(next);
  }

  /** Writes the snapshots that wait. Call it last. */
  stop(): Promise<void> {
    return this.#snapshotter.flush();
  }

  async #carryOut(stream: string, { commandId, command, context }: Envelope<C, X>): Promise<Answer<R>> {
    const payload = payloadHash(command);
    let held = await this.#held(stream);
    for (let attempt = 1; attempt <= TRIES; attempt++) {
      const decided = this.domain.decide(held.record, command, context);
      if (isRefusal(decided) || decided.length === 0) {
        // Nothing is written, so nothing has told us yet whether our record is stale or the command a repeat.
        const [first, next] = await Promise.all([
          this.#stores.log.find(stream, commandId),
          this.#stores.log.read(stream, held.seq + 1),
        ]);
        if (next) held = this.#keep(stream, await this.#caughtUp(stream, held, next));
        if (first) return repeat(held, first, payload);
        if (next) continue;
        return isRefusal(decided) ? { ok: false, refusal: decided } : { ok: true, ...held, repeated: false };
      }
      const actor = asCommitActor(context.actor);
      const seq = held.seq + 1;
      const commit = { stream, seq, at: context.now, actor, commandId, payload, events: decided, schema: SCHEMA };
      // Before it is stored: what cannot be read back must never get into the log.
      const next = advance(this.domain, held, commit);
      const appended = await this.#stores.log.append(commit);
      if (appended.outcome === 'stored') return { ok: true, ...this.#keep(stream, next), repeated: false };
      const by = appended.outcome === 'taken' ? appended.by : undefined;
      held = this.#keep(stream, await this.#caughtUp(stream, held, by));
      if (appended.outcome === 'repeated') return repeat(held, appended.first, payload);
      await breathe(attempt);
    }
    return { ok: false, refusal: tooBusy };
  }

  async #held(stream: string): Promise<Held<R>> {
    const warm = this.#warm.get(stream);
    if (warm) return warm;
    const { held, saved } = await load(this.domain, this.#stores, stream);
    return this.#keep(stream, held, saved);
  }

  #caughtUp(stream: string, held: Held<R>, next?: StoredCommit): Promise<Held<R>> {
    return catchUp(this.domain, this.#stores.log, stream, held, next);
  }

  /** Remembers the record, tells who listens, and has a snapshot written when `saved` is behind. */
  #keep(stream: string, held: Held<R>, saved = this.#told.get(stream) ?? 0): Held<R> {
    this.#warm.set(stream, held);
    const { record, seq } = held;
    const { shape } = this.domain;
    const snapshot = () => ({ stream, seq, shape, record, row: this.domain.row(record) });
    if (seq > saved) this.#snapshotter.mark(stream, snapshot);
    if (seq <= (this.#told.get(stream) ?? 0)) return held;
    this.#told.set(stream, seq);
    for (const listener of this.#listeners) this.#tell(listener, { stream, ...held });
    return held;
  }

  #tell(listener: (moved: Moved<R>) => void, moved: Moved<R>): void {
    try {
      listener(moved);
    } catch (error) {
      this.#logger.error({ error, stream: moved.stream }, 'A listener failed on a change that is stored. Report this.');
    }
  }
}

function repeat<R>(held: Held<R>, first: StoredCommit, payload: string): Answer<R> {
  if (first.payload !== payload) return { ok: false, refusal: otherContent };
  return { ok: true, seq: first.seq, record: held.record, repeated: true };
}

/** A short wait, longer and more spread each time, so that two instances do not meet again. */
function breathe(attempt: number): Promise<void> {
  return new Promise((done) => setTimeout(done, Math.random() * Math.min(attempt * 10, 100)));
}
