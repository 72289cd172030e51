import { describe, expect, it } from '@jest/globals';
import { forPartner, mayRead } from '../../../shared/record/for-partner.ts';
import { answered, applied, assigned, boardSet, decided, registered, reviewed, sponsored } from './acts.ts';
import { day, jo, priya, recordAfter, stranger } from './spec.ts';

const secrets = [
  registered,
  assigned,
  answered({ ...sponsored, backing: 'notSure' }),
  applied,
  {
    by: priya,
    at: day('2026-11-06'),
    command: { type: 'recordFinding', onboarding: 'o1', criterion: 1, result: 'unclear', sentence: 'SECRET finding' },
  },
  reviewed,
  { by: priya, at: day('2026-11-09'), command: { type: 'addOutsider', person: 'lee', organisation: 'SECRET ICB' } },
  boardSet(),
  decided({ outcome: 'rejected', reasons: ['SECRET reason'], tell: 'afterCall' }),
] as const;

describe('what a partner may see', () => {
  const record = recordAfter(...secrets);

  it('holds nothing that is NHS only', () => {
    const shared = JSON.stringify(forPartner(record));
    expect(JSON.stringify(record)).toContain('SECRET');
    expect(shared).not.toContain('SECRET');
    expect(shared).not.toContain('rejected');
    expect(shared).not.toContain('Which organisation do you work with');
  });

  it('holds the shared notes of a call', () => {
    expect(JSON.stringify(forPartner(record))).toContain('Hosted in London.');
  });

  it('holds the outcome once it is told', () => {
    const told = recordAfter(...secrets, {
      by: priya,
      at: day('2026-11-13'),
      command: { type: 'tellBoardOutcome', onboarding: 'o1', gate: 'application' },
    });
    expect(forPartner(told).board.o1?.application.outcomes[0]?.reasons).toEqual(['SECRET reason']);
  });

  it('is for contacts; staff read all, others nothing', () => {
    expect(mayRead(record, jo)).toBe('shared');
    expect(mayRead(record, priya)).toBe('all');
    expect(mayRead(record, stranger)).toBe('nothing');
  });
});
