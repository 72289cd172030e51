import { describe, expect, it } from '@jest/globals';
import { emptyRecord } from '../../../shared/record/record.ts';
import type { PartnerRecord } from '../../../shared/record/state.ts';
import { expiring } from '../../../shared/views/expiry.ts';
import { names } from '../story.ts';

const answered = (answers: Readonly<Record<string, string>>) => ({
  version: 1,
  answers,
  by: 'jo',
  at: '2026-01-10T10:00:00.000Z',
  side: 'partner' as const,
});
const record: PartnerRecord = {
  ...emptyRecord('acme'),
  people: { jo: { person: 'jo', lead: true, addedAt: '2026-11-02T10:00:00.000Z', removedAt: null } },
  forms: {
    o1: {
      dspt: answered({ status: 'met', published: '2026-01-10' }),
      penetrationTest: answered({ on: '2026-02-01' }),
    },
  },
};
const wordsOn = (today: string, of = record) => expiring(of, 'o1', names, today).map(({ words }) => words);

describe('what expires', () => {
  it('is told of 30 days ahead, the first first, and stays when it has expired', () => {
    expect(wordsOn('2026-12-10')).toEqual([]);
    expect(wordsOn('2026-12-11')).toEqual(['The DSPT expires on 10 January 2027']);
    expect(wordsOn('2027-01-11')).toEqual([
      'The DSPT expired on 10 January 2027',
      'The penetration test expires on 1 February 2027',
    ]);
  });

  it('is a guest’s access 30 days after the invitation, then every 180 days', () => {
    const key = 'invite:jo';
    const step = {
      key,
      status: 'created' as const,
      attempt: 1,
      at: '2026-11-02T10:00:00.000Z',
      until: null,
      why: null,
    };
    const invited = { ...record, forms: {}, space: { ...record.space, steps: { [key]: step } } };
    expect(wordsOn('2026-11-10', invited)[0]).toMatch(/^Guest access of Jo .* expires on 2 December 2026$/u);
    expect(wordsOn('2027-01-10', invited)).toEqual([]);
    expect(wordsOn('2027-05-10', invited)[0]).toMatch(/expires on 31 May 2027$/u);
  });

  it('is nothing of an onboarding that is closed', () => {
    const closed = { how: 'withdrawn' as const, at: '2026-12-01T10:00:00.000Z', by: null, because: '' };
    expect(wordsOn('2027-01-11', { ...record, course: { o1: { closed, reopened: {}, imported: null } } })).toEqual([]);
  });
});
