/** A reminder names only what the person can do now: what waits for somebody else first is nobody's yet. */
import { describe, expect, it } from '@jest/globals';
import { waitingFor } from '../../../shared/views/waiting.ts';
import { good, type Story, story } from '../story.ts';

const titles = ({ record }: Story, person: string) =>
  waitingFor(record)
    .filter((item) => item.person === person)
    .map(({ title }) => title);

const sandpit = {
  clientName: 'Acme Steps',
  redirectUris: 'https://acme.example/back',
  publicKey: 'public',
  scopes: 'openid',
};
const begun = story().register().assign();

describe('the project manager is reminded', () => {
  it('of a reply about eligibility when there are answers to talk about', () => {
    expect(titles(begun, 'jo')).toEqual(['Answer the eligibility questions']);
    expect(titles(begun, 'priya')).toEqual([]);
    const talk = begun.answer({ ...good, backing: 'talking', organisation: '' });
    expect(titles(talk, 'priya')).toContain('Reply about the eligibility answers');
    expect(titles(begun.answer({ ...good, free: 'no' }), 'priya')).toEqual([]);
  });

  it('of no call while the partner chooses its time, and of one with a time by its day', () => {
    const due = begun.answer().receive();
    expect(titles(due, 'priya')).toEqual(['Hold the Application Review Call']);
    const about = { onboarding: 'o1', kind: 'applicationReview' as const, minutes: 60, attendees: ['priya', 'jo'] };
    const at = '2026-12-22T14:00:00.000Z';
    const offered = due.as('priya').give({ type: 'proposeTimes', times: [at, '2026-12-23T14:00:00.000Z'], ...about });
    expect(titles(offered, 'priya')).toEqual([]);
    const planned = due.as('priya').give({ type: 'planCall', at, ...about });
    expect(waitingFor(planned.record).filter(({ person }) => person === 'priya')).toMatchObject([
      { title: 'Hold the Application Review Call', by: '2026-12-22' },
    ]);
  });

  it('of a new Board date when the partner has brought what the Board asked for', () => {
    const toBoard = begun.answer().receive().holdReviewCall();
    expect(titles(toBoard, 'priya')).toEqual(['Set the Board date']);
    const by = '2026-11-30';
    const items = [
      { text: 'A letter of the sponsor', side: 'partner' as const, owner: null, by },
      { text: 'A second look at the scopes', side: 'nhs' as const, owner: null, by },
    ];
    const deferred = toBoard.setBoardDate('2026-11-16').decideBoard({ outcome: 'deferred', items, deadline: by });
    expect(deferred.refusal).toBeNull();
    expect(titles(deferred, 'jo')).toEqual(['A letter of the sponsor']);
    expect(titles(deferred, 'priya')).toEqual(['A second look at the scopes']);
    const item = deferred.record.board.o1?.application.outcomes[0]?.items[0]?.id ?? '';
    const brought = deferred
      .as('jo')
      .give({ type: 'answerRequiredItem', onboarding: 'o1', gate: 'application', item, text: 'Here it is' });
    expect(titles(brought, 'priya')).toContain('Set the Board date');
  });

  it('of a channel to create when the Preparation Call was held, and of a contract to check when one is shown', () => {
    const approved = begun.answer().receive().holdReviewCall().setBoardDate('2026-11-16').decideBoard();
    const before = approved.fill('discovery', { decision: 'yes' }).fill('sandpit', { works: 'yes' });
    expect(titles(before, 'priya')).toEqual(['Hold the Preparation Call']);
    expect(titles(before.holdPreparationCall(), 'priya')).toEqual(['Create the private channel']);
    const toDo = before.holdPreparationCall().openSpace().at('2026-11-26T10:00:00.000Z').integrate();
    expect(titles(toDo, 'priya')).toEqual(['Set the Board date for go live']);
    expect(titles(toDo.showContract(), 'priya')).toEqual(['Check the contract', 'Set the Board date for go live']);
  });

  it('of the sandpit when the partner has asked for a place', () => {
    const approved = begun.answer().receive().holdReviewCall().setBoardDate('2026-11-16').decideBoard();
    const trying = approved.fill('discovery', { decision: 'yes' });
    expect(titles(trying, 'priya')).toEqual([]);
    const asked = trying.fill('sandpitRequest', sandpit);
    expect(asked.refusal).toBeNull();
    expect(titles(asked, 'priya')).toEqual(['Set up the sandpit']);
  });
});
