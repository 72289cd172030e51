/** Months, such as `2026-11`: of a date and in a row. */

/** Of a date or an instant. */
export function monthOf(date: string): string {
  return date.slice(0, 7);
}

/** So many months up to and with the month of a date, the earliest first. */
export function monthsUpTo(date: string, count: number): readonly string[] {
  const last = Number(date.slice(0, 4)) * 12 + Number(date.slice(5, 7)) - 1;
  return Array.from({ length: count }, (_, index) => written(last - count + 1 + index));
}

/** The last day, such as `2026-11-30`. */
export function lastDayOf(month: string): string {
  return new Date(Date.UTC(Number(month.slice(0, 4)), Number(month.slice(5, 7)), 0)).toISOString().slice(0, 10);
}

function written(count: number): string {
  return `${Math.floor(count / 12)}-${String((count % 12) + 1).padStart(2, '0')}`;
}
