import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { addDays, addWorkingDays, isWorkingDay, londonMidnight } from '../../../shared/calendar/working-days.ts';
import { system } from '../../../shared/record/actor.ts';
import { holdEnds, nextDue } from '../../../shared/record/due.ts';
import { isOnHold, movedByHolds, noHold, targetDate } from '../../../shared/record/hold-state.ts';
import type { Names } from '../../../shared/views/names.ts';
import { progress } from '../../../shared/views/progress.ts';
import { turnSentence } from '../../../shared/views/turn.ts';
import { answered, assigned, registered, samAdded, sponsored } from './acts.ts';
import { type Act, day, given, jo, priya, recordAfter, stranger } from './spec.ts';

const onboarding = 'o1';
const names: Names = { jo: { name: 'Jo Smith' }, priya: { name: 'Priya Shah' } };
const start = [registered, assigned, samAdded, answered(sponsored)];
const because = 'waiting for a contract';
const held = (until = '2027-03-01', at = day('2026-11-20')): Act => ({
  by: priya,
  at,
  command: { type: 'holdOnboarding', onboarding, until, because },
});
const asked: Act = { ...held(), by: jo, command: { type: 'askForHold', onboarding, until: '2027-03-01', because } };
const answer = (yes: boolean): Act => ({
  by: priya,
  at: day('2026-11-21'),
  command: { type: 'answerHold', onboarding, yes, because: yes ? '' : 'The Board waits for you' },
});
const resumed = (at = day('2026-12-01')): Act => ({ by: priya, at, command: { type: 'resumeOnboarding', onboarding } });
const overBy = (until = '2027-03-01'): Act => ({
  by: system,
  at: day(until, '00:00'),
  command: { type: 'noteFacts', facts: [{ type: 'OnboardingResumed', onboarding, on: until, until }] },
});
const turn = (...history: readonly Act[]) =>
  turnSentence(progress(recordAfter(...history), onboarding).turn, 'Acme Health', names);

describe('on hold', () => {
  it('is decided by a project manager, and the contacts are told why', () => {
    given(...start)
      .when(held())
      .thenExactly([
        { type: 'OnboardingHeld', onboarding, from: '2026-11-20', until: '2027-03-01', because },
        expect.objectContaining({
          type: 'NoticeWanted',
          kind: 'onHold',
          to: ['jo', 'sam'],
          data: { on: '2027-03-01', because },
        }) as never,
      ]);
    given(...start)
      .when({ ...held(), by: jo })
      .thenRefused('forbidden');
  });

  it('says so first, until when and why', () => {
    expect(turn(...start, held())).toBe('On hold until 1 March 2027. Reason: waiting for a contract');
  });

  it('ends after today and within a year', () => {
    const refused = (until: string) =>
      given(...start)
        .when(held(until))
        .thenRefused('wrongDate').details;
    expect(refused('2026-11-20')).toEqual({ until: 'The date it ends must be after today' });
    expect(refused('2027-12-01')).toEqual({ until: 'The date it ends must be within a year' });
  });

  it('can be moved, and still counts from its first day', () => {
    const record = recordAfter(...start, held(), held('2027-02-01', day('2026-12-01')));
    expect(record.holds.o1?.current).toEqual({ from: '2026-11-20', until: '2027-02-01', because });
    given(...start, held())
      .when(held('2027-03-01', day('2026-12-01')))
      .thenExactly([]);
  });

  it('ends when somebody says so, once', () => {
    given(...start, held())
      .when(resumed())
      .thenTypes('OnboardingResumed', 'NoticeWanted');
    given(...start, held(), resumed())
      .when(resumed())
      .thenRefused('notOnHold');
  });

  it('ends by itself on its date, and the project manager is told', () => {
    const record = recordAfter(...start, held());
    expect(nextDue(record)).toBe('2027-03-01T00:00:00.000Z');
    expect(isOnHold(record, onboarding, '2027-02-28')).toBe(true);
    expect(isOnHold(record, onboarding, '2027-03-01')).toBe(false);
    const after = recordAfter(...start, held(), overBy());
    expect(after.holds.o1?.current).toBeNull();
    expect(holdEnds(after)).toEqual([]);
    expect(after.notices.at(-1)).toMatchObject({ kind: 'holdEnded', to: ['priya', 'jo', 'sam'] });
  });

  it('does not end twice, nor on a date that was moved', () => {
    given(...start, held(), overBy())
      .when(overBy())
      .thenExactly([]);
    given(...start, held(), held('2027-04-01', day('2026-12-01')))
      .when(overBy())
      .thenExactly([]);
  });
});

describe('a contact who asks for it', () => {
  it('makes it the project manager’s turn', () => {
    given(...start)
      .when(asked)
      .thenExactly([
        { type: 'HoldAskedFor', onboarding, until: '2027-03-01', because, replyBy: '2026-11-24' },
        expect.objectContaining({ kind: 'holdAskedFor', to: ['priya'] }) as never,
      ]);
    expect(turn(...start, asked)).toBe('Waiting for NHS login (Priya Shah). We will reply by 24 November 2026');
    given(...start)
      .when({ ...asked, by: stranger })
      .thenRefused('notContact');
    given(...start, held())
      .when(asked)
      .thenRefused('onHold');
  });

  it('gets a yes by one press', () => {
    given(...start, asked)
      .when(answer(true))
      .thenTypes('OnboardingHeld', 'NoticeWanted');
    const { current, asked: open } = recordAfter(...start, asked, answer(true)).holds.o1 ?? noHold;
    expect([current?.until, open]).toEqual(['2027-03-01', null]);
  });

  it('gets a no with its reason, and the partner’s turn comes back', () => {
    const after = recordAfter(...start, asked, answer(false));
    expect(after.notices.at(-1)).toMatchObject({ kind: 'holdDeclined', to: ['jo'] });
    expect(turn(...start, asked, answer(false))).toMatch(/^Waiting for Acme Health/);
    given(...start, asked, answer(false))
      .when(answer(true))
      .thenRefused('notAsked');
  });
});

describe('the clock', () => {
  const past = (from: string, to: string) => ({ ...noHold, past: [{ from, to, endedAt: `${to}T09:00:00.000Z` }] });

  it('stops: a wait counts from the end of the hold', () => {
    expect(turn(...start, held(), overBy())).toBe('Waiting for Acme Health (Jo Smith) since 1 March 2027');
  });

  it('moves a promised date by the working days on hold, over Christmas', () => {
    // From 23 December to 5 January: 24, 29, 30, 31 December, 4 and 5 January.
    expect(movedByHolds(past('2026-12-23', '2027-01-05'), '2026-12-29', day('2026-12-21'))).toBe('2027-01-07');
  });

  it('leaves dates alone that were over before, or given later', () => {
    expect(movedByHolds(past('2026-12-23', '2027-01-05'), '2026-12-22', day('2026-12-21'))).toBe('2026-12-22');
    expect(movedByHolds(past('2026-12-23', '2027-01-05'), '2027-01-11', day('2026-12-24'))).toBe('2027-01-11');
  });

  const dates = fc.integer({ min: 0, max: 500 }).map((days) => addDays('2026-03-01', days));
  const few = fc.integer({ min: 0, max: 30 });

  it('runs a target’s working days, and none of those on hold', () => {
    fc.assert(
      fc.property(dates, few, few, fc.integer({ min: 1, max: 90 }), (date, days, before, length) => {
        const from = addDays(date, before);
        const to = addDays(from, length);
        const target = targetDate(past(from, to), `${date}T12:00:00.000Z`, days);
        let running = 0;
        for (let at = addDays(date, 1); at <= target; at = addDays(at, 1)) {
          if (isWorkingDay(at) && !(from < at && at <= to)) running += 1;
        }
        // A target that is reached on the day the hold begins is not moved.
        expect(running).toBe(days);
      }),
    );
  });

  it('gives the same date whether it is on hold still or was until then', () => {
    fc.assert(
      fc.property(dates, few, fc.integer({ min: 1, max: 90 }), (date, days, length) => {
        const until = addDays(date, length);
        const now = { ...noHold, current: { from: date, until, because } };
        const start = `${date}T12:00:00.000Z`;
        expect(targetDate(now, start, days)).toBe(targetDate(past(date, until), start, days));
        expect(targetDate(noHold, start, days)).toBe(addWorkingDays(date, days));
      }),
    );
  });

  it('ends at midnight in London, in summer an hour earlier', () => {
    expect(londonMidnight('2027-03-28')).toBe('2027-03-28T00:00:00.000Z');
    expect(londonMidnight('2027-03-29')).toBe('2027-03-28T23:00:00.000Z');
    expect(londonMidnight('2026-10-25')).toBe('2026-10-24T23:00:00.000Z');
    expect(londonMidnight('2026-10-26')).toBe('2026-10-26T00:00:00.000Z');
  });
});
