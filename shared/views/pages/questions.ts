/** Queries as a page shows them, on both sides. */
import type { Query } from '../../record/queries.ts';
import { type Names, nameOf } from '../names.ts';

export interface QueryLine {
  readonly id: string;
  readonly about: Query['about'];
  readonly waitingOn: Query['waitingOn'];
  readonly owner: string | null;
  readonly since: string;
  readonly replyBy: string;
  readonly wantsDocument: boolean;
  /** Null for partners: `forPartner` drops it. */
  readonly draft: string | null;
  readonly closedAt: string | null;
  readonly messages: readonly {
    readonly side: Query['waitingOn'];
    readonly by: string;
    readonly at: string;
    readonly text: string;
  }[];
}

/** Open ones first, the newest on top. */
export function queryLines(queries: readonly Query[], onboarding: string, names: Names): readonly QueryLine[] {
  return queries
    .filter((query) => query.onboarding === onboarding)
    .map((query) => queryLine(query, names))
    .sort((a, b) => Number(a.closedAt !== null) - Number(b.closedAt !== null) || b.since.localeCompare(a.since));
}

function queryLine(query: Query, names: Names): QueryLine {
  const { id, about, waitingOn, since, replyBy, wantsDocument, draft, closedAt } = query;
  const messages = query.messages.map(({ side, by, at, text }) => ({ side, by: nameOf(names, by), at, text }));
  const owner = query.owner ? nameOf(names, query.owner) : null;
  return { id, about, waitingOn, owner, since, replyBy, wantsDocument, draft, closedAt, messages };
}
