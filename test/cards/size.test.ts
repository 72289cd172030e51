/** The most that people can enter still fits in a post; and the check of cards can fail. */
import { describe, expect, it } from '@jest/globals';
import { card, type Elements, line } from '../../bot/cards/card.ts';
import { renderPost } from '../../bot/cards/posts.ts';
import { names, story, toChannel } from '../shared/story.ts';
import { stories } from './states.ts';
import { expectValid, nodesOf, textOf } from './valid-card.ts';

// Three bytes each.
const long = (length: number) => '漢'.repeat(length);

const met = stories['Board date']?.at('2026-11-25T15:00:00.000Z') ?? story();

describe('the longest texts', () => {
  it('20 items that the Board needs: the first are shown, the rest is counted', () => {
    const item = { text: long(500), side: 'partner' as const, by: '2026-11-30' };
    const items = Array.from({ length: 20 }, () => item);
    const dates = { deadline: '2026-11-30', nextDate: null };
    const given = met.decideBoard({ outcome: 'deferred', items, comments: long(2000), ...dates });
    expect(given.refusal).toBeNull();
    for (const key of ['board:o1', 'stage:o1:board-application', 'headline', 'next:o1']) {
      const drawn = renderPost(given.shared, key, names);
      if (!drawn) throw new Error(key);
      expectValid(drawn);
    }
    const board = renderPost(given.shared, 'board:o1', names);
    expect(board && textOf(board)).toContain('and 12 more in the tab');
    const buttons = nodesOf(board).filter((node) => node.type === 'Action.Execute');
    expect(buttons).toHaveLength(5);
  });

  it('20 reasons of a rejection', () => {
    const given = met.decideBoard({ outcome: 'rejected', reasons: Array.from({ length: 20 }, () => long(500)) });
    const drawn = renderPost(given.shared, 'board:o1', names);
    if (!drawn) throw new Error('No card');
    expectValid(drawn);
  });

  it('30 actions of a Preparation Call', () => {
    const given = toChannel().holdPreparationCall(
      false,
      Array.from({ length: 30 }, () => long(500)),
    );
    const drawn = renderPost(given.shared, 'stage:o1:preparation-call', names);
    if (!drawn) throw new Error('No card');
    expectValid(drawn);
  });

  it('a long question with long replies: the last one in full', () => {
    const text = long(2000);
    const reply = { type: 'replyToQuery', query: 'q1', text, replyBy: null } as const;
    const asked = story().register().assign().ask(text, 'priya');
    const given = asked.as('jo').give(reply).as('priya').give(reply).as('jo').give(reply).as('priya').give(reply);
    const drawn = renderPost(given.shared, 'query:q1:partner', names);
    if (!drawn) throw new Error('No card');
    expectValid(drawn);
    expect(textOf(drawn)).toContain(text);
  });
});

describe('the check of cards', () => {
  it.each<[string, Elements[number]]>([
    ['an element without a fallback', { type: 'Icon', name: 'Star' }],
    ['an input without a label', { type: 'Input.Text', id: 'x' }],
    [
      'a required input that does not say what is missing',
      { type: 'Input.Text', id: 'x', label: 'X', isRequired: true },
    ],
    ['a button of no known verb', { type: 'ActionSet', actions: [{ type: 'Action.Execute', title: 'X', verb: 'x' }] }],
    ['too much', line(long(9000))],
  ])('finds %s', (_, element) => {
    expect(() => expectValid(card(['First'], [element]))).toThrow();
  });
});
