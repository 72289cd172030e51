/** Dates and times as people read them: "21 November 2026", "Tuesday 24 November 2026", "5:30pm". */
import { londonClock } from './london.ts';

// Written out: the platform's own formats take long to be made ready, which the tab's first page would wait for.
const months = 'January February March April May June July August September October November December'.split(' ');
const weekdays = 'Sunday Monday Tuesday Wednesday Thursday Friday Saturday'.split(' ');

/** `when` is a date (`2026-11-21`) or an instant (ISO 8601), whose date is London's. */
export function showDate(when: string): string {
  const date = dateOf(when);
  return `${Number(date.slice(8))} ${showMonth(date)}`;
}

export function showWeekday(when: string): string {
  const date = dateOf(when);
  return `${weekdays[new Date(date).getUTCDay()]} ${showDate(date)}`;
}

/** "November 2026": of a month (`2026-11`) or a date. */
export function showMonth(month: string): string {
  return `${months[Number(month.slice(5, 7)) - 1]} ${month.slice(0, 4)}`;
}

/** The time of an instant in London, as the NHS writes it: "5pm", "5:30pm", "midday", "midnight". */
export function showTime(instant: string): string {
  const [hours = '0', minutes = '00'] = londonClock(instant).time.split(':');
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

function dateOf(when: string): string {
  return when.length === 10 ? when : londonClock(when).date;
}
