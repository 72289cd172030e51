/** Reads a stream: the snapshot, then commit after commit until there is no next. Point reads only. */
import { advance, BeingUpdated, type Domain, type Held } from './domain.ts';
import type { LogStore, SnapshotStore, StoredCommit } from './ports.ts';

type Rules<R, E> = Pick<Domain<R, never, E, never, unknown>, 'empty' | 'evolve' | 'shape'>;

export interface Loaded<R> {
  readonly held: Held<R>;
  /** What the snapshot already has; 0 without a usable one. */
  readonly saved: number;
}

/** Rejects with `BeingUpdated` when a newer build has been here. */
export async function load<R, E>(
  domain: Rules<R, E>,
  stores: { readonly log: LogStore; readonly snapshots: SnapshotStore },
  stream: string,
): Promise<Loaded<R>> {
  const snapshot = await stores.snapshots.read(stream);
  if (snapshot && snapshot.shape > domain.shape) {
    throw new BeingUpdated(`${stream} has shape ${snapshot.shape}; this build knows ${domain.shape}.`);
  }
  const usable = snapshot?.shape === domain.shape ? snapshot : undefined;
  const start = usable ? { record: usable.record as R, seq: usable.seq } : { record: domain.empty(stream), seq: 0 };
  return { held: await catchUp(domain, stores.log, stream, start), saved: usable?.seq ?? 0 };
}

/** Adds what others wrote. `next`, when it is already known, saves one read. */
export async function catchUp<R, E>(
  domain: Rules<R, E>,
  log: LogStore,
  stream: string,
  held: Held<R>,
  next?: StoredCommit,
): Promise<Held<R>> {
  let current = held;
  let commit = next ?? (await log.read(stream, current.seq + 1));
  while (commit) {
    current = advance(domain, current, commit);
    commit = await log.read(stream, current.seq + 1);
  }
  return current;
}
