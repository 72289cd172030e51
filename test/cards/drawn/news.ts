/** The cards that are not of a step: progress, contract, calls, hold, a Board outcome, reminders and other news. */
import type { Card } from '../../../bot/cards/card.ts';
import { noticeCard } from '../../../bot/cards/notices.ts';
import { renderCard } from '../../../bot/cards/posts.ts';
import type { Show } from '../../../bot/cards/show.ts';
import type { Notice } from '../../../shared/record/notices.ts';
import { names, type Story, toChannel } from '../../shared/story.ts';
import { stories } from '../states.ts';

const outlook = { today: '2026-11-23', history: [] };
const reminder: Notice = {
  id: 'digest-1',
  kind: 'digest',
  onboarding: null,
  to: ['jo'],
  expires: '2026-11-05T17:00:00.000Z',
  data: {
    on: '2026-11-05',
    waiting: 'Answer the eligibility questions (due by 9 November 2026)\n{person:ann} has not done this: Test plan',
  },
  at: '2026-11-05T09:00:00.000Z',
  delivered: {},
};

function at(name: string): Story {
  const found = stories[name];
  if (!found) throw new Error(`There is no story "${name}".`);
  return found;
}

function drawn(story: Story, key: string, show: Show = {}): Card {
  const card = renderCard(story.shared, key, names, show);
  if (!card) throw new Error(`There is no card ${key}.`);
  return card;
}

function news(story: Story, kind: Notice['kind'], to: string): Card {
  const notice = story.record.notices.find((each) => each.kind === kind);
  if (!notice) throw new Error(`There is no news of the kind ${kind}.`);
  return noticeCard(story.shared, { ...notice, to: [to] }, names);
}

export function newsCards(): readonly (readonly [string, Card])[] {
  const channel = toChannel();
  const screen = (number: 1 | 2): Show => ({ contract: { screen: number, typed: null } });
  return [
    ['headline with a forecast', drawn(channel, 'headline', { outlook })],
    ['headline on hold', drawn(at('on hold'), 'headline', { outlook })],
    ['headline, a question for the partner', drawn(at('question to the partner'), 'headline', { outlook })],
    ['what is next', drawn(channel, 'next:o1', { outlook })],
    ['a status update', drawn(channel, 'update:o1', { outlook })],
    ['a contract to show', drawn(channel, 'contract:o1')],
    ['the contract, screen 1', drawn(channel, 'contract:o1', screen(1))],
    ['the contract, screen 2', drawn(channel, 'contract:o1', screen(2))],
    ['a contract refused', drawn(at('contract refused'), 'contract:o1')],
    ['times to choose', drawn(at('times offered'), 'plan:o1:p1')],
    ['times to choose, in the step', drawn(at('times offered'), 'stage:o1:application-review-call')],
    ['times to choose, as news', news(at('times offered'), 'callTimes', 'jo')],
    ['a call planned', drawn(at('call planned'), 'plan:o1:p1')],
    ['a call planned, as news', news(at('call planned'), 'callPlanned', 'jo')],
    ['a wish for time on hold', news(at('asked for time on hold'), 'holdAskedFor', 'priya')],
    ['on hold', drawn(at('on hold'), 'hold:o1')],
    ['a reminder for a contact', noticeCard(channel.shared, reminder, names)],
    ['a reminder for us', noticeCard(channel.shared, { ...reminder, to: ['priya'] }, names)],
    ['the Board decided: approved', drawn(at('approved'), 'board:o1')],
    ['the Board decided: deferred', drawn(at('deferred'), 'board:o1')],
    ['the Board decided: rejected', drawn(at('rejected'), 'board:o1')],
    ['a question to us', drawn(at('question to us'), 'query:q1:nhs')],
    ['eligibility, nothing answered', drawn(at('with a manager and two contacts'), 'eligibility:o1:jo')],
    ['eligibility, screen 2', drawn(at('screen 1 answered'), 'eligibility:o1', { screen: 2 })],
    ['eligibility, not eligible', drawn(at('not eligible'), 'eligibility:o1')],
    ['a declined withdrawal', news(at('asked to stop, declined'), 'withdrawalDeclined', 'jo')],
  ];
}
