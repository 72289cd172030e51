/** Time on hold ends by itself: the planner wakes on its date, and nothing is asked of Teams for it. */
import { expect, it } from '@jest/globals';
import { jo, registered } from './story.ts';

const until = '2027-03-29';
const hold = { onboarding: 'o1', until, because: 'waiting for a contract' };

it('ends at midnight in London, and those concerned are told', async () => {
  const story = registered().command({ type: 'assignProjectManager', person: 'priya' });
  await story.settle();
  story.command({ type: 'holdOnboarding', ...hold });
  await story.settleUntil((record) => record.notices.at(-1)?.delivered.jo !== undefined);
  expect(story.ready()).toEqual({ take: [], wakeAt: '2027-03-28T23:00:00.000Z' });
  await story.settle();
  expect(story.record.holds.o1).toMatchObject({ current: null, past: [{ to: until }] });
  expect(Object.keys(story.record.notices.at(-1)?.delivered ?? {}).sort()).toEqual(['jo', 'priya']);
  expect(story.faults).toEqual([]);
  expect(story.keys()).toEqual([]);
});

it('is not ended again when a person has ended it', async () => {
  const story = registered();
  await story.settle();
  story
    .command({ type: 'askForHold', ...hold }, jo)
    .command({ type: 'answerHold', onboarding: 'o1', yes: true, because: '' });
  const stale = story.keys().filter((key) => key.startsWith('hold:'));
  expect(stale).toEqual([`hold:o1:${until}`]);
  story.command({ type: 'resumeOnboarding', onboarding: 'o1' });
  expect(story.keys().filter((key) => key.startsWith('hold:'))).toEqual([]);
});

it('has its card in a chat changed when it is answered elsewhere, and when it has ended', async () => {
  const story = registered().command({ type: 'assignProjectManager', person: 'priya' });
  await story.settle();
  story
    .note({ type: 'ChatOpened', person: 'priya', conversation: 'chat-priya' })
    .command({ type: 'askForHold', ...hold }, jo);
  const keys = () => Object.keys(story.record.space.posts).filter((key) => key.startsWith('hold:'));
  await story.settleUntil(() => keys().length > 0);
  expect(keys()).toEqual(['hold:o1:holdAskedFor-1:priya']);
  const planned = () => story.keys().includes('post:hold:o1:holdAskedFor-1:priya');
  expect(planned()).toBe(false);
  story.command({ type: 'answerHold', onboarding: 'o1', yes: true, because: '' });
  expect(planned()).toBe(true);
  await story.settleUntil((record) => !planned() && record.holds.o1?.current !== null);
  await story.settleUntil((record) => record.holds.o1?.current === null);
  expect(planned()).toBe(true);
});
