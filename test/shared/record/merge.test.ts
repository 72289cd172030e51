/** A duplicate partner: closed with a pointer to the one that is kept, which gets its contacts, once. */
import { describe, expect, it } from '@jest/globals';
import { nextDue } from '../../../shared/record/due.ts';
import { forPartner } from '../../../shared/record/for-partner.ts';
import { whyNotKept } from '../../../shared/record/merge.ts';
import { mergeToPassOn } from '../../../shared/record/merge-state.ts';
import { emptyRecord } from '../../../shared/record/record.ts';
import { progress } from '../../../shared/views/progress.ts';
import { turnSentence } from '../../../shared/views/turn.ts';
import { assigned, registered, samAdded, wholeStory } from './acts.ts';
import { type Act, day, fold, given, helen, jo, priya, recordAfter, staff } from './spec.ts';

const onboarding = 'o1';
const because = 'Entered twice';
const later = day('2026-12-01');
const merge = (more: object = {}, by = priya): Act => ({
  by,
  at: later,
  command: { type: 'mergePartner', into: 'kept', name: 'Acme Group', because, channel: null, ...more },
});
const takenIn: Act = {
  by: { kind: 'system' },
  at: later,
  command: {
    type: 'takeInDuplicate',
    partner: 'double',
    name: 'Acme Ltd',
    because,
    by: 'priya',
    at: later,
    contacts: ['jo', 'sam'],
    outsiders: [{ person: 'lee', organisation: 'North ICB' }],
  },
};
const leeAdded: Act = {
  by: priya,
  at: day('2026-11-30'),
  command: { type: 'addOutsider', person: 'lee', organisation: 'North ICB' },
};
const reinstated: Act = {
  by: priya,
  at: day('2026-12-02'),
  command: { type: 'reinstateOnboarding', onboarding, because: 'They are two after all' },
};

describe('a duplicate that is merged', () => {
  const into = { partner: 'kept', name: 'Acme Group' };

  it('says where it goes on, and its open onboarding closes as merged', () => {
    given(registered, assigned, samAdded)
      .when(merge())
      .thenExactly([
        { type: 'PartnerMerged', ...into, because, contacts: ['jo', 'sam'], outsiders: [] },
        { type: 'OnboardingClosed', onboarding, how: 'merged', because, into },
      ]);
  });

  it('says who of other organisations could attend its calls', () => {
    const { merge: slice } = recordAfter(registered, assigned, leeAdded, merge());
    expect(slice.into?.outsiders).toEqual([{ person: 'lee', organisation: 'North ICB' }]);
    expect(forPartner(recordAfter(registered, assigned, leeAdded, merge())).merge.into?.outsiders).toEqual([]);
  });

  it('is closed for all, in words that name the other one', () => {
    const { turn } = progress(recordAfter(registered, assigned, merge()), onboarding);
    expect(turnSentence(turn, 'Acme Health', {})).toBe('Merged into Acme Group on 1 December 2026');
  });

  it('takes no answers and no new contacts', () => {
    const answer = { type: 'askForHold' as const, onboarding, until: '2027-01-04', because };
    given(registered, assigned, merge())
      .when({ by: jo, at: later, command: answer })
      .thenRefused('closed', 'Merged into Acme Group on 1 December 2026. A project manager can bring');
    given(registered, assigned, merge())
      .when(samAdded)
      .thenRefused('merged', 'Merged into Acme Group on 1 December 2026. Add the contact to Acme Group.');
  });

  it('has its channel closed by choice, in the same act', () => {
    given(...wholeStory)
      .when(merge())
      .thenRefused('invalid', 'Select what to do with the channel.');
    given(...wholeStory)
      .when(merge({ channel: 'archive' }))
      .thenTypes('PartnerMerged', 'OnboardingClosed', 'SpaceClosed');
    given(registered, assigned)
      .when(merge({ channel: 'archive' }))
      .thenTypes('PartnerMerged', 'OnboardingClosed');
  });

  it('does not tell partners the reason', () => {
    const record = recordAfter(registered, assigned, merge());
    expect(JSON.stringify(forPartner(record))).not.toContain(because);
    expect(JSON.stringify(forPartner(recordAfter(registered, takenIn)))).not.toContain(because);
  });

  it('is merged once', () => {
    given(registered, assigned, merge())
      .when(merge())
      .thenRefused('merged', 'Merged into Acme Group on 1 December 2026 already.');
  });

  it('can be brought back, and is no duplicate any more', () => {
    const record = recordAfter(registered, assigned, merge(), reinstated);
    expect(mergeToPassOn(record)).toBeNull();
    expect(progress(record, onboarding).turn.closed).toBeUndefined();
    given(registered, assigned, merge(), reinstated).when(merge()).thenTypes('PartnerMerged', 'OnboardingClosed');
  });

  it('is merged by a project manager or an administrator', () => {
    given(registered, assigned)
      .when(merge({}, staff('ruth', 'administrator')))
      .thenTypes('PartnerMerged', 'OnboardingClosed');
    for (const by of [jo, helen]) given(registered, assigned).when(merge({}, by)).thenRefused('forbidden');
  });
});

describe('until the kept partner knows', () => {
  const half = recordAfter(registered, assigned, merge());
  const meta = { by: { kind: 'system' as const }, at: later };

  it('the merge is still to be passed on, and a try that failed is due again', () => {
    expect(mergeToPassOn(half)?.partner).toBe('kept');
    const until = day('2026-12-01', '10:05');
    const failed = fold(half, [{ type: 'StepWaiting', key: 'merge', until, why: 'The database is away.' }], meta, 9);
    expect(nextDue(failed)).toBe(until);
    const told = fold(failed, [{ type: 'MergePassedOn', key: 'merge', how: 'created' }], meta, 10);
    expect(mergeToPassOn(told)).toBeNull();
  });
});

describe('the partner that is kept', () => {
  it('gets the contacts it does not have, asks them what is open, and keeps what was merged with the reason', () => {
    given(registered, assigned)
      .when(takenIn)
      .thenTypes('DuplicateTakenIn', 'ContactAdded', 'NoticeWanted', 'OutsiderAdded');
    const record = recordAfter(registered, assigned, takenIn);
    expect(record.people.sam).toMatchObject({ lead: false, removedAt: null });
    expect(record.people.jo).toMatchObject({ lead: true, addedAt: registered.at });
    expect(record.merge.from).toEqual([
      { partner: 'double', name: 'Acme Ltd', because, by: 'priya', at: later, contacts: ['sam'] },
    ]);
  });

  it('lets those of other organisations attend its calls, but nobody who is a contact or of the team', () => {
    expect(Object.keys(recordAfter(registered, assigned, takenIn).outsiders)).toEqual(['lee']);
    const all = ['lee', 'jo', 'sam', 'priya'].map((person) => ({ person, organisation: 'North ICB' }));
    const everybody: Act = { ...takenIn, command: { ...takenIn.command, outsiders: all } as Act['command'] };
    expect(Object.keys(recordAfter(registered, assigned, everybody).outsiders)).toEqual(['lee']);
    const known = recordAfter(registered, assigned, { ...leeAdded, at: day('2026-11-20') }, everybody);
    expect(known.outsiders.lee?.at).toBe(day('2026-11-20'));
  });

  it('takes nothing in from a person, nor while it is itself merged', () => {
    given(registered, assigned)
      .when({ ...takenIn, by: priya })
      .thenRefused('forbidden');
    given(registered, assigned, merge())
      .when(takenIn)
      .thenRefused('merged', 'Acme Health is itself merged into Acme Group now.');
  });

  const duplicate = { ...recordAfter(registered), id: 'double' };
  const withdrawn: Act = { by: priya, at: later, command: { type: 'withdrawOnboarding', onboarding, because } };
  const undone: Act = { by: priya, at: later, command: { type: 'undoStart', onboarding, because } };

  it.each([
    ['another one that is under way', recordAfter(registered), null],
    ['itself', duplicate, 'A partner cannot be merged into itself.'],
    ['an unknown one', emptyRecord('nobody'), 'We cannot find this partner. Select another one.'],
    [
      'one that is merged',
      recordAfter(registered, merge()),
      'Acme Health is itself merged into Acme Group. Select Acme Group instead.',
    ],
    [
      'a withdrawn one',
      recordAfter(registered, withdrawn),
      'Acme Health has no onboarding under way. Bring it back first, or select another partner.',
    ],
    [
      'one that was undone',
      recordAfter(registered, undone),
      'Acme Health has no onboarding under way. Bring it back first, or select another partner.',
    ],
  ])('is not %s, unless it goes on', (_, kept, why) => {
    expect(whyNotKept(duplicate, kept)?.message ?? null).toBe(why);
  });
});
