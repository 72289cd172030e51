/** The card of a request to put an onboarding on hold. */
import { expect, it } from '@jest/globals';
import { noticeCard } from '../../bot/cards/notices.ts';
import { renderPost } from '../../bot/cards/posts.ts';
import { meaningOf } from '../../bot/teams/actions.ts';
import { names, story } from '../shared/story.ts';
import { stories } from './states.ts';
import { expectValid, nodesOf, textOf } from './valid-card.ts';

const asked = stories['asked for time on hold'] ?? story();
const notice = asked.record.notices.find(({ kind }) => kind === 'holdAskedFor');

it('says who asks, until when and why, and is answered with yes or no', () => {
  if (!notice) throw new Error('No news');
  const card = noticeCard(asked.shared, notice, names);
  expectValid(card);
  const text = textOf(card);
  for (const words of ['Acme Health asks to put Acme Steps on hold', 'Jo Smith', '1 March 2027', 'waiting for a'])
    expect(text).toContain(words);
  const buttons = nodesOf(card).filter(({ type }) => type === 'Action.Execute');
  expect(buttons.map(({ title }) => title)).toEqual(['Yes, put it on hold', 'No']);
  const wish = asked.record.holds.o1?.asked?.at;
  const meant = buttons.map(({ data }) => meaningOf('hold.answer', data, asked.record)?.command);
  const command = { type: 'answerHold', onboarding: 'o1', because: '', wish };
  expect(meant).toEqual([
    { ...command, yes: true },
    { ...command, yes: false },
  ]);
});

it('shows how things stand once it is answered, without buttons', () => {
  const answer = { type: 'answerHold', onboarding: 'o1', because: '' } as const;
  const drawn = (yes: boolean) => renderPost(asked.as('priya').give({ ...answer, yes }).shared, 'hold:o1', names);
  const [held, declined] = [drawn(true), drawn(false)];
  expect(held && textOf(held)).toContain('Acme Steps is on hold until 1 March 2027');
  expect(declined && textOf(declined)).toBe('Acme Steps is not on hold');
  expect(nodesOf([held, declined]).some(({ type }) => type === 'Action.Execute')).toBe(false);
});
