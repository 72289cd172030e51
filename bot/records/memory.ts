/** The ports of the writer kept in memory: the fake for tests, held to the same contract as Cosmos DB. */
import {
  type Appended,
  type LogStore,
  type News,
  replaces,
  type Snapshot,
  type SnapshotStore,
  type StoredCommit,
  StoreUnavailable,
} from './ports.ts';

/** Set `away` to see what happens when the database does not answer. */
export class MemoryLog implements LogStore {
  away = false;
  readonly #commits: StoredCommit[] = [];

  async read(stream: string, seq: number): Promise<StoredCommit | undefined> {
    return this.#find((commit) => commit.stream === stream && commit.seq === seq);
  }

  async find(stream: string, commandId: string): Promise<StoredCommit | undefined> {
    return this.#find((commit) => commit.stream === stream && commit.commandId === commandId);
  }

  async append(commit: StoredCommit): Promise<Appended> {
    // Nothing is awaited here: a look and a write between which somebody else writes would be no database.
    const by = this.#find(({ stream, seq }) => stream === commit.stream && seq === commit.seq);
    const first = this.#find(({ stream, commandId }) => stream === commit.stream && commandId === commit.commandId);
    if (by && by !== first) return { outcome: 'taken', by };
    if (first) return { outcome: 'repeated', first };
    this.#commits.push(structuredClone(commit));
    return { outcome: 'stored' };
  }

  follow(): () => Promise<readonly News[]> {
    let told = 0;
    return async () => {
      this.#answer();
      const news = this.#commits.slice(told);
      told = this.#commits.length;
      return news.map(({ stream, seq }) => ({ stream, seq }));
    };
  }

  async streams(): Promise<readonly string[]> {
    this.#answer();
    return [...new Set(this.#commits.map((commit) => commit.stream))];
  }

  #find(wanted: (commit: StoredCommit) => boolean): StoredCommit | undefined {
    this.#answer();
    return this.#commits.find(wanted);
  }

  #answer(): void {
    if (this.away) throw new StoreUnavailable('The log in memory was told to be away.');
  }
}

export class MemorySnapshots implements SnapshotStore {
  readonly #snapshots = new Map<string, Snapshot>();

  async read(stream: string): Promise<Snapshot | undefined> {
    return this.#snapshots.get(stream);
  }

  async write(snapshot: Snapshot): Promise<void> {
    const old = this.#snapshots.get(snapshot.stream);
    if (!old || replaces(snapshot, old)) this.#snapshots.set(snapshot.stream, structuredClone(snapshot));
  }

  async rows(): Promise<readonly Omit<Snapshot, 'record'>[]> {
    return [...this.#snapshots.values()].map(({ record: _, ...rest }) => rest);
  }
}
