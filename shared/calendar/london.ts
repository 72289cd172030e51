/** Between the clock on a wall in London and an instant. */

// London is on Greenwich time, or one hour ahead of it.
const OFFSETS = [0, 3_600_000];

/** Made when it is first needed: that takes long. */
let wall: Intl.DateTimeFormat | undefined;

/** `date` is `2026-12-08` and `time` is `14:00`, in London. Null when there is no such moment, such as in the hour that
 * is left out in spring. Of the hour that comes twice in autumn, the second. */
export function londonInstant(date: string, time: string): string | null {
  const asIfUtc = Date.parse(`${date}T${time}:00Z`);
  if (Number.isNaN(asIfUtc)) return null;
  const instant = OFFSETS.map((offset) => asIfUtc - offset).find((at) => shown(at) === `${date} ${time}`);
  return instant === undefined ? null : new Date(instant).toISOString();
}

/** The date and the time in London at an instant (ISO 8601). */
export function londonClock(instant: string): { readonly date: string; readonly time: string } {
  const [date = '', time = ''] = shown(Date.parse(instant)).split(' ');
  return { date, time };
}

/** "2026-12-08 14:00" at an instant in milliseconds. */
function shown(at: number): string {
  wall ??= new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/London', dateStyle: 'short', timeStyle: 'short' });
  return wall.format(at);
}
