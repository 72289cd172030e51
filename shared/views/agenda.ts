/** The Board's agendas: who is on which date, from the portfolio's lines. NHS only. */
import { type Gate, gateSteps, gates } from '../record/board/gates.ts';
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
  return everyLine(rows).flatMap(({ line, ...item }) => {
    const outcome = line.outcomes.findLast((each) => each.on === on)?.outcome ?? null;
    const waits = line.date === on;
    if (!waits && !outcome) return [];
    return [{ ...item, gate: line.gate, reportVersion: line.reportVersion, outcome: waits ? null : outcome }];
  });
}

/** Dates with somebody on their agenda, whether the house has them or not. */
export function datesInUse(rows: readonly Row[]): readonly string[] {
  const dates = everyLine(rows).flatMap(({ line }) => [line.date, ...line.outcomes.map(({ on }) => on)]);
  return [...new Set(dates.filter((on) => on !== null))].sort();
}

export interface Candidate extends Pick<AgendaItem, 'partner' | 'onboarding' | 'product' | 'gate'> {
  /** When the Board deferred it; null when it has not been there. */
  readonly deferredOn: string | null;
  /** The date that the Board asked for; null when it named none. */
  readonly nextDate: string | null;
}

/** Onboardings that wait for a Board date: at a Board's step, or deferred, and on no agenda. */
export function notOnAgenda(rows: readonly Row[]): readonly Candidate[] {
  return sorted(rows).flatMap((row) =>
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
}

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
  const found = everyLine(rows)
    .flatMap(({ line, ...item }) =>
      line.outcomes.map(({ on, outcome, said }) => ({ ...item, gate: line.gate, on, outcome, said })),
    )
    .filter(({ partner, product, outcome, said }) => {
      const text = [partner.name, product, outcome, ...said].join(' ').toLowerCase();
      return words.every((word) => text.includes(word));
    });
  const newest = found.sort((a, b) => b.on.localeCompare(a.on));
  return { lines: newest.slice(0, MOST_DECISIONS), all: newest.length };
}

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

function everyLine(rows: readonly Row[]) {
  return sorted(rows).flatMap((row) =>
    row.onboardings.flatMap(({ id, product, boards }) =>
      boards.map((line: BoardLine) => ({ partner: { id: row.id, name: row.name }, onboarding: id, product, line })),
    ),
  );
}

function sorted(rows: readonly Row[]): readonly Row[] {
  return [...rows].sort((a, b) => a.name.localeCompare(b.name, 'en-GB'));
}
