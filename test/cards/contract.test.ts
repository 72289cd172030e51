/** The contract in a card: what became of it, and the questions on two screens that lose nothing. */
import { describe, expect, it } from '@jest/globals';
import type { Card } from '../../bot/cards/card.ts';
import { renderCard } from '../../bot/cards/posts.ts';
import type { Show } from '../../bot/cards/show.ts';
import { meaningOf } from '../../bot/teams/actions.ts';
import { personCommand } from '../../shared/record/record.ts';
import { contract, names, type Story, toChannel } from '../shared/story.ts';
import { nodesOf, textOf } from './valid-card.ts';

const place = { card: 'contract:o1', onboarding: 'o1' };

function drawn(story: Story, show: Show = {}): Card {
  const card = renderCard(story.shared, place.card, names, show);
  if (!card) throw new Error('No card');
  return card;
}
const button = (card: Card, title: string) =>
  nodesOf(card).find((node) => node.type === 'Action.Execute' && node.title === title);
const inputs = (card: Card) => nodesOf(card).filter((node) => String(node.type).startsWith('Input.'));
const typedIn = (card: Card, id: string) => inputs(card).find((input) => input.id === id)?.value;

/** Presses a button as a client does: its data, and what stands in the inputs. */
function pressed(story: Story, card: Card, title: string, typed: Record<string, string> = {}) {
  const { verb, data } = button(card, title) ?? {};
  const meaning = meaningOf(verb as 'contract.send', { ...(data as object), ...typed }, story.record);
  if (!meaning) throw new Error(`The button "${title}" means nothing.`);
  return meaning;
}
const one = { commissioner: 'North ICB', commissionerType: 'nhs', odsCode: '', reference: 'A-1' };
const two = { start: '2026-10-01', end: '', exchange: 'yes', consideration: 'Money', document: 'a.pdf' };

describe('the card of the contract', () => {
  it('says what became of it', () => {
    expect(textOf(drawn(toChannel()))).toContain('you must show us a contract');
    expect(textOf(drawn(toChannel().showContract()))).toContain('We are checking it.');
    expect(textOf(drawn(toChannel().showContract().checkContract('refused', 'It is a letter of intent.')))).toContain(
      'Not accepted by Priya Shah on 20 November 2026. It is a letter of intent.',
    );
    const accepted = drawn(toChannel().showContract().checkContract());
    expect(textOf(accepted)).toContain('Accepted by Priya Shah');
    expect(accepted.actions).toBeUndefined();
  });

  it('asks on two screens and sends both together', () => {
    const story = toChannel();
    const first = drawn(story, pressed(story, drawn(story), 'Show us your contract').show);
    const second = drawn(story, pressed(story, first, 'Continue', one).show);
    expect(inputs(first).map(({ id }) => id)).toEqual(['commissioner', 'commissionerType', 'odsCode', 'reference']);
    expect(inputs(second).map(({ id }) => id)).toEqual(['start', 'end', 'exchange', 'consideration', 'document']);
    const { command } = pressed(story, second, 'Send', two);
    expect(personCommand.parse(command)).toEqual({
      type: 'showContract',
      onboarding: 'o1',
      contract: null,
      basedOn: 0,
      ...one,
      ...two,
      odsCode: null,
      end: null,
    });
  });

  it('keeps the first screen when people go back to it', () => {
    const story = toChannel();
    const second = drawn(story, { contract: { screen: 2, typed: { ...one, ...two } } });
    expect(typedIn(drawn(story, pressed(story, second, 'Back').show), 'reference')).toBe('A-1');
  });

  it('changes the contract that is there, and shows it as it is', () => {
    const story = toChannel().showContract().checkContract('refused', 'No end.');
    const first = drawn(story, pressed(story, drawn(story), 'Show us your contract').show);
    expect(typedIn(first, 'reference')).toBe(contract.reference);
    const second = drawn(story, pressed(story, first, 'Continue', one).show);
    expect(pressed(story, second, 'Send', two).command).toMatchObject({ contract: 'k1', basedOn: 1 });
  });

  it('comes back with the screen where something is wrong, and what was typed', () => {
    const story = toChannel();
    const second = (typed: typeof one) => drawn(story, { contract: { screen: 2, typed: { ...typed, ...two } } });
    const wrongCode = pressed(story, second({ ...one, odsCode: '!' }), 'Send', two);
    expect(wrongCode.again.contract?.screen).toBe(1);
    expect(wrongCode.again.contract?.typed).toMatchObject({ odsCode: '!', document: 'a.pdf' });
    expect(pressed(story, second(one), 'Send', { ...two, start: 'soon' }).again.contract?.screen).toBe(2);
  });
});

describe('the stage card of the Board decision on go live', () => {
  const stage = (story: Story) => {
    const card = renderCard(story.shared, 'stage:o1:board-go-live', names);
    if (!card) throw new Error('No card');
    return card;
  };

  it('asks for the contract until it is accepted, and says when it is our turn', () => {
    expect(button(stage(toChannel()), 'Show us your contract')).toBeDefined();
    const shown = stage(toChannel().showContract());
    expect(textOf(shown)).toContain('We are checking it.');
    expect(textOf(shown)).toMatch(/Completed: \nShow us your contract/u);
    expect(textOf(shown)).toMatch(/Check the contract/u);
    expect(button(stage(toChannel().showContract().checkContract()), 'Show us your contract')).toBeUndefined();
  });
});
