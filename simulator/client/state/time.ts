/** Times as people in the UK write them: "21 November 2026", "5:30pm". */

const zone = 'Europe/London';

const day = new Intl.DateTimeFormat('en-GB', { timeZone: zone, day: 'numeric', month: 'long', year: 'numeric' });
const clock = new Intl.DateTimeFormat('en-GB', { timeZone: zone, hour: 'numeric', minute: '2-digit', hour12: true });

const dayOf = (iso: string): string => day.format(new Date(iso));

const timeOf = (iso: string): string => clock.format(new Date(iso)).replace(/\s/g, '').toLowerCase();

export const momentOf = (iso: string): string => `${dayOf(iso)}, ${timeOf(iso)}`;

/** For lists, where there is little room: the time for today, the day for any other day. */
export const shortWhenOf = (iso: string, now: string): string =>
  dayOf(iso) === dayOf(now) ? timeOf(iso) : dayOf(iso).replace(/ \d{4}$/, '');

/** The time for today, day and time for any other day; `now` is the world's own time. */
export function whenOf(iso: string, now: string): string {
  return dayOf(iso) === dayOf(now) ? timeOf(iso) : `${dayOf(iso).replace(/ \d{4}$/, '')}, ${timeOf(iso)}`;
}
