/** A contact's wish to stop: it waits for us with a date, and a project manager answers it one way or the other. */
import { describe, expect, it } from '@jest/globals';
import { withdrawalWish } from '../../../shared/record/course-state.ts';
import type { Names } from '../../../shared/views/names.ts';
import { progress } from '../../../shared/views/progress.ts';
import { turnSentence } from '../../../shared/views/turn.ts';
import { waitingFor } from '../../../shared/views/waiting.ts';
import { answered, assigned, registered, samAdded, sponsored } from './acts.ts';
import { type Act, day, given, helen, jo, priya, recordAfter, sam, stranger } from './spec.ts';

const onboarding = 'o1';
const names: Names = { priya: { name: 'Priya Shah' } };
const start = [registered, assigned, samAdded, answered(sponsored)];
const because = 'We chose another product';
const asked: Act = { by: jo, at: day('2026-11-20'), command: { type: 'askToWithdraw', onboarding, because } };
const declined: Act = {
  by: priya,
  at: day('2026-11-23'),
  command: { type: 'declineWithdrawal', onboarding, because: 'Your contract says otherwise' },
};
const withdrawn: Act = { ...declined, command: { type: 'withdrawOnboarding', onboarding, because } };
const held: Act = {
  by: priya,
  at: day('2026-11-19'),
  command: { type: 'holdOnboarding', onboarding, until: '2027-03-01', because: 'waiting for a contract' },
};
const turn = (...history: readonly Act[]) =>
  turnSentence(progress(recordAfter(...history), onboarding).turn, 'Acme Health', names);
const wish = (...history: readonly Act[]) => withdrawalWish(recordAfter(...history), onboarding);

describe('a wish to stop', () => {
  it('is told to the project manager, who has a date to reply by', () => {
    given(...start)
      .when(asked)
      .thenExactly([
        { type: 'WithdrawalAskedFor', onboarding, because, replyBy: '2026-11-24' },
        expect.objectContaining({ kind: 'withdrawalAskedFor', to: ['priya'], data: { because, by: 'jo' } }) as never,
      ]);
    expect(turn(...start, asked)).toBe('Waiting for NHS login (Priya Shah). We will reply by 24 November 2026');
    expect(waitingFor(recordAfter(...start, asked))).toContainEqual(
      expect.objectContaining({ person: 'priya', title: 'Answer the request to stop', by: '2026-11-24' }),
    );
  });

  it('is kept where nobody looks after the partner yet', () => {
    given(registered).when(asked).thenTypes('WithdrawalAskedFor');
  });

  it('waits for us before everything else, also on hold', () => {
    expect(turn(...start, held, asked)).toMatch(/^Waiting for NHS login \(Priya Shah\)\. We will reply by/);
  });

  it('is asked once until it is answered', () => {
    given(...start, asked)
      .when({ ...asked, by: sam })
      .thenRefused('asked', '{person:jo} has asked us to stop already.');
    given(...start, asked, declined)
      .when(asked)
      .thenTypes('WithdrawalAskedFor', 'NoticeWanted');
  });

  it('can be declined with a reason, which the contact who asked is told', () => {
    given(...start, asked)
      .when(declined)
      .thenExactly([
        { type: 'WithdrawalDeclined', onboarding, because: 'Your contract says otherwise' },
        expect.objectContaining({ kind: 'withdrawalDeclined', to: ['jo'] }) as never,
      ]);
    expect(wish(...start, asked, declined)).toBeNull();
    given(...start)
      .when(declined)
      .thenRefused('notAsked');
  });

  it('is answered by withdrawing, or by any other close', () => {
    given(...start, asked)
      .when(withdrawn)
      .thenTypes('OnboardingClosed');
    expect(wish(...start, asked, withdrawn)).toBeNull();
    expect(turn(...start, asked, withdrawn)).toBe('Withdrawn on 23 November 2026');
    given(...start, withdrawn)
      .when(asked)
      .thenRefused('closed');
  });

  it('is for contacts to ask and for project managers to answer', () => {
    for (const by of [priya, helen]) {
      given(...start)
        .when({ ...asked, by })
        .thenRefused('partnerOnly');
    }
    given(...start)
      .when({ ...asked, by: stranger })
      .thenRefused('notContact');
    given(...start)
      .when({ ...asked, by: { ...jo, door: 'mail' } as typeof jo })
      .thenTypes('WithdrawalAskedFor', 'NoticeWanted');
    for (const by of [jo, helen]) {
      given(...start, asked)
        .when({ ...declined, by })
        .thenRefused('forbidden');
    }
  });
});
