/** The Board's agendas: who is on which date, from the portfolio's lines. NHS only. */
import { type Gate, gateSteps, gates } from '../record/board/gates.ts';
import { oncePerRecord } from '../record/once.ts';
import type { BoardLine, BoardSentences } from './board-lines.ts';
import type { Row } from './portfolio.ts';

export interface AgendaItem {
  readonly partner: { readonly id: string; readonly name: string };
  readonly onboarding: string;
  readonly product: string;
  readonly gate: Gate;
  readonly reportVersion: number | null;
  /** What the Board decided on this date; null while it has not. */
  readonly outcome: 'approved' | 'rejected' | 'deferred' | null;
}

/** Everything on a date's agenda, decided or not, by partner and product. */
export function agendaOf(rows: readonly Row[], on: string): readonly AgendaItem[] {
  const items = agendas(rows).get(on);
  return items ? inOrder(items) : [];
}

/** Dates with somebody on their agenda, whether the house has them or not. */
export function datesInUse(rows: readonly Row[]): readonly string[] {
  return [...agendas(rows).keys()].sort();
}

/** How many are on the agenda of a date, and how many of them the Board has not decided on. */
export function agendaSize(rows: readonly Row[], on: string): { readonly all: number; readonly undecided: number } {
  const items = agendas(rows).get(on) ?? [];
  return { all: items.length, undecided: items.filter(({ outcome }) => outcome === null).length };
}

/** By date. Every page about the Board asks, so they are made once for each list of rows, and put in order when asked for. */
const agendas = oncePerRecord((rows: readonly Row[]): ReadonlyMap<string, readonly AgendaItem[]> => {
  const made = new Map<string, AgendaItem[]>();
  for (const { line, ...item } of everyLine(rows)) {
    for (const on of new Set([line.date, ...line.outcomes.map((each) => each.on)])) {
      if (on === null) continue;
      const outcome = line.date === on ? null : (line.outcomes.findLast((each) => each.on === on)?.outcome ?? null);
      const known = made.get(on) ?? [];
      known.push({ ...item, gate: line.gate, reportVersion: line.reportVersion, outcome });
      made.set(on, known);
    }
  }
  return made;
});

const inOrder = oncePerRecord((items: readonly AgendaItem[]): readonly AgendaItem[] => sorted(items));

export interface Candidate extends Pick<AgendaItem, 'partner' | 'onboarding' | 'product' | 'gate'> {
  /** When the Board deferred it; null when it has not been there. */
  readonly deferredOn: string | null;
  /** The date that the Board asked for; null when it named none. */
  readonly nextDate: string | null;
}

/** Onboardings that wait for a Board date: at a Board's step, or deferred, and on no agenda. */
export const notOnAgenda = oncePerRecord((rows: readonly Row[]): readonly Candidate[] => {
  const found = rows.flatMap((row) =>
    row.onboardings
      .filter(({ closed }) => !closed)
      .flatMap(({ id, product, step, boards }) =>
        gates.flatMap((gate) => {
          const line = boards.find((each) => each.gate === gate);
          const last = line?.outcomes.at(-1);
          const waits = last ? last.outcome === 'deferred' : step?.id === gateSteps[gate];
          if (line?.date || !waits) return [];
          const before = { deferredOn: last?.on ?? null, nextDate: last?.nextDate ?? null };
          return [{ partner: { id: row.id, name: row.name }, onboarding: id, product, gate, ...before }];
        }),
      ),
  );
  return sorted(found);
});

/** What the Board decided on a date, with its reasons. */
export interface Decision extends Pick<AgendaItem, 'partner' | 'onboarding' | 'product' | 'gate'> {
  readonly on: string;
  readonly outcome: BoardLine['outcomes'][number]['outcome'];
  readonly said: readonly string[];
}

export interface Decisions {
  /** The newest that fit. */
  readonly lines: readonly Decision[];
  /** How many fit. */
  readonly all: number;
}

const MOST_DECISIONS = 20;

/** What the Board has decided, newest first: those in which every word of the search stands, in names or reasons. */
export function decisionsOf(rows: readonly Row[], search: string): Decisions {
  const words = search.toLowerCase().split(/\s+/u).filter(Boolean);
  const found = decided(rows).filter(({ text }) => words.every((word) => text.includes(word)));
  return { lines: found.slice(0, MOST_DECISIONS).map(({ decision }) => decision), all: found.length };
}

/** All of them, newest first, each with what a search looks into. */
const decided = oncePerRecord((rows: readonly Row[]) => {
  const all = everyLine(rows).flatMap(({ line, ...item }) =>
    line.outcomes.map(({ on, outcome, said }): Decision => ({ ...item, gate: line.gate, on, outcome, said })),
  );
  const newest = all.sort((a, b) => (a.on === b.on ? 0 : a.on < b.on ? 1 : -1));
  return newest.map((decision) => {
    const { partner, product, outcome, said } = decision;
    return { decision, text: [partner.name, product, outcome, ...said].join(' ').toLowerCase() };
  });
});

const MOST_SENTENCES = 30;

/** The sentences of all partners, the most used first. */
export function usedSentences(rows: readonly Row[]): BoardSentences {
  const all = rows.flatMap((row) => row.onboardings.map(({ sentences }) => sentences));
  return {
    reasons: mostUsed(all.flatMap(({ reasons }) => reasons)),
    items: mostUsed(all.flatMap(({ items }) => items)),
  };
}

function mostUsed(texts: readonly string[]): readonly string[] {
  const counts = new Map<string, number>();
  for (const text of texts) counts.set(text, (counts.get(text) ?? 0) + 1);
  const order = [...counts].sort(([a, used], [b, times]) => times - used || a.localeCompare(b, 'en-GB'));
  return order.slice(0, MOST_SENTENCES).map(([text]) => text);
}

const everyLine = oncePerRecord((rows: readonly Row[]) =>
  rows.flatMap((row) =>
    row.onboardings.flatMap(({ id, product, boards }) =>
      boards.map((line: BoardLine) => ({ partner: { id: row.id, name: row.name }, onboarding: id, product, line })),
    ),
  ),
);

const { compare } = new Intl.Collator('en-GB');

/** By the partner's name. */
function sorted<T extends Pick<AgendaItem, 'partner'>>(items: readonly T[]): T[] {
  return [...items].sort((a, b) => compare(a.partner.name, b.partner.name));
}
