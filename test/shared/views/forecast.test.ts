import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { forecast, inWeeks, type StepDays, stepDays } from '../../../shared/views/forecast.ts';
import { historyOf, row } from '../../../shared/views/portfolio.ts';
import { progress } from '../../../shared/views/progress.ts';
import { good, story } from '../story.ts';

const begun = story().register().assign();
const today = '2026-11-16';
const steps = progress(begun.record, 'o1').steps.map(({ id }) => id);
/** Every step took as many working days. */
const each = (days: number): StepDays => Object.fromEntries(steps.map((id) => [id, days]));
const look = (history: readonly StepDays[], told = begun, on = today) => forecast(told.record, 'o1', history, on);

describe('the forecast of go live', () => {
  it('is the published 6 weeks to 4 months while fewer than five partners went live', () => {
    const seen = look([each(1), each(1), each(1), each(1)]);
    expect(seen).toMatchObject({ from: '2026-12-30', basis: 'From the published 6 weeks to 4 months' });
    expect(seen?.range).toBe('30 December 2026 to 18 March 2027');
  });

  it('is the middle and the late end of what five or more partners took', () => {
    const seen = look([1, 1, 2, 3, 5].map(each));
    // 15 steps up to go live: 30 working days is the middle, 75 the late end.
    expect(seen).toMatchObject({ from: '2026-12-30', to: '2027-03-04', basis: 'From 5 partners that went live' });
  });

  it('leaves out what is done, and counts the days spent in the open step', () => {
    const later = look([1, 2, 2, 2, 2].map(each), begun.answer(), '2026-11-17');
    const before = look([1, 2, 2, 2, 2].map(each));
    expect((later?.to ?? '') < (before?.to ?? '')).toBe(true);
    const history = Array.from({ length: 5 }, () => each(2));
    expect(look(history, begun, '2026-11-17')?.to).toBe(look(history)?.to);
  });

  it('says what the earlier date needs of the partner, and by when', () => {
    expect(look([])?.condition).toMatch(/^From 30 December 2026 if this is done by 23 November 2026: /u);
  });

  it('waits for the end of a hold', () => {
    const hold = { type: 'holdOnboarding' as const, onboarding: 'o1', until: '2027-03-01', because: 'a contract' };
    const seen = look([], begun.as('priya').give(hold));
    expect((seen?.from ?? '') > '2027-03-01').toBe(true);
    expect(seen?.condition).toBeNull();
  });

  it('is not given for a product that does not look eligible', () => {
    expect(look([], begun.answer({ ...good, free: 'no' }))).toBeNull();
  });

  it('never ends before it begins, nor before today', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(40), { maxLength: 12 }), (days) => {
        const seen = look(days.map(each));
        expect((seen?.from ?? '') <= (seen?.to ?? '')).toBe(true);
        expect((seen?.from ?? '') >= today).toBe(true);
      }),
    );
  });
});

describe('what forecasts rest on', () => {
  it('is kept step by step, without the time on hold', () => {
    const answered = begun.at('2026-11-18T10:00:00.000Z').answer();
    expect(stepDays(answered.record, 'o1', progress(answered.record, 'o1').steps)).toMatchObject({ eligibility: 2 });
    const hold = { type: 'holdOnboarding' as const, onboarding: 'o1', until: '2026-12-01', because: 'a contract' };
    const held = begun.as('priya').give(hold).at('2026-12-02T10:00:00.000Z').answer();
    expect(row(held.record).onboardings[0]?.stepDays).toMatchObject({ eligibility: 1 });
  });

  it('counts only what went live', () => {
    expect(historyOf([row(begun.record)])).toEqual([]);
  });
});

describe('the forecast in weeks', () => {
  it.each([
    ['2027-02-22', '2027-03-15', '22 February to 15 March 2027'],
    ['2027-02-16', '2027-03-14', '22 February to 15 March 2027'],
    ['2026-12-23', '2027-01-05', '28 December 2026 to 11 January 2027'],
    ['2027-02-23', '2027-02-26', '1 March 2027'],
  ])('from %s to %s is said as %s', (from, to, words) => {
    expect(inWeeks({ from, to })).toBe(words);
  });
});
