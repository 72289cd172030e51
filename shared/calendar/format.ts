/** Dates and times as people read them: "21 November 2026", "Tuesday 24 November 2026", "5:30pm". */

const zone = 'Europe/London';
const long = new Intl.DateTimeFormat('en-GB', { timeZone: zone, day: 'numeric', month: 'long', year: 'numeric' });
const weekday = new Intl.DateTimeFormat('en-GB', { timeZone: zone, weekday: 'long' });
const clock = new Intl.DateTimeFormat('en-GB', {
  timeZone: zone,
  hour: 'numeric',
  minute: '2-digit',
  hourCycle: 'h23',
});

/** `when` is a date (`2026-11-21`) or an instant (ISO 8601). */
export function showDate(when: string): string {
  return long.format(moment(when));
}

export function showWeekday(when: string): string {
  return `${weekday.format(moment(when))} ${showDate(when)}`;
}

/** The time of an instant in London, as the NHS writes it: "5pm", "5:30pm", "midday", "midnight". */
export function showTime(instant: string): string {
  const [hours = '0', minutes = '00'] = clock.format(new Date(instant)).split(':');
  const hour = Number(hours);
  if (minutes === '00' && hour === 0) return 'midnight';
  if (minutes === '00' && hour === 12) return 'midday';
  const past = minutes === '00' ? '' : `:${minutes}`;
  return `${hour % 12 === 0 ? 12 : hour % 12}${past}${hour < 12 ? 'am' : 'pm'}`;
}

/** An instant as people note it: "Tuesday 8 December 2026, 2pm". */
export function showMoment(instant: string): string {
  return `${showWeekday(instant)}, ${showTime(instant)}`;
}

// Midday keeps a bare date on its day in every time zone of the United Kingdom.
function moment(when: string): Date {
  return new Date(when.length === 10 ? `${when}T12:00:00Z` : when);
}
