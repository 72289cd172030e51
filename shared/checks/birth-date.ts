/** Dates of birth as the test data request takes them: DD/MM/YYYY or YYYY-MM-DD, and a real day. */

/** Source: the rule table, "testData". */
export function isBirthDate(text: string): boolean {
  const iso = /^(\d{4})-(\d{2})-(\d{2})$/u.exec(text);
  const british = /^(\d{2})\/(\d{2})\/(\d{4})$/u.exec(text);
  if (iso) return isRealDay(Number(iso[1]), Number(iso[2]), Number(iso[3]));
  return british !== null && isRealDay(Number(british[3]), Number(british[2]), Number(british[1]));
}

function isRealDay(year: number, month: number, day: number): boolean {
  const date = new Date(Date.UTC(year, month - 1, day));
  return year >= 1000 && date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
}
