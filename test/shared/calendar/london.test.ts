import { expect, it } from '@jest/globals';
import { londonClock, londonInstant } from '../../../shared/calendar/london.ts';

it('reads a clock in London, in winter and in summer time', () => {
  expect(londonInstant('2026-12-08', '14:00')).toBe('2026-12-08T14:00:00.000Z');
  expect(londonInstant('2026-07-08', '14:00')).toBe('2026-07-08T13:00:00.000Z');
  expect(londonInstant('2026-03-29', '02:00')).toBe('2026-03-29T01:00:00.000Z');
  expect(londonInstant('2026-10-25', '02:00')).toBe('2026-10-25T02:00:00.000Z');
});

it('knows no moment in the hour that is left out, nor without a date or time', () => {
  expect(londonInstant('2026-03-29', '01:30')).toBeNull();
  expect(londonInstant('', '14:00')).toBeNull();
  expect(londonInstant('2026-12-08', '')).toBeNull();
});

it('shows an instant on that clock', () => {
  expect(londonClock('2026-07-08T13:05:00.000Z')).toEqual({ date: '2026-07-08', time: '14:05' });
});
