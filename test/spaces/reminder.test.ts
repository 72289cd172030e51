/** Reminders: the planner wakes in working hours, and what waits for one contact reaches that contact alone. */
import { expect, it } from '@jest/globals';
import { digestGiven } from '../shared/record/weeks.ts';
import { registered } from './story.ts';

it('wakes for a reminder, tells that person once, and waits for the next', async () => {
  const story = registered();
  story.reminds = true;
  await story.settleUntil((record) => record.reminders.jo !== undefined);
  expect(story.now).toBe('2026-11-05T09:00:00.000Z');
  await story.settleUntil((record) => record.notices.at(-1)?.delivered.jo !== undefined);
  expect(story.record.notices.at(-1)).toMatchObject({
    kind: 'digest',
    to: ['jo'],
    delivered: { jo: [{ way: 'mail' }] },
  });
  expect(story.keys()).toEqual(['remind:jo:2026-11-10']);
  expect(story.ready()).toEqual({ take: [], wakeAt: '2026-11-10T09:00:00.000Z' });
});

it('does not tell two times when two planners wake', async () => {
  const story = registered();
  story.reminds = true;
  await story.settleUntil((record) => record.reminders.jo !== undefined);
  story.note(digestGiven(story.record, 'jo', story.now));
  expect(story.record.notices.filter(({ kind }) => kind === 'digest')).toHaveLength(1);
});
