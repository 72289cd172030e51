/** The log in Cosmos DB. A commit is one item; its id is its number, so whoever creates it first has that number. */
import type { Container } from '@azure/cosmos';
import type { Appended, LogStore, News, StoredCommit } from '../records/ports.ts';
import { StoreUnavailable } from '../records/ports.ts';
import { query } from './query.ts';
import { isConflict, reach, reachOr404 } from './reach.ts';

const TRIES = 3;
const PAUSE_MS = 200;
/** How far back the first poll looks, in seconds: clocks differ, and a start takes time. */
const FIRST_LOOK_S = 600;
/** How far back each later poll looks: two writes of the same second may become visible in any order. */
const OVERLAP_S = 10;
/** Not the commits themselves: most of them are our own. */
const NEWS = 'SELECT c.stream, c.seq, c._etag, c._ts FROM c WHERE c._ts >= @from';

type Item = StoredCommit & { readonly id: string };
type Kept = News & { readonly _etag: string; readonly _ts: number };

export class CosmosLog implements LogStore {
  readonly #log: Container;

  constructor(log: Container) {
    this.#log = log;
  }

  async read(stream: string, seq: number): Promise<StoredCommit | undefined> {
    const answer = await reachOr404((options) => this.#log.item(idOf(seq), stream).read<Item>(options));
    return answer?.resource && asCommit(answer.resource);
  }

  async find(stream: string, commandId: string): Promise<StoredCommit | undefined> {
    const text = 'SELECT * FROM c WHERE c.stream = @stream AND c.commandId = @commandId';
    const [item] = await query<Item>(this.#log, text, { stream, commandId }, { partitionKey: stream });
    return item && asCommit(item);
  }

  /** A create without an answer may have been stored. So it is sent again: a conflict with ourselves is success. */
  async append(commit: StoredCommit): Promise<Appended> {
    for (let attempt = 1; ; attempt++) {
      try {
        const answer = await this.#create(commit);
        const ours = attempt > 1 && answer.outcome === 'repeated' && isSame(answer.first, commit);
        return ours ? { outcome: 'stored' } : answer;
      } catch (error) {
        if (!(error instanceof StoreUnavailable) || attempt === TRIES) throw error;
        await new Promise((done) => setTimeout(done, attempt * PAUSE_MS));
      }
    }
  }

  follow(): () => Promise<readonly News[]> {
    let from = Math.floor(Date.now() / 1000) - FIRST_LOOK_S;
    let seen = new Set<string>();
    return async () => {
      const items = await query<Kept>(this.#log, NEWS, { from });
      const news = items.filter((item) => !seen.has(item._etag)).sort(byStreamAndSeq);
      from = items.reduce((latest, item) => Math.max(latest, item._ts - OVERLAP_S), from);
      seen = new Set(items.filter((item) => item._ts >= from).map((item) => item._etag));
      return news.map(({ stream, seq }) => ({ stream, seq }));
    };
  }

  async streams(): Promise<readonly string[]> {
    return query<string>(this.#log, 'SELECT VALUE c.stream FROM c WHERE c.id = @first', { first: idOf(1) });
  }

  async #create(commit: StoredCommit): Promise<Appended> {
    const item: Item = { id: idOf(commit.seq), ...commit };
    try {
      await reach((options) => this.#log.items.create(item, options));
      return { outcome: 'stored' };
    } catch (error) {
      if (!isConflict(error)) throw error;
    }
    const there = await this.read(commit.stream, commit.seq);
    if (there && there.commandId !== commit.commandId) return { outcome: 'taken', by: there };
    const first = there ?? (await this.find(commit.stream, commit.commandId));
    if (first) return { outcome: 'repeated', first };
    throw new StoreUnavailable(`${commit.stream} ${commit.seq} is taken, but cannot be read yet.`);
  }
}

/** As long as every other, so that ids sort as numbers do. */
function idOf(seq: number): string {
  return String(seq).padStart(9, '0');
}

function isSame(a: StoredCommit, b: StoredCommit): boolean {
  return a.seq === b.seq && a.commandId === b.commandId && a.payload === b.payload;
}

function byStreamAndSeq(a: News, b: News): number {
  return a.stream === b.stream ? a.seq - b.seq : a.stream < b.stream ? -1 : 1;
}

/** Without what Cosmos DB adds. */
function asCommit({ stream, seq, at, actor, commandId, payload, events, schema }: Item): StoredCommit {
  return { stream, seq, at, actor, commandId, payload, events, schema };
}
