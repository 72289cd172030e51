/** How long the steps took of every onboarding that went live, from memory: what forecasts rest on. */
import { wentLive } from '../shared/record/course-state.ts';
import type { PartnerRecord } from '../shared/record/state.ts';
import type { StepDays } from '../shared/views/forecast.ts';
import { historyOf, type Row, row } from '../shared/views/portfolio.ts';

export class StepHistory {
  /** By partner; only those of whom something went live. */
  readonly #live = new Map<string, readonly StepDays[]>();
  #all: readonly StepDays[] | null = null;

  constructor(rows: readonly Row[]) {
    for (const each of rows) this.#put(each.id, historyOf([each]));
  }

  /** The partner's record has changed. */
  note(record: PartnerRecord): void {
    const live = wentLive(record);
    if (live || this.#live.has(record.id)) this.#put(record.id, live ? historyOf([row(record)]) : []);
  }

  all(): readonly StepDays[] {
    this.#all ??= [...this.#live.values()].flat();
    return this.#all;
  }

  #put(partner: string, live: readonly StepDays[]): void {
    if (live.length > 0) this.#live.set(partner, live);
    else this.#live.delete(partner);
    this.#all = null;
  }
}
