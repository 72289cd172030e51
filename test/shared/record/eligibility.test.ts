import { describe, expect, it } from '@jest/globals';
import { askedAgain } from '../../../shared/checks/eligibility.ts';
import { answered, applied, assigned, good, registered, samAdded, screen1, sponsored } from './acts.ts';
import { day, given, helen, jo, priya, recordAfter, sam, stranger } from './spec.ts';

const live = { ...good, stage: 'live', ownLogin: 'both', backing: 'contract', organisation: 'North ICB' } as const;

describe('answering the eligibility questions', () => {
  it('keeps screen 1 so that a colleague can carry on', () => {
    const record = recordAfter(registered, samAdded, answered(screen1, 1));
    expect(record.eligibility.o1?.current).toMatchObject({ version: 1, through: 1, outcome: null, by: 'jo' });
    given(registered, samAdded, answered(screen1, 1))
      .when(answered({ backing: 'sponsor', organisation: 'North ICB' }, 2, 1, sam))
      .thenTypes('EligibilityAnswered');
  });

  it('gives the outcome with screen 2', () => {
    const record = recordAfter(registered, answered(live));
    expect(record.eligibility.o1?.current?.outcome).toMatchObject({ kind: 'meets', scenario: 1 });
  });

  it('ends early on a "No"', () => {
    const record = recordAfter(registered, answered({ ...screen1, free: 'no' }, 1));
    expect(record.eligibility.o1?.current).toMatchObject({
      through: 2,
      outcome: { kind: 'notEligible', failed: ['free'] },
    });
  });

  it('names every question that has no answer, in its own words', () => {
    const refusal = given(registered)
      .when(answered({ servesEngland: 'yes' }, 1))
      .thenRefused('incomplete', 'Select yes if patients use your service themselves');
    expect(Object.keys(refusal.details ?? {})).toEqual(['patientFacing', 'benefit', 'free', 'stage']);
  });

  it('asks for the organisation that commissions or sponsors', () => {
    given(registered)
      .when(answered({ ...screen1, backing: 'contract' }))
      .thenRefused('incomplete', 'Enter the name of the organisation that commissions or sponsors you');
  });

  it('forgets the own login of a product that is not live after all', () => {
    const record = recordAfter(registered, answered(live), answered({ ...screen1, backing: 'none' }, 2, 1));
    expect(record.eligibility.o1?.current?.answers.ownLogin).toBeUndefined();
    expect(record.eligibility.o1?.current?.outcome).toMatchObject({ kind: 'discuss', scenario: 4 });
    expect(record.eligibility.o1?.earlier).toHaveLength(1);
  });

  it('promises a reply in 2 working days when a person must look', () => {
    const friday = day('2026-11-06');
    const record = recordAfter(registered, answered({ ...screen1, backing: 'notSure' }, 2, 0, jo, friday));
    expect(record.eligibility.o1?.current?.replyBy).toBe('2026-11-10');
    expect(record.queries).toMatchObject([{ about: 'eligibility', waitingOn: 'nhs', replyBy: '2026-11-10' }]);
    expect(record.queries[0]?.draft).toMatch(/Which organisation do you work with/);
  });

  it('closes that query when the answer is found', () => {
    given(registered, answered({ ...screen1, backing: 'notSure' }))
      .when(answered({ ...sponsored }, 2, 1))
      .thenTypes('EligibilityAnswered', 'QueryClosed');
  });

  it('takes the answer to that one question, and keeps the others', () => {
    const unsure = { ...screen1, backing: 'notSure', note: 'We ask our lawyers' } as const;
    const one = { backing: 'sponsor', organisation: 'North ICB' } as const;
    const record = recordAfter(registered, answered(unsure), answered(one, 2, 1));
    expect(record.eligibility.o1?.current?.answers).toEqual({ ...unsure, ...one });
    expect(record.eligibility.o1?.current?.outcome).toMatchObject({ kind: 'meets', scenario: 3 });
    expect(record.queries).toMatchObject([{ about: 'eligibility', closedAt: day('2026-11-03') }]);
  });

  it('asks along what the new answer leads to', () => {
    given(registered, answered({ ...sponsored, stage: 'notSure' }))
      .when(answered({ stage: 'live' }, 2, 1))
      .thenRefused('incomplete', /its own ID verification/);
    expect(askedAgain({ ...sponsored, stage: 'notSure' }, { stage: 'live' })).toEqual(['stage', 'ownLogin']);
    expect(askedAgain(sponsored, {})).toEqual([]);
  });

  it('changes nothing when the same answers come again', () => {
    given(registered, answered(sponsored))
      .when(answered(sponsored, 2, 1))
      .thenExactly([]);
  });

  it('tells the second of two people what the first one answered', () => {
    given(registered, samAdded, answered(sponsored))
      .when(answered({ ...sponsored, backing: 'none' }, 2, 0, sam))
      .thenRefused('answeredMeanwhile', '{person:jo} answered this at {time:2026-11-03T10:00:00.000Z}.');
  });

  it('refuses a card from before', () => {
    given(registered, answered(sponsored))
      .when(answered(sponsored, 2, 7))
      .thenRefused('outOfDate');
  });

  it('is for contacts of this partner', () => {
    given(registered, assigned)
      .when(answered(sponsored, 2, 0, stranger))
      .thenRefused(
        'notContact',
        'Only contacts of Acme Health can answer this. Ask {person:priya} if you should be one.',
      );
    given(registered)
      .when(answered(sponsored, 2, 0, helen))
      .thenRefused('partnerOnly', /enter answers for them/);
  });
});

describe('answers entered for the partner', () => {
  const entered = {
    by: priya,
    at: day('2026-11-03'),
    command: {
      type: 'enterEligibility',
      onboarding: 'o1',
      answers: sponsored,
      from: 'call',
      on: '2026-11-02',
      basedOn: 0,
    },
  } as const;

  it('say where they came from, and ask the contacts to check them', () => {
    given(registered).when(entered).thenTypes('EligibilityAnswered', 'NoticeWanted');
    expect(recordAfter(registered, entered).eligibility.o1?.current?.source).toEqual({
      kind: 'forPartner',
      from: 'call',
      on: '2026-11-02',
    });
  });

  it('are confirmed by a contact, once', () => {
    const confirm = {
      by: jo,
      at: day('2026-11-03', '12:00'),
      command: { type: 'confirmEligibility', onboarding: 'o1', version: 1 },
    } as const;
    given(registered, entered).when(confirm).thenTypes('EligibilityConfirmed');
    given(registered, entered, confirm).when(confirm).thenExactly([]);
    given(registered, entered)
      .when({ ...confirm, by: priya })
      .thenRefused('partnerOnly');
  });

  it('cannot be from the future', () => {
    given(registered)
      .when({ ...entered, command: { ...entered.command, on: '2026-12-01' } })
      .thenRefused('invalid', /today or in the past/);
  });
});

describe('after the review has started', () => {
  const change = answered({ ...sponsored, backing: 'none', organisation: '' }, 2, 1, jo, day('2026-11-06'));
  const settle = (accepted: boolean) =>
    ({
      by: priya,
      at: day('2026-11-07'),
      command: { type: 'settleEligibilityChange', onboarding: 'o1', accepted, reason: '' },
    }) as const;

  it('a change is proposed to the project manager, not refused', () => {
    given(registered, assigned, answered(sponsored), applied)
      .when(change)
      .thenTypes('EligibilityChangeProposed', 'NoticeWanted');
  });

  it('an accepted change becomes the next version, answered by whoever proposed it', () => {
    const record = recordAfter(registered, assigned, answered(sponsored), applied, change, settle(true));
    expect(record.eligibility.o1?.current).toMatchObject({ version: 2, by: 'jo', outcome: { kind: 'discuss' } });
    expect(record.eligibility.o1?.proposed).toBeNull();
  });

  it('a declined change leaves the answers as they are', () => {
    const record = recordAfter(registered, assigned, answered(sponsored), applied, change, settle(false));
    expect(record.eligibility.o1?.current?.version).toBe(1);
  });
});
