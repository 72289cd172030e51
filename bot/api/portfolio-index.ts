/** The portfolio ready to be asked: each row's text and every order are made once and kept until a row or a name changes. */
import type { PortfolioCounts } from '../../shared/portfolio/answer.ts';
import { countsOf } from '../../shared/portfolio/counts.ts';
import { type Entry, entriesOf } from '../../shared/portfolio/entries.ts';
import { inOrder, type Order, orderOf } from '../../shared/portfolio/order.ts';
import type { Column, PortfolioQuery } from '../../shared/portfolio/query.ts';
import type { Row } from '../../shared/views/portfolio.ts';
import type { ApiParts } from './parts.ts';

type Source = Pick<ApiParts, 'rows'> & { readonly people: Pick<ApiParts['people'], 'nameOf' | 'named'> };

export class PortfolioIndex {
  readonly #source: Source;
  #rows: readonly Row[] | null = null;
  #named: number | string | null = null;
  #byRow = new WeakMap<Row, readonly Entry[]>();
  #entries: readonly Entry[] = [];
  #managing: readonly string[] = [];
  readonly #orders = new Map<Column, { readonly entries: readonly Entry[]; readonly order: Order }>();
  #counts: { readonly of: string; readonly entries: readonly Entry[]; readonly counts: PortfolioCounts } | null = null;

  constructor(source: Source) {
    this.#source = source;
  }

  /** Every onboarding in order. */
  sorted(sort: PortfolioQuery['sort']): readonly Entry[] {
    const entries = this.#now();
    const kept = this.#orders.get(sort.column);
    if (kept?.entries === entries) return inOrder(kept.order, sort);
    const order = orderOf(entries, sort.column, kept?.order);
    this.#orders.set(sort.column, { entries, order });
    return inOrder(order, sort);
  }

  /** Who is project manager of something. */
  managing(): readonly string[] {
    this.#now();
    return this.#managing;
  }

  counts(boardDates: readonly string[], today: string): PortfolioCounts {
    const entries = this.#now();
    const of = [today, ...boardDates].join();
    if (this.#counts?.entries !== entries || this.#counts.of !== of) {
      this.#counts = { of, entries, counts: countsOf(entries, boardDates, today) };
    }
    return this.#counts.counts;
  }

  #now(): readonly Entry[] {
    const { rows, people } = this.#source;
    const [now, named] = [rows(), people.named()];
    if (named !== this.#named) this.#byRow = new WeakMap();
    if (now === this.#rows && named === this.#named) return this.#entries;
    this.#rows = now;
    this.#named = named;
    this.#entries = now.flatMap((row) => this.#entriesOf(row));
    this.#managing = [...new Set(now.flatMap(({ projectManager }) => projectManager ?? []))];
    return this.#entries;
  }

  #entriesOf(row: Row): readonly Entry[] {
    const known = this.#byRow.get(row);
    if (known) return known;
    const made = entriesOf(row, (person) => this.#source.people.nameOf(person));
    this.#byRow.set(row, made);
    return made;
  }
}
