/** The status update that a contact copies into an email. */
import { describe, expect, it } from '@jest/globals';
import { forPartner } from '../../../shared/record/for-partner.ts';
import { ownPage } from '../../../shared/views/pages/own.ts';
import { names, type Story, story } from '../story.ts';

const begun = story().register().assign();
const now = '2026-11-18T09:00:00.000Z';

function status(told: Story, scope: 'all' | 'tasks' = 'all', reader = 'jo'): string {
  const page = ownPage(forPartner(told.record, reader), names, { scope, reader, now, history: [] });
  return page.onboardings[0]?.status ?? '';
}

describe('the status update', () => {
  it('says where it is, what both sides do next, and when it may go live', () => {
    expect(status(begun).split('\n')).toEqual([
      'Acme Steps: joining NHS login. Where we are on 18 November 2026',
      '',
      'Step 1 of 16: Eligibility.',
      'Apply: not started yet. Discovery: not started yet. Integrate: not started yet. Go live: not started yet.',
      'Waiting for Acme Health (Jo Smith) since 16 November 2026.',
      '',
      'What Acme Health does next',
      '- Answer the eligibility questions (Jo Smith, by 23 November 2026)',
      '',
      'What NHS login does next',
      '- Reply about the eligibility answers (Priya Shah, by 23 November 2026)',
      '',
      'Dates',
      '- Likely go live: 4 January to 22 March 2027. It is not a promise',
      '',
      'Our contact at NHS login: Priya Shah',
    ]);
  });

  it('is the same for every contact', () => {
    const both = begun.addContact('ann');
    expect(status(both, 'all', 'ann')).toBe(status(both));
  });

  it('tells nothing that the Board has said before the partner was told', () => {
    const rejected = begun.answer().receive().holdReviewCall().setBoardDate('2026-11-18');
    const decided = rejected.decideBoard({ outcome: 'rejected', reasons: ['SECRET'], tell: 'afterCall' });
    expect(status(decided)).not.toMatch(/SECRET|rejected/u);
  });

  it('says how it ended', () => {
    const closed = begun.as('priya').give({ type: 'withdrawOnboarding', onboarding: 'o1', because: 'SECRET' });
    expect(status(closed)).toMatch(/Withdrawn|withdrawn/u);
    expect(status(closed)).not.toContain('SECRET');
  });
});
