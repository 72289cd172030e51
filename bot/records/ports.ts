/** What the writer needs of a database: a log to append to, and snapshots to start from. */
import type { Commit } from '../../shared/record/commit.ts';

/** A commit read back. Some build wrote its events, perhaps a newer one: look at `schema` before trusting them. */
export type StoredCommit = Commit<unknown>;

export type Appended =
  | { readonly outcome: 'stored' }
  /** Somebody else was first with this `seq`. */
  | { readonly outcome: 'taken'; readonly by: StoredCommit }
  /** This command was carried out before, as that commit. */
  | { readonly outcome: 'repeated'; readonly first: StoredCommit };

/** Where a commit stands in the log. */
export type News = Pick<StoredCommit, 'stream' | 'seq'>;

/** Every method rejects with `StoreUnavailable` when the database does not answer. */
export interface LogStore {
  read(stream: string, seq: number): Promise<StoredCommit | undefined>;
  find(stream: string, commandId: string): Promise<StoredCommit | undefined>;
  /** One write, all or nothing. A write whose answer was lost is found again and told as stored. */
  append(commit: StoredCommit): Promise<Appended>;
  /** Each call of what it gives asks once what all streams have new since the last call, a stream's in order. */
  follow(): () => Promise<readonly News[]>;
  streams(): Promise<readonly string[]>;
}

export interface Snapshot {
  readonly stream: string;
  readonly seq: number;
  /** Version of the record's form. A snapshot of another shape is not used; one of a newer shape is never replaced. */
  readonly shape: number;
  readonly record: unknown;
  readonly row: unknown;
}

export interface SnapshotStore {
  read(stream: string): Promise<Snapshot | undefined>;
  /** Replaces only what is older; what is newer stays, without an error. */
  write(snapshot: Snapshot): Promise<void>;
  rows(): Promise<readonly Omit<Snapshot, 'record'>[]>;
}

/** The database does not answer. Nothing is half-written; the same command may be sent again. */
export class StoreUnavailable extends Error {
  override readonly name = 'StoreUnavailable';
}

/** Whether a snapshot may take the place of another. */
export function replaces(next: Pick<Snapshot, 'seq' | 'shape'>, old: Pick<Snapshot, 'seq' | 'shape'>): boolean {
  return next.shape > old.shape || (next.shape === old.shape && next.seq > old.seq);
}
