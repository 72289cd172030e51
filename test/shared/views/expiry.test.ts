import { describe, expect, it } from '@jest/globals';
import { expiryRules } from '../../../shared/journey/expiry-rules.ts';
import { emptyRecord } from '../../../shared/record/record.ts';
import type { PartnerRecord } from '../../../shared/record/state.ts';
import { expiryLines } from '../../../shared/views/digest-lines.ts';
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

const onboarding = {
  id: 'o1',
  product: 'p1',
  service: 'nhs-login',
  journey: 'nhs-login@2',
  startedAt: '2026-01-10T10:00:00.000Z',
};
const agreed = (version: string, sent: string, signed: string | null): PartnerRecord => ({
  ...record,
  forms: {
    o1: {
      agreementIssued: { ...answered({ version, on: sent }), side: 'nhs' },
      ...(signed ? { agreementSigned: answered({ signatory: 'A Director', role: 'Director', on: signed }) } : {}),
    },
  },
});

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

  it.each([
    ['1', true],
    ['v1.9', true],
    ['draft', true],
    ['2', false],
    ['Version 2.0, March 2026', false],
    ['3', false],
  ])('is a signed agreement of version %s while the present one is 2: %s', (version, told) => {
    expect(expiryRules.agreementVersion).toBe('2');
    expect(wordsOn('2026-12-10', agreed(version, '2026-02-01', '2026-02-03'))).toEqual(
      told ? [`The signed Connection Agreement is version ${version}. The present one is version 2`] : [],
    );
  });

  it('is an agreement that was signed before the newest one was sent, and none that is not signed yet', () => {
    expect(wordsOn('2026-12-10', agreed('2', '2026-12-01', '2026-02-03'))).toEqual([
      'The Connection Agreement was signed before 1 December 2026, when version 2 was sent',
    ]);
    expect(wordsOn('2026-12-10', agreed('1', '2026-12-01', null))).toEqual([]);
  });

  it('is told to the contacts of the partner too', () => {
    const out = agreed('1', '2026-02-01', '2026-02-03');
    const started = { ...out, partner: { ...out.partner, onboardings: { o1: onboarding } } };
    expect(expiryLines(started, 'jo', '2026-12-10')).toEqual([
      'The signed Connection Agreement is version 1. The present one is version 2',
    ]);
  });

  it('is nothing of an onboarding that is closed', () => {
    const closed = { how: 'withdrawn' as const, at: '2026-12-01T10:00:00.000Z', by: null, because: '' };
    expect(wordsOn('2027-01-11', { ...record, course: { o1: { closed, reopened: {}, imported: null } } })).toEqual([]);
  });
});
