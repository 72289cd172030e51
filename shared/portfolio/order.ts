/** The orders a list can have. What has no value in the column comes last, whichever way it is sorted. */
import type { Turn } from '../views/turn.ts';
import type { Entry } from './entries.ts';
import type { Column, PortfolioQuery } from './query.ts';

type Key = string | number | null;

export interface Order {
  /** Those with a value, the least first. */
  readonly ascending: readonly Entry[];
  readonly without: readonly Entry[];
}

/** `before`: the same order of earlier entries, most of which are still there; to sort a sorted list costs little. */
export function orderOf(entries: readonly Entry[], column: Column, before?: Order): Order {
  const key = keys[column];
  const listed = before ? inEarlierOrder(entries, before) : entries;
  const ascending = listed.filter((entry) => key(entry) !== null);
  return {
    ascending: ascending.sort((a, b) => compare(key(a), key(b)) || tie(a, b)),
    without: listed.filter((entry) => key(entry) === null).sort(tie),
  };
}

export function inOrder({ ascending, without }: Order, { descending }: PortfolioQuery['sort']): readonly Entry[] {
  return [...(descending ? ascending.toReversed() : ascending), ...without];
}

function inEarlierOrder(entries: readonly Entry[], { ascending, without }: Order): readonly Entry[] {
  const now = new Set(entries);
  const kept = [...ascending, ...without].filter((entry) => now.delete(entry));
  return [...kept, ...now];
}

const sides: readonly Turn['side'][] = ['nhs', 'partner', 'board', 'hold', 'nobody'];

const keys: Readonly<Record<Column, (entry: Entry) => Key>> = {
  partner: ({ name }) => name,
  product: ({ product }) => product,
  service: ({ onboarding }) => onboarding.service,
  step: ({ onboarding }) => onboarding.step?.number ?? null,
  waiting: ({ onboarding }) => `${sides.indexOf(onboarding.turn.side)}${onboarding.turn.since ?? ''}`,
  since: ({ onboarding }) => onboarding.turn.since,
  due: ({ onboarding }) => onboarding.turn.dueOn,
  board: ({ onboarding }) => onboarding.boardDate,
  manager: ({ manager }) => manager,
  eligibility: ({ onboarding }) => onboarding.eligibility,
  scenario: ({ onboarding }) => onboarding.scenario,
  started: ({ onboarding }) => onboarding.startedAt,
  changed: ({ row }) => row.lastChangeAt,
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
