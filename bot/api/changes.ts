/** Tells waiting pages what has changed, from memory: GET /api/changes?after=, held until something they may see moves. */
import { randomUUID } from 'node:crypto';
import type { Changes } from '../../shared/api.ts';
import type { PartnerRecord } from '../../shared/record/state.ts';
import { isStaff, readable } from './access.ts';
import type { ApiParts, Who } from './parts.ts';

/** Changes we remember, so that a page misses none between two requests. */
const REMEMBERED = 1000;
/** Shorter than the 30 s at which proxies cut idle connections. */
const HOLD_MS = 25_000;

interface Change {
  readonly number: number;
  /** Null: the house. */
  readonly moved: { readonly id: string; readonly record: PartnerRecord } | null;
}

interface Waiting {
  readonly who: Who;
  readonly after: number;
  readonly done: (changes: Changes) => void;
}

export class ChangeFeed {
  /** Another process, another count: a cursor of before says "read all again". */
  readonly #run = randomUUID();
  readonly #stops: readonly (() => void)[];
  readonly #waiting = new Set<Waiting>();
  readonly #changes: Change[] = [];
  #count = 0;

  constructor(parts: Pick<ApiParts, 'partners' | 'house'>) {
    this.#stops = [
      parts.partners.subscribe(({ stream, record }) => this.#add({ id: stream.slice('partner:'.length), record })),
      parts.house.subscribe(() => this.#add(null)),
    ];
  }

  /** Resolves at once when there is news or the cursor is unknown, else with the next news, at most 25 s later. */
  next(who: Who, cursor: string, gone: AbortSignal): Promise<Changes> {
    const after = this.#numberIn(cursor);
    if (after === null) return Promise.resolve({ cursor: this.#cursor(), partners: [], house: false, all: true });
    const now = this.#news(who, after);
    if (now) return Promise.resolve(now);
    return new Promise((resolve) => {
      const nothing = () => done({ cursor: this.#cursor(), partners: [], house: false, all: false });
      const timer = setTimeout(nothing, HOLD_MS);
      const waiting: Waiting = { who, after, done: (changes) => done(changes) };
      const done = (changes: Changes) => {
        clearTimeout(timer);
        gone.removeEventListener('abort', nothing);
        this.#waiting.delete(waiting);
        resolve(changes);
      };
      gone.addEventListener('abort', nothing);
      this.#waiting.add(waiting);
    });
  }

  /** Lets every waiting page go. */
  stop(): void {
    for (const stop of this.#stops) stop();
    for (const { done } of this.#waiting) done({ cursor: this.#cursor(), partners: [], house: false, all: false });
  }

  #add(moved: Change['moved']): void {
    this.#count += 1;
    this.#changes.push({ number: this.#count, moved });
    if (this.#changes.length > REMEMBERED) this.#changes.shift();
    for (const { who, after, done } of [...this.#waiting]) {
      const news = this.#news(who, after);
      if (news) done(news);
    }
  }

  /** What the person may see of what came after; null: nothing. */
  #news(who: Who, after: number): Changes | null {
    const later = this.#changes.slice(Math.max(0, this.#changes.length - (this.#count - after)));
    const house = isStaff(who) && later.some(({ moved }) => moved === null);
    const seen = later.flatMap(({ moved }) =>
      moved && readable(who, moved.id, moved.record) !== 'nothing' ? moved.id : [],
    );
    if (!house && seen.length === 0) return null;
    return { cursor: this.#cursor(), partners: [...new Set(seen)], house, all: false };
  }

  #cursor(): string {
    return `${this.#run}.${this.#count}`;
  }

  /** Null for a cursor that is not ours or too old. */
  #numberIn(cursor: string): number | null {
    const [run, count] = cursor.split('.');
    const number = Number(count);
    if (run !== this.#run || !Number.isInteger(number) || number < 0 || number > this.#count) return null;
    return this.#count - number > this.#changes.length ? null : number;
  }
}
