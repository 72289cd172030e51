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
  /** Of the row at the same place. */
  #ofRow: readonly (readonly Entry[])[] = [];
  #entries: readonly Entry[] = [];
  #managing: readonly string[] = [];
  readonly #orders = new Map<Column, { readonly ofRow: readonly (readonly Entry[])[]; readonly order: Order }>();
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
    if (kept?.ofRow === this.#ofRow) return inOrder(kept.order, sort);
    const order = kept
      ? orderAfter(kept.order, this.#changed(kept.ofRow), sort.column, likely)
      : orderOf(entries, sort.column, likely);
    this.#orders.set(sort.column, { ofRow: this.#ofRow, order });
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
    // A row keeps its place in the list, so only what stands at a place anew is worked out.
    const before = named === this.#named ? this.#rows : [];
    if (named !== this.#named) this.#orders.clear();
    const kept = this.#ofRow;
    this.#ofRow = now.map((row, at) => (row === before[at] ? (kept[at] ?? []) : this.#entriesOf(row)));
    this.#rows = now;
    this.#named = named;
    this.#entries = this.#ofRow.flat();
    const managing = new Set<string>();
    for (const { projectManager } of now) if (projectManager) managing.add(projectManager);
    this.#managing = [...managing];
    return this.#entries;
  }

  #changed(before: readonly (readonly Entry[])[]): Changed {
    const gone = before.filter((entries, at) => entries !== this.#ofRow[at]);
    const come = this.#ofRow.filter((entries, at) => entries !== before[at]);
    return { gone: new Set(gone.flat()), come: come.flat() };
  }

  #entriesOf(row: Row): readonly Entry[] {
    return entriesOf(row, (person) => this.#source.people.nameOf(person));
  }
}
