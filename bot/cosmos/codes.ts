/** Emailed links and codes: kept as hashes, good until a time, and every try is counted before it is answered. */
import { createHash, createHmac, timingSafeEqual } from 'node:crypto';
import type { Container } from '@azure/cosmos';
import { StoreUnavailable } from '../records/ports.ts';
import { isChanged, onlyIf, reach, reachOr404 } from './reach.ts';

/** Tries when several guesses at one code come at once. */
const TRIES = 20;

/** Who may do what with it: one person, one partner. */
export interface Subject {
  readonly person: string;
  readonly stream: string;
  /** The one thing it is about, where it opens no more than that. */
  readonly about?: string;
}

export interface Issue {
  readonly subject: Subject;
  /** ISO 8601 in UTC. */
  readonly until: string;
  /** How many tries it takes before it is closed. */
  readonly allowed: number;
  /** What must be typed in beside the token; such a code works once. Without it, a try is only counted. */
  readonly secret?: string;
}

export type Attempt =
  | { readonly outcome: 'right'; readonly subject: Subject }
  | { readonly outcome: 'wrong'; readonly left: number }
  | { readonly outcome: 'unknown' | 'expired' | 'used' | 'exhausted' };

interface Item {
  readonly id: string;
  readonly subject: Subject;
  readonly until: string;
  readonly allowed: number;
  readonly attempts: number;
  readonly secret: string | null;
  readonly used: boolean;
}

/** `kind` keeps apart what the same token stands for: a link, the code sent for that link, a session. */
export class Codes {
  readonly #codes: Container;

  constructor(codes: Container) {
    this.#codes = codes;
  }

  /** Takes the place of an earlier one of the same kind and token. The token should be 32 random bytes or more. */
  async issue(kind: string, token: string, { subject, until, allowed, secret }: Issue): Promise<void> {
    const item: Item = {
      id: idOf(kind, token),
      subject,
      until,
      allowed,
      attempts: 0,
      secret: secret === undefined ? null : hashOf(token, secret),
      used: false,
    };
    await reach((options) => this.#codes.items.upsert(item, options));
  }

  /** Whose it is, without counting a try; nothing when unknown or expired. `now` as ISO 8601 in UTC. */
  async find(kind: string, token: string, now: string): Promise<Subject | undefined> {
    const item = await this.#item(idOf(kind, token));
    return item && item.until > now ? item.subject : undefined;
  }

  /** One try. Two at once are two tries, and only one of two right ones is told so. */
  async attempt(kind: string, token: string, now: string, secret = ''): Promise<Attempt> {
    const id = idOf(kind, token);
    for (let attempt = 0; attempt < TRIES; attempt++) {
      const item = await this.#item(id);
      if (!item) return { outcome: 'unknown' };
      if (item.until <= now) return { outcome: 'expired' };
      if (item.used) return { outcome: 'used' };
      if (item.attempts >= item.allowed) return { outcome: 'exhausted' };
      const right = item.secret === null || isSame(item.secret, hashOf(token, secret));
      const { _etag, ...old } = item;
      const next: Item = { ...old, attempts: old.attempts + 1, used: right && old.secret !== null };
      if (!(await this.#replace(next, _etag))) continue;
      return right
        ? { outcome: 'right', subject: item.subject }
        : { outcome: 'wrong', left: next.allowed - next.attempts };
    }
    throw new StoreUnavailable('Too many tries at one code at the same moment.');
  }

  async revoke(kind: string, token: string): Promise<void> {
    const id = idOf(kind, token);
    await reachOr404((options) => this.#codes.item(id, id).delete(options));
  }

  async #item(id: string): Promise<(Item & { readonly _etag: string }) | undefined> {
    const answer = await reachOr404((options) => this.#codes.item(id, id).read<Item>(options));
    return answer?.resource;
  }

  async #replace(item: Item, etag: string): Promise<boolean> {
    try {
      await reach((options) => this.#codes.item(item.id, item.id).replace(item, { ...options, ...onlyIf(etag) }));
      return true;
    } catch (error) {
      if (isChanged(error)) return false;
      throw error;
    }
  }
}

function idOf(kind: string, token: string): string {
  return `${kind}:${createHash('sha256').update(token).digest('hex')}`;
}

/** Keyed by the token, which the database does not have: six digits alone could be guessed from their hash. */
function hashOf(token: string, secret: string): string {
  return createHmac('sha256', token).update(secret).digest('hex');
}

function isSame(a: string, b: string): boolean {
  return timingSafeEqual(Buffer.from(a), Buffer.from(b));
}
