/** What deciding a command gives: events to append, or a refusal in plain English. */
import type { Actor } from './actor.ts';
import type { CommitActor } from './commit.ts';
import type { House } from './house.ts';

export interface Refusal {
  readonly code: string;
  /** A sentence for the person. `{person:<id>}` stands for a name, which the edge fills in. */
  readonly message: string;
  /** Sentence by field name, for forms. */
  readonly details?: Readonly<Record<string, string>>;
}

export type Decision<E> = readonly E[] | Refusal;

/** Everything a rule may know beside the record. */
export interface Context {
  readonly actor: Actor;
  /** Business time, ISO 8601 in UTC. */
  readonly now: string;
  readonly house: House;
}

/** What `evolve` may know beside the event. */
export interface Meta {
  readonly at: string;
  readonly actor: CommitActor;
  readonly seq: number;
}

export function refuse(code: string, message: string, details?: Readonly<Record<string, string>>): Refusal {
  return details ? { code, message, details } : { code, message };
}

export function isRefusal<E>(decision: Decision<E>): decision is Refusal {
  return !Array.isArray(decision);
}

/** The acting person's id; the app itself has none. */
export function personOf(actor: Actor | CommitActor): string | null {
  return actor.kind === 'person' ? actor.person : null;
}
