/** The envelope of the log: one commit per command, one item in Cosmos DB per commit. */

/** Version of the envelope and of every event in it. A build that meets a newer one says so and does not write. */
export const SCHEMA = 2;

/** Who acted, as the log keeps it: never a name, only an id that the `people` container can forget. */
export type CommitActor = { readonly kind: 'person'; readonly person: string } | { readonly kind: 'system' };

export interface Commit<E> {
  /** `partner:<id>`, `house` or `person:<id>`; the partition key. */
  readonly stream: string;
  /** 1 for a stream's first commit, then without gaps. */
  readonly seq: number;
  /** Business time, ISO 8601 in UTC. */
  readonly at: string;
  readonly actor: CommitActor;
  /** Unique in a stream; a repeat is answered with the first commit. */
  readonly commandId: string;
  /** Hash of the command's payload: the same id with another payload is refused. */
  readonly payload: string;
  readonly events: readonly E[];
  readonly schema: number;
}
