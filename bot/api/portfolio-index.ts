/** The portfolio ready to be asked: what is compared of each row and every order are made once, and follow each change. */
import type { PortfolioCounts } from '../../shared/portfolio/answer.ts';
import { countsOf } from '../../shared/portfolio/counts.ts';
import { type Entry, entriesOf } from '../../shared/portfolio/entries.ts';
import { type LikelyOf, likelyOn } from '../../shared/portfolio/likely.ts';
import { type Changed, inOrder, type Order, orderAfter, orderOf } from '../../shared/portfolio/order.ts';
import type { Column, PortfolioQuery } from '../../shared/portfolio/query.ts';
import type { StepDays } from '../../shared/views/forecast.ts';
import type { Row } from '../../shared/views/portfolio.ts';
import type { ApiParts } from './parts.ts';

type Source = Pick<ApiParts, 'rows' | 'stepHistory'> & {
  readonly people: Pick<ApiParts['people'], 'nameOf' | 'named'>;
};

export class PortfolioIndex {
  readonly #source: Source;
  #rows: readonly Row[] = [];
  #named: number | string | null = null;
  #byRow = new WeakMap<Row, readonly Entry[]>();
  #entries: readonly Entry[] = [];
  #managing: readonly string[] = [];
  readonly #orders = new Map<Column, { readonly rows: readonly Row[]; readonly order: Order }>();
  #counts: { readonly of: string; readonly entries: readonly Entry[]; readonly counts: PortfolioCounts } | null = null;

  #likely: { readonly history: readonly StepDays[]; readonly today: string; readonly of: LikelyOf } | null = null;

  constructor(source: Source) {
    this.#source = source;
  }

  /** When each will likely go live, as it is seen on a day. */
  likely(today: string): LikelyOf {
    const history = this.#source.stepHistory();
    if (this.#likely?.history !== history || this.#likely.today !== today) {
      this.#likely = { history, today, of: likelyOn(history, today) };
      this.#orders.delete('likely');
    }
    return this.#likely.of;
  }

  /** Every onboarding in order. */
  sorted(sort: PortfolioQuery['sort'], today: string): readonly Entry[] {
    const entries = this.#now();
    const likely = this.likely(today);
    const kept = this.#orders.get(sort.column);
    if (kept?.rows === this.#rows) return inOrder(kept.order, sort);
    const order = kept
      ? orderAfter(kept.order, this.#changed(kept.rows), sort.column, likely)
      : orderOf(entries, sort.column, likely);
    this.#orders.set(sort.column, { rows: this.#rows, order });
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
    if (now === this.#rows && named === this.#named) return this.#entries;
    if (named !== this.#named) {
      this.#byRow = new WeakMap();
      this.#orders.clear();
    }
    this.#rows = now;
    this.#named = named;
    this.#entries = now.flatMap((row) => this.#entriesOf(row));
    this.#managing = [...new Set(now.flatMap(({ projectManager }) => projectManager ?? []))];
    return this.#entries;
  }

  /** A row keeps its place in the list, so what stands at a place now stood there before, or has changed. */
  #changed(before: readonly Row[]): Changed {
    const gone = before.filter((row, at) => row !== this.#rows[at]);
    const come = this.#rows.filter((row, at) => row !== before[at]);
    return {
      gone: new Set(gone.flatMap((row) => this.#entriesOf(row))),
      come: come.flatMap((row) => this.#entriesOf(row)),
    };
  }

  #entriesOf(row: Row): readonly Entry[] {
    const known = this.#byRow.get(row);
    if (known) return known;
    const made = entriesOf(row, (person) => this.#source.people.nameOf(person));
    this.#byRow.set(row, made);
    return made;
  }
}
