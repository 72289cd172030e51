/** Dates and times as people read them. */
import { describe, expect, it } from '@jest/globals';
import { showDate, showMoment, showMonth, showTime, showWeekday } from '../../../shared/calendar/format.ts';

describe('a date', () => {
  it.each([
    ['2026-11-21', '21 November 2026'],
    ['2027-01-03', '3 January 2027'],
    // Half an hour before midnight in Greenwich is the next day in London's summer.
    ['2026-07-31T23:30:00.000Z', '1 August 2026'],
    ['2026-12-31T23:30:00.000Z', '31 December 2026'],
  ])('%s is read as %s', (when, words) => {
    expect(showDate(when)).toBe(words);
  });

  it.each([
    ['2026-11-24', 'Tuesday 24 November 2026'],
    ['2026-07-31T23:30:00.000Z', 'Saturday 1 August 2026'],
  ])('%s with its day is %s', (when, words) => {
    expect(showWeekday(when)).toBe(words);
  });

  it.each(['2026-11', '2026-11-21'])('of %s the month is November 2026', (month) => {
    expect(showMonth(month)).toBe('November 2026');
  });
});

describe('a time', () => {
  it.each([
    ['2026-11-24T17:30:00.000Z', '5:30pm'],
    ['2026-07-24T16:00:00.000Z', '5pm'],
    ['2026-11-24T00:00:00.000Z', 'midnight'],
    ['2026-11-24T00:05:00.000Z', '12:05am'],
    ['2026-11-24T12:00:00.000Z', 'midday'],
    ['2026-11-24T12:01:00.000Z', '12:01pm'],
    ['2026-11-24T11:59:00.000Z', '11:59am'],
  ])('%s is %s in London', (instant, words) => {
    expect(showTime(instant)).toBe(words);
  });

  it('comes after its day', () => {
    expect(showMoment('2026-12-08T14:00:00.000Z')).toBe('Tuesday 8 December 2026, 2pm');
  });
});
