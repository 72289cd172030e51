/** Every card, in every state: drawable, small, labelled, and with typed text where Markdown is not read. */
import { describe, expect, it } from '@jest/globals';
import { withMessage } from '../../bot/cards/card.ts';
import { boardCard, cannotAnswerCard, helloCard, helpCard, whoCard } from '../../bot/cards/chat.ts';
import { noticeCard, noticeLine } from '../../bot/cards/notices.ts';
import { welcomeCard } from '../../bot/cards/welcome.ts';
import { names } from '../shared/story.ts';
import { allCards, stories } from './states.ts';
import { expectValid } from './valid-card.ts';

describe.each(Object.entries(stories))('%s', (_, given) => {
  it('draws every card that can be asked for', () => {
    expect(given.refusal).toBeNull();
    const cards = allCards(given.record, names);
    expect(cards.length).toBeGreaterThan(15);
    for (const [, card] of cards) expectValid(card);
  });

  it('draws the card and the line of every notice', () => {
    expect(given.record.notices.length).toBeGreaterThan(0);
    for (const notice of given.record.notices) {
      expectValid(noticeCard(given.shared, notice, names));
      const line = noticeLine(given.shared, notice, names);
      expect(line.length).toBeLessThanOrEqual(150);
      expect(line).not.toBe('');
    }
  });

  it('draws the answers in chat', () => {
    expectValid(helloCard(given.shared, 'o1', 'jo', names));
    expectValid(boardCard(given.shared, 'o1', names));
    expectValid(whoCard(given.shared, names));
    expectValid(cannotAnswerCard(given.shared, 'o1', 'Can we use FHIR?', names));
  });
});

it('draws the cards that need no record, and a message on top of any card', () => {
  expectValid(welcomeCard());
  expectValid(helpCard('Onboarding'));
  const help = withMessage(helpCard(null), 'This card is out of date. Here is the latest one.');
  expectValid(help);
  expect(help.fallbackText).toMatch(/^This card is out of date/);
});
