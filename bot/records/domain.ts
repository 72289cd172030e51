/** What the writer must be told about a kind of stream: its rules, all pure. Partners are one kind, the house another. */
import type { Actor } from '../../shared/record/actor.ts';
import { SCHEMA } from '../../shared/record/commit.ts';
import type { Decision, Meta } from '../../shared/record/decision.ts';
import type { StoredCommit } from './ports.ts';

/** The least a decision is told beside the record; the commit keeps both. `now` is business time, ISO 8601 in UTC. */
export interface Asked {
  readonly actor: Actor;
  readonly now: string;
}

export interface Domain<R, C, E, X extends Asked, Row> {
  /** Streams of this kind begin with it: `partner:`, `house`. */
  readonly prefix: string;
  /** Version of the record's form; count it up when `evolve` makes something else of the same log. */
  readonly shape: number;
  empty(stream: string): R;
  evolve(record: R, event: E, meta: Meta): R;
  decide(record: R, command: C, context: X): Decision<E>;
  /** The record's line in a list of many. */
  row(record: R): Row;
}

/** A record and the number of the last commit in it; 0 before the first. */
export interface Held<R> {
  readonly record: R;
  readonly seq: number;
}

/** A newer build wrote this. We neither read nor write it until we are replaced too. */
export class BeingUpdated extends Error {
  override readonly name = 'BeingUpdated';
}

/** The record after its next commit. Throws `BeingUpdated` for a commit that this build does not know how to read. */
export function advance<R, E>(
  domain: Pick<Domain<R, never, E, never, unknown>, 'evolve'>,
  held: Held<R>,
  commit: StoredCommit,
): Held<R> {
  if (commit.schema > SCHEMA) {
    throw new BeingUpdated(`${commit.stream} ${commit.seq} has schema ${commit.schema}; this build knows ${SCHEMA}.`);
  }
  if (commit.seq !== held.seq + 1) throw new Error(`${commit.stream}: commit ${commit.seq} cannot follow ${held.seq}.`);
  const meta = { at: commit.at, actor: commit.actor, seq: commit.seq };
  // The schema says that these are events of this domain: the log is the one place where types end.
  const events = commit.events as readonly E[];
  return { record: events.reduce((record, event) => domain.evolve(record, event, meta), held.record), seq: commit.seq };
}
