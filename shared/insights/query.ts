/** What insights are asked about: how many months, which service, whose partners. */
export const periods = [3, 6, 12, 24] as const;
export type Period = (typeof periods)[number];

export interface InsightsQuery {
  /** Months up to and with the present one. */
  readonly months: Period;
  /** Null: all. */
  readonly service: string | null;
  readonly manager: string | null;
}

export const usual: InsightsQuery = { months: 12, service: null, manager: null };

/** From the search part of an address; what is not known there is as usual. */
export function readInsightsQuery(address: string): InsightsQuery {
  const given = new URLSearchParams(address);
  const months = periods.find((each) => String(each) === given.get('months')) ?? usual.months;
  return { months, service: given.get('service') || null, manager: given.get('manager') || null };
}

/** Only what is not as usual; without a question mark. */
export function writeInsightsQuery({ months, service, manager }: InsightsQuery): string {
  const written = new URLSearchParams();
  if (months !== usual.months) written.set('months', String(months));
  if (service !== null) written.set('service', service);
  if (manager !== null) written.set('manager', manager);
  return written.toString();
}
