/** What the Board has before it of an onboarding, in the portfolio's line: enough for agendas, without the record. */
import { boardOf, type Gate, gates } from '../record/board/gates.ts';
import { type BoardOutcome, pendingDate } from '../record/board/state.ts';
import type { PartnerRecord } from '../record/state.ts';

export interface BoardLine {
  readonly gate: Gate;
  /** Still to come, or without an outcome. */
  readonly date: string | null;
  readonly reportVersion: number | null;
  /** Oldest first. */
  readonly outcomes: readonly (Pick<BoardOutcome, 'on' | 'outcome' | 'nextDate'> & {
    readonly told: boolean;
    /** Its reasons, what it needs and its comment. */
    readonly said: readonly string[];
  })[];
}

/** Sentences that the Board has used, to be picked again: never with the name of the partner, product or commissioner. */
export interface BoardSentences {
  readonly reasons: readonly string[];
  readonly items: readonly string[];
}

export function boardLines(record: PartnerRecord, onboarding: string): readonly BoardLine[] {
  return gates.flatMap((gate) => {
    const slice = boardOf(record, onboarding, gate);
    const date = pendingDate(slice);
    if (!date && slice.outcomes.length === 0) return [];
    const outcomes = slice.outcomes.map(({ on, outcome, nextDate, toldAt, reasons, items, comments }) => {
      const said = [...reasons, ...items.map(({ text }) => text), comments].filter((text) => text !== '');
      return { on, outcome, nextDate, told: toldAt !== null, said };
    });
    return [{ gate, date, reportVersion: slice.report?.version ?? null, outcomes }];
  });
}

export function boardSentences(record: PartnerRecord, onboarding: string): BoardSentences {
  const outcomes = gates.flatMap((gate) => boardOf(record, onboarding, gate).outcomes);
  return {
    reasons: withoutNames(
      record,
      onboarding,
      outcomes.flatMap(({ reasons }) => reasons),
    ),
    items: withoutNames(
      record,
      onboarding,
      outcomes.flatMap(({ items }) => items.map(({ text }) => text)),
    ),
  };
}

/** Those that name nobody, and so may be shown beside others. */
export function withoutNames(record: PartnerRecord, onboarding: string, texts: readonly string[]): readonly string[] {
  const named = namesOf(record, onboarding);
  return texts.filter((text) => !named.some((name) => text.toLowerCase().includes(name)));
}

function namesOf(record: PartnerRecord, onboarding: string): readonly string[] {
  const { name, products, odsCode } = record.partner;
  const organisation = record.eligibility[onboarding]?.current?.answers.organisation;
  const all = [name, odsCode, organisation, ...Object.values(products).map((product) => product.name)];
  return all.flatMap((each) => (each && each.trim() !== '' ? [each.trim().toLowerCase()] : []));
}
