/** Nothing that is NHS only gets into a card or a mail. Source: reference/wording.md C. */
import { describe, expect, it } from '@jest/globals';
import { boardCard, helloCard, whoCard } from '../../bot/cards/chat.ts';
import { noticeCard, noticeLine } from '../../bot/cards/notices.ts';
import { noticeMail } from '../../bot/mail/notices.ts';
import { forPartner } from '../../shared/record/for-partner.ts';
import { good, names, story } from '../shared/story.ts';
import { allCards } from './states.ts';

const secret = 'SECRET';

const given = story()
  .register()
  .assign()
  .answer({ ...good, free: 'notSure' })
  .receive()
  .give({ type: 'recordFinding', onboarding: 'o1', criterion: 1, result: 'notMet', sentence: `${secret} finding` })
  .holdReviewCall([
    { topic: 'overview', text: `${secret} note`, audience: 'nhs' },
    { topic: 'overview', text: 'An open note', audience: 'shared' },
  ])
  .setBoardDate('2026-11-18')
  .at('2026-11-18T15:00:00.000Z')
  .decideBoard({ outcome: 'rejected', reasons: [`${secret} reason`], comments: `${secret} comment`, tell: 'afterCall' })
  .note({ type: 'StepRefused', key: 'invite:jo', why: `${secret} step` });

describe('given a record with findings, NHS notes, a draft, a ledger, and an outcome that is not told yet', () => {
  it('has these secrets', () => {
    expect(given.refusal).toBeNull();
    for (const kind of ['finding', 'note', 'reason', 'comment', 'step']) {
      expect(JSON.stringify(given.record)).toContain(`${secret} ${kind}`);
    }
    expect(given.record.queries[0]?.draft).toBeTruthy();
  });

  it('shows none of them in any card', () => {
    const draft = given.record.queries[0]?.draft ?? '';
    const { shared } = given;
    const cards = [
      ...allCards(given.record, names).map(([, card]) => card),
      ...given.record.notices.map((notice) => noticeCard(shared, notice, names)),
      helloCard(shared, 'o1', 'jo', names),
      boardCard(shared, 'o1', names),
      whoCard(shared, names),
    ];
    const all = JSON.stringify(cards);
    expect(all).not.toContain(secret);
    expect(all).not.toContain(draft);
    expect(all.toLowerCase()).not.toContain('rejected"');
    expect(all).not.toContain('did not approve');
  });

  it('tells none of them by mail or in the activity feed', () => {
    const outcome = { id: 'x', kind: 'boardOutcome' as const, onboarding: 'o1', to: ['jo'], data: {} };
    const early = { ...outcome, expires: '2026-12-01T00:00:00.000Z', at: given.now, delivered: {} };
    for (const notice of [...given.record.notices, early]) {
      const shared = forPartner(given.record);
      const mail = noticeMail(shared, notice, 'jo', names, given.now, [{ url: 'https://example.com/', about: null }]);
      expect(`${mail.subject} ${mail.html} ${noticeLine(shared, notice, names)}`).not.toContain(secret);
      expect(mail.html).not.toContain('did not approve');
    }
  });
});
