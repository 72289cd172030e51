/** The next date of a discussion: its owner is told once, on that morning, although nobody changes the record. */
import { expect, it } from '@jest/globals';
import { registered } from './story.ts';

const planned = { type: 'planDiscussion', onboarding: 'o1', owner: 'priya', plan: 'Ask North ICB' } as const;

it('is told to the project manager at 9am', async () => {
  const story = registered();
  await story.settle();
  story.command({ ...planned, next: '2027-06-01' });
  expect(story.ready()).toEqual({ take: [], wakeAt: '2027-06-01T08:00:00.000Z' });
  await story.settle();
  const told = story.record.notices.filter((notice) => notice.kind === 'discussionDue');
  expect(told).toHaveLength(1);
  expect(Object.keys(told[0]?.delivered ?? {})).toEqual(['priya']);
  expect(story.keys()).toEqual([]);
});
