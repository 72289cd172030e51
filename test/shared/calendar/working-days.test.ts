import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import {
  addDays,
  addWorkingDays,
  isWorkingDay,
  londonDate,
  workingDaysBetween,
} from '../../../shared/calendar/working-days.ts';

const dates = fc.integer({ min: 0, max: 700 }).map((days) => addDays('2026-01-01', days));
const few = fc.integer({ min: 0, max: 60 });

describe('working days of England', () => {
  it('leave out weekends and bank holidays', () => {
    // Christmas Day 2026 is a Friday, so Boxing Day moves to Monday 28 December.
    expect(addWorkingDays('2026-12-23', 1)).toBe('2026-12-24');
    expect(addWorkingDays('2026-12-24', 1)).toBe('2026-12-29');
    expect(addWorkingDays('2026-12-31', 1)).toBe('2027-01-04');
    expect(workingDaysBetween('2026-12-24', '2026-12-28')).toBe(0);
    expect(workingDaysBetween('2026-12-24', '2027-01-04')).toBe(4);
  });

  it('begin and end at midnight in London, in summer and in winter', () => {
    // The clocks went back on 25 October 2026 and go forward on 28 March 2027.
    expect(londonDate('2026-10-24T23:30:00.000Z')).toBe('2026-10-25');
    expect(londonDate('2026-10-25T23:30:00.000Z')).toBe('2026-10-25');
    expect(londonDate('2027-03-27T23:30:00.000Z')).toBe('2027-03-27');
    expect(londonDate('2027-03-28T23:30:00.000Z')).toBe('2027-03-29');
    expect(addWorkingDays('2026-10-23', 1)).toBe('2026-10-26');
    expect(addWorkingDays('2027-03-25', 1)).toBe('2027-03-30');
  });

  it('are what the platform says, at any instant', () => {
    const london = new Intl.DateTimeFormat('en-CA', { timeZone: 'Europe/London', dateStyle: 'short' });
    const instants = fc.date({ min: new Date('2000-01-01'), max: new Date('2060-01-01'), noInvalidDate: true });
    fc.assert(
      fc.property(instants, (instant) => {
        expect(londonDate(instant.toISOString())).toBe(london.format(instant));
      }),
      { numRuns: 500 },
    );
  });

  it('count back what was added', () => {
    fc.assert(
      fc.property(dates, few, (date, count) => {
        const end = addWorkingDays(date, count);
        expect(workingDaysBetween(date, end)).toBe(count);
        if (count > 0) expect(isWorkingDay(end)).toBe(true);
      }),
    );
  });

  it('add up, whichever day lies between', () => {
    fc.assert(
      fc.property(fc.tuple(dates, dates, dates), (some) => {
        const [first, middle, last] = some.sort() as [string, string, string];
        expect(workingDaysBetween(first, last)).toBe(
          workingDaysBetween(first, middle) + workingDaysBetween(middle, last),
        );
        expect(workingDaysBetween(last, first)).toBe(0);
      }),
    );
  });
});
