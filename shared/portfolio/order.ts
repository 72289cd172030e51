/** The orders a list can have. What has no value in the column comes last, whichever way it is sorted. */
import type { Turn } from '../views/turn.ts';
import type { Entry } from './entries.ts';
import type { LikelyOf } from './likely.ts';
import type { Column, PortfolioQuery } from './query.ts';

type Key = string | number | null;

export interface Order {
  /** Those with a value, the least first. */
  readonly ascending: readonly Entry[];
  readonly without: readonly Entry[];
}

/** `likely` is only asked for the order by it. */
export function orderOf(entries: readonly Entry[], column: Column, likely: LikelyOf): Order {
  const key = keyOf(column, likely);
  return {
    ascending: entries.filter((entry) => key(entry) !== null).sort((a, b) => compare(key(a), key(b)) || tie(a, b)),
    without: entries.filter((entry) => key(entry) === null).sort(tie),
  };
}

/** What is different between two lists of entries. */
export interface Changed {
  readonly gone: ReadonlySet<Entry>;
  readonly come: readonly Entry[];
}

/** The order after a change: each new entry is put into its place, which costs far less than to sort all again. */
export function orderAfter(
  { ascending, without }: Order,
  { gone, come }: Changed,
  column: Column,
  likely: LikelyOf,
): Order {
  const key = keyOf(column, likely);
  const byKey = (a: Entry, b: Entry) => compare(key(a), key(b)) || tie(a, b);
  const order = { ascending: remaining(ascending, gone), without: remaining(without, gone) };
  for (const entry of come) {
    if (key(entry) === null) insert(order.without, entry, tie);
    else insert(order.ascending, entry, byKey);
  }
  return order;
}

/** A list without some. A few are found by where they stand, which does not look into each of thousands. */
function remaining(list: readonly Entry[], gone: ReadonlySet<Entry>): Entry[] {
  if (gone.size > FEW) return list.filter((entry) => !gone.has(entry));
  const left = [...list];
  for (const entry of gone) {
    const at = left.indexOf(entry);
    if (at >= 0) left.splice(at, 1);
  }
  return left;
}

const FEW = 50;

/** Into a list that is in order. */
function insert(list: Entry[], entry: Entry, by: (a: Entry, b: Entry) => number): void {
  let [from, to] = [0, list.length];
  while (from < to) {
    const middle = (from + to) >>> 1;
    const there = list[middle];
    if (there && by(there, entry) <= 0) from = middle + 1;
    else to = middle;
  }
  list.splice(from, 0, entry);
}

export function inOrder({ ascending, without }: Order, { descending }: PortfolioQuery['sort']): readonly Entry[] {
  return [...(descending ? ascending.toReversed() : ascending), ...without];
}

const sides: readonly Turn['side'][] = ['nhs', 'partner', 'board', 'hold', 'nobody'];
/** Later than any instant, in milliseconds. */
const SIDE = 1e14;

function keyOf(column: Column, likely: LikelyOf): (entry: Entry) => Key {
  if (column !== 'likely') return keys[column];
  const known = new Map<Entry, Key>();
  return (entry) => {
    const key = known.get(entry);
    if (key !== undefined) return key;
    const dates = likely(entry);
    const made = dates && dates.from + dates.to;
    known.set(entry, made);
    return made;
  };
}

const keys: Readonly<Record<Exclude<Column, 'likely'>, (entry: Entry) => Key>> = {
  partner: ({ name }) => name,
  product: ({ product }) => product,
  service: ({ onboarding }) => onboarding.service,
  step: ({ onboarding }) => onboarding.step?.number ?? null,
  waiting: ({ onboarding, since }) => sides.indexOf(onboarding.turn.side) * SIDE + since,
  since: ({ since }) => since || null,
  due: ({ dueOn }) => dueOn || null,
  board: ({ boardOn }) => boardOn || null,
  manager: ({ manager }) => manager,
  eligibility: ({ onboarding }) => onboarding.eligibility,
  scenario: ({ onboarding }) => onboarding.scenario,
  started: ({ startedAt }) => startedAt,
  changed: ({ changedAt }) => changedAt || null,
};

/** By partner, then product; ids make it the same order each time. */
function tie(a: Entry, b: Entry): number {
  return (
    compare(a.name, b.name) ||
    compare(a.product, b.product) ||
    compare(a.row.id, b.row.id) ||
    compare(a.onboarding.id, b.onboarding.id)
  );
}

function compare(a: Key, b: Key): number {
  if (a === b || a === null || b === null) return 0;
  return a < b ? -1 : 1;
}
