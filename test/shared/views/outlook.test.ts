/** Why an onboarding does not go live sooner. */
import { describe, expect, it } from '@jest/globals';
import { outlook } from '../../../shared/views/outlook.ts';
import { names, story } from '../story.ts';

const begun = story().register().assign();
const look = (told = begun, on = '2026-11-16') => outlook(told.record, 'o1', names, on);

describe('the outlook', () => {
  it('begins with who is waited for, since when and for how long', () => {
    const { now, left } = look(begun, '2026-11-20');
    expect(now[0]?.words).toBe('Waiting for Acme Health (Jo Smith) since 16 November 2026, for 4 working days');
    expect(left).toBe(15);
  });

  it('names the open tasks, with who has each and by when', () => {
    expect(look().now[1]).toEqual({
      words: 'Jo Smith: Answer the eligibility questions, by 23 November 2026',
      overdue: false,
    });
    expect(look(begun, '2026-12-01').now[1]).toEqual({
      words: 'Jo Smith: Answer the eligibility questions, was due 23 November 2026',
      overdue: true,
    });
  });

  it('says what the Board will ask for that is not there yet, without the steps that go before', () => {
    const { later } = look();
    expect(later.map(({ title }) => title)).toContain('Board decision on go live');
    const missing = later.flatMap((each) => each.missing);
    expect(missing).toContain('Register with the National Service Desk.');
    expect(missing.filter((line) => line.startsWith('First: '))).toEqual([]);
  });

  it('names no task while it is on hold: nobody is waited for', () => {
    const hold = { type: 'holdOnboarding' as const, onboarding: 'o1', until: '2027-03-01', because: 'a contract' };
    const { now } = look(begun.as('priya').give(hold));
    expect(now).toHaveLength(1);
    expect(now[0]?.words).toContain('On hold until 1 March 2027');
  });

  it('has nothing to say of a closed onboarding', () => {
    const withdraw = { type: 'withdrawOnboarding' as const, onboarding: 'o1', because: 'They stopped.' };
    expect(look(begun.as('priya').give(withdraw))).toMatchObject({ now: [], later: [] });
  });
});
