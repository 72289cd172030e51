/** Reminders: the planner wakes in working hours, and what waits for one contact reaches that contact alone. */
import { expect, it } from '@jest/globals';
import { CallFailed } from '../../bot/spaces/ports.ts';
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

it('that reached nobody on its day is not counted: the next working day tells it again', async () => {
  const story = registered();
  story.reminds = true;
  const down = async () => {
    throw new CallFailed({ status: 503, code: '', message: 'Not available', sure: true });
  };
  const broken = { ...story.outside, mailer: { ...story.outside.mailer, draft: down } };
  await story.settleUntil((record) => record.notices.at(-1)?.kind === 'digest', broken);
  const digest = () => story.record.notices.filter(({ kind }) => kind === 'digest');
  expect(story.record.reminders.jo?.sent).toHaveLength(1);
  // Tried until its day ends, and not after it; the next one comes in working hours, with the same work.
  await story.settleUntil((record) => record.reminders.jo?.sent.length === 0, broken);
  expect(story.now >= '2026-11-05T17:00:00.000Z').toBe(true);
  await story.settleUntil(() => digest()[1]?.delivered.jo !== undefined);
  expect(digest().map(({ delivered, data }) => [Object.keys(delivered), data.waiting])).toEqual([
    [[], 'Answer the eligibility questions (Due by 9 November 2026)'],
    [['jo'], 'Answer the eligibility questions (Due by 9 November 2026)'],
  ]);
  expect(story.record.reminders.jo?.sent.map(({ at }) => at)).toEqual(['2026-11-06T09:00:00.000Z']);
});

it('that may have arrived stays counted, and is not told two times', async () => {
  const story = registered();
  story.reminds = true;
  const silent = async () => {
    throw new CallFailed({ status: 0, code: '', message: '', sure: false });
  };
  const { mailer } = story.outside;
  const broken = { ...story.outside, mailer: { ...mailer, send: silent, find: silent } };
  await story.settleUntil((record) => record.reminders.jo !== undefined);
  await story.settleUntil((record) => record.space.steps['notice:digest-1:jo:mail']?.status === 'unknown', broken);
  await story.settleUntil(() => story.now > '2026-11-05T20:00:00.000Z', broken);
  expect(story.record.reminders.jo?.sent).toHaveLength(1);
  const [mail] = story.teams.mail.filter(({ subject }) => subject === 'digest');
  if (mail) mail.sent = true;
  await story.settleUntil((record) => record.notices.at(-1)?.delivered.jo !== undefined);
  expect(story.record.reminders.jo?.sent).toHaveLength(1);
});

it('opens each partner that it is about for a contact of several', async () => {
  const story = registered();
  story.reminds = true;
  const about = [
    { partner: 'p-acme', person: 'jo', name: 'Acme Health' },
    { partner: 'p-lake', person: 'jo', name: 'Lakeside' },
  ];
  const notice = { to: 'jo', waiting: 'This\nThat', about };
  story.note({ type: 'ReminderGiven', person: 'jo', at: story.now, items: [], notice });
  const html: string[] = [];
  const { mailer, links } = story.outside;
  const draft: typeof mailer.draft = (mail) => {
    html.push(mail.html);
    return mailer.draft(mail);
  };
  const makeLink = async (person: string, partner: string) => `https://bot.example/${partner}/${person}`;
  const outside = { ...story.outside, mailer: { ...mailer, draft }, links: { ...links, makeLink } };
  await story.settleUntil((record) => record.notices.at(-1)?.delivered.jo !== undefined, outside);
  expect(html.at(-1)).toBe('https://bot.example/p-acme/jo https://bot.example/p-lake/jo');
});

it('leads staff to what waits on them when it is about several partners', async () => {
  const story = registered().command({ type: 'assignProjectManager', person: 'priya' });
  const about = ['acme', 'lake'].map((name) => ({ partner: `p-${name}`, person: 'priya', name }));
  const notice = { to: 'priya', waiting: 'This\nThat', about };
  story.note({ type: 'ReminderGiven', person: 'priya', at: story.now, items: [], notice });
  await story.settleUntil((record) => record.notices.at(-1)?.delivered.priya !== undefined);
  const entry = story.teams.feed.find(({ text }) => text === 'digest');
  expect(decodeURIComponent(entry?.link ?? '')).toContain('{"subEntityId":"waiting"}');
});
