/** Snapshots in Cosmos DB: one item per stream, replaced only by what is newer. Never the truth: the log is. */
import type { Container } from '@azure/cosmos';
import { replaces, type Snapshot, type SnapshotStore } from '../records/ports.ts';
import { query } from './query.ts';
import { isChanged, isConflict, onlyIf, reach, reachOr404 } from './reach.ts';

type Item = Omit<Snapshot, 'stream'> & { readonly id: string };
type Version = Pick<Snapshot, 'seq' | 'shape'> & { readonly _etag: string };

export class CosmosSnapshots implements SnapshotStore {
  readonly #snapshots: Container;
  /** What we wrote or read last, by stream: a warm stream's snapshot is one replace, without a read. */
  readonly #known = new Map<string, Version>();

  constructor(snapshots: Container) {
    this.#snapshots = snapshots;
  }

  async read(stream: string): Promise<Snapshot | undefined> {
    const found = await this.#item(stream);
    if (!found) return undefined;
    const { seq, shape, record, row } = found;
    return { stream, seq, shape, record, row };
  }

  async write(snapshot: Snapshot): Promise<void> {
    const { stream, ...content } = snapshot;
    const item: Item = { id: stream, ...content };
    const old = this.#known.get(stream) ?? (await this.#item(stream));
    if (old && !replaces(snapshot, old)) return;
    try {
      const { etag } = await reach((options) =>
        old
          ? this.#snapshots.item(stream, stream).replace(item, { ...options, ...onlyIf(old._etag) })
          : this.#snapshots.items.create(item, options),
      );
      this.#known.set(stream, { seq: snapshot.seq, shape: snapshot.shape, _etag: etag });
    } catch (error) {
      if (!isConflict(error) && !isChanged(error)) throw error;
      this.#known.delete(stream);
      await this.write(snapshot);
    }
  }

  async rows(): Promise<readonly Omit<Snapshot, 'record'>[]> {
    const items = await query<Omit<Item, 'record'>>(this.#snapshots, 'SELECT c.id, c.seq, c.shape, c.row FROM c');
    return items.map(({ id, ...rest }) => ({ stream: id, ...rest }));
  }

  async #item(stream: string): Promise<(Item & Version) | undefined> {
    const answer = await reachOr404((options) => this.#snapshots.item(stream, stream).read<Item & Version>(options));
    const item = answer?.resource;
    if (item) this.#known.set(stream, { seq: item.seq, shape: item.shape, _etag: item._etag });
    return item;
  }
}
