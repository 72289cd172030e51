/** The reminder as a card: what waits, and one press to put reminders off. */
import { expect, it } from '@jest/globals';
import { noticeCard } from '../../bot/cards/notices.ts';
import { renderCard } from '../../bot/cards/posts.ts';
import { meaningOf } from '../../bot/teams/actions.ts';
import type { Notice } from '../../shared/record/notices.ts';
import { noticeText } from '../../shared/views/notice-text.ts';
import { names } from '../shared/story.ts';
import { stories } from './states.ts';

const given = stories['just registered'];
const notice = (to: string): Notice => ({
  id: 'digest-1',
  kind: 'digest',
  onboarding: null,
  to: [to],
  expires: '2026-11-05T17:00:00.000Z',
  data: { on: '2026-11-05', waiting: 'Answer the questions (Due by 9 November 2026)\n{person:jo} has not done this' },
  at: '2026-11-05T09:00:00.000Z',
  delivered: {},
});

it('says what waits, with names, and offers to be reminded next week', () => {
  if (!given) throw new Error('No story');
  const shown = JSON.stringify(noticeCard(given.shared, notice('jo'), names));
  expect(shown).toContain('Answer the questions (Due by 9 November 2026)');
  expect(shown).toMatch(/Jo \w+ has not done this/u);
  expect(shown).toContain('Remind me next week');
  const [onboarding = ''] = Object.keys(given.record.partner.onboardings);
  const card = `snoozed:${onboarding}`;
  const pressed = meaningOf('reminders.snooze', { card, onboarding }, given.record);
  expect(pressed?.command).toEqual({ type: 'snoozeReminders', until: null });
  expect(JSON.stringify(renderCard(given.shared, card, names))).toContain('no more of these reminders until next week');
});

it('names the partner in its subject, and none when it is about several', () => {
  if (!given) throw new Error('No story');
  const one = notice('priya');
  const several = { ...one, data: { ...one.data, partners: '3' } };
  expect(noticeText(given.shared, one, names).subject).toBe(
    `${given.record.partner.name} and NHS login: what waits for you`,
  );
  expect(noticeText(given.shared, several, names).subject).toBe('NHS login: what waits for you');
});
