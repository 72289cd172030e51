/** Who acts: a person we know, with the staff roles they have now, or the app itself. */
import type { CommitActor } from './commit.ts';

export const staffRoles = ['projectManager', 'board', 'reviewer', 'administrator'] as const;
export type StaffRole = (typeof staffRoles)[number];

export interface PersonActor {
  readonly kind: 'person';
  readonly person: string;
  /** Empty for a partner's contact. Read from the `house` stream at each request. */
  readonly roles: readonly StaffRole[];
  /** How they came in. The emailed door opens only a contact's own tasks. */
  readonly door: 'teams' | 'mail';
}

export type Actor = PersonActor | { readonly kind: 'system' };

export const system: Actor = { kind: 'system' };

export function asCommitActor(actor: Actor): CommitActor {
  return actor.kind === 'person' ? { kind: 'person', person: actor.person } : { kind: 'system' };
}
