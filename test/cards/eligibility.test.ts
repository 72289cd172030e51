/** Eligibility in one card: opening, two screens, outcome; and inside the first stage card of the channel. */
import { describe, expect, it } from '@jest/globals';
import type { Card } from '../../bot/cards/card.ts';
import { renderCard } from '../../bot/cards/posts.ts';
import type { Show } from '../../bot/cards/show.ts';
import { names, type Story } from '../shared/story.ts';
import { stories } from './states.ts';
import { nodesOf, textOf } from './valid-card.ts';

function state(name: string): Story {
  const found = stories[name];
  if (!found) throw new Error(`No such state: ${name}`);
  return found;
}

function drawn(name: string, key = 'eligibility:o1:jo', show: Show = {}): Card {
  const card = renderCard(state(name).shared, key, names, show);
  if (!card) throw new Error(`No card: ${key}`);
  return card;
}

const inputsOf = (card: Card) => nodesOf(card).filter((node) => String(node.type).startsWith('Input.'));
const idsOf = (card: Card) => inputsOf(card).map((node) => node.id);
const buttonsOf = (card: Card) =>
  nodesOf(card)
    .filter((node) => node.type === 'Action.Execute')
    .map((node) => node.title);

describe('the card in a chat', () => {
  it('opens with how many questions there are, and gives them to a colleague only where there is one', () => {
    expect(textOf(drawn('just registered'))).toContain('There are 6 or 7 questions.');
    expect(buttonsOf(drawn('just registered'))).toEqual(['Start']);
    expect(buttonsOf(drawn('with a manager and two contacts'))).toEqual(['Start', 'Give this to a colleague']);
  });

  it('asks questions 1 to 5 on screen 1, with nothing chosen beforehand', () => {
    const card = drawn('just registered', 'eligibility:o1:jo', { screen: 1 });
    expect(idsOf(card)).toEqual(['servesEngland', 'patientFacing', 'benefit', 'free', 'stage']);
    expect(inputsOf(card).every((input) => !('value' in input) && input.isRequired === true)).toBe(true);
    expect(inputsOf(card).every((input) => input.style === 'expanded' && input.wrap === true)).toBe(true);
  });

  it('carries on with screen 2 for whoever comes next, without question 6 for a product in development', () => {
    expect(idsOf(drawn('screen 1 answered'))).toEqual(['backing', 'organisation', 'note']);
  });

  it('asks question 6 for a live product only', () => {
    const live = { screen: 2, answers: { stage: 'live' } } as const;
    const unsure = { screen: 2, answers: { stage: 'notSure' } } as const;
    const key = 'eligibility:o1:jo';
    expect(idsOf(drawn('screen 1 answered', key, live))).toEqual(['ownLogin', 'backing', 'organisation', 'note']);
    expect(idsOf(drawn('screen 1 answered', key, unsure))).toEqual(['backing', 'organisation', 'note']);
  });

  it('keeps what was typed when the answers are incomplete', () => {
    const typed = { screen: 2, answers: { backing: 'contract', note: 'Soon' } } as const;
    const card = drawn('screen 1 answered', 'eligibility:o1:jo', typed);
    expect(inputsOf(card).map((input) => input.value)).toEqual(['contract', undefined, 'Soon']);
  });

  it('shows screen 1 with its answers after "Change an answer"', () => {
    const card = drawn('needs a person', 'eligibility:o1:jo', { screen: 1 });
    expect(inputsOf(card).map((input) => input.value)).toEqual(['yes', 'yes', 'yes', 'notSure', 'development']);
  });

  it('asks again only what they were not sure about, and what the new answer leads to', () => {
    const card = drawn('needs a person', 'eligibility:o1:jo', { screen: 'again' });
    expect(idsOf(card)).toEqual(['free', 'backing', 'organisation']);
    expect(inputsOf(card).map((input) => input.value)).toEqual(['notSure', 'notSure', 'North ICB']);
    expect(textOf(card)).toContain('Your other answers stay as they are.');
    expect(buttonsOf(card)).toEqual(['Send your answer']);
    const live = drawn('needs a person', 'eligibility:o1:jo', { screen: 'again', answers: { stage: 'live' } });
    expect(idsOf(live)).toEqual(['free', 'ownLogin', 'backing', 'organisation']);
    // Answered meanwhile: the outcome is there.
    expect(idsOf(drawn('channel open, answered', 'eligibility:o1:jo', { screen: 'again' }))).toEqual([]);
  });

  it('asks contacts to check what staff entered for them', () => {
    const card = drawn('entered by staff');
    expect(textOf(card)).toContain(
      'Priya Shah entered these answers for you on 16 November 2026, from your email of 16 November 2026. Check they are right.',
    );
    expect(buttonsOf(card)).toContain('They are right');
    expect(buttonsOf(drawn('entered and confirmed'))).not.toContain('They are right');
  });

  it('says during the review that a change goes to the project manager, and carries screen 1 along unsaved', () => {
    const answers = { servesEngland: 'yes', stage: 'live' } as const;
    const card = drawn('received', 'eligibility:o1:jo', { screen: 2, answers });
    expect(textOf(card)).toContain(
      'We are reviewing your application. Tell us what has changed and Priya Shah will check it.',
    );
    for (const verb of ['eligibility.finish', 'eligibility.back']) {
      expect(nodesOf(card).find((node) => node.verb === verb)?.data).toMatchObject({ carried: answers });
    }
    expect(textOf(drawn('change proposed'))).toContain(
      'Jo Smith told us about a change on 16 November 2026. Priya Shah will check it.',
    );
  });
});

describe('in the channel', () => {
  const call = 'stage:o1:product-demonstration-call';

  it('never answered: the questions are the stage card', () => {
    const card = drawn('channel open, never answered', 'stage:o1:eligibility');
    expect(textOf(card)).toContain('Check if Acme Steps is eligible for NHS login');
    expect(buttonsOf(card)).toContain('Start');
  });

  it('answered: asks in the first stage card if it is still right', () => {
    const card = drawn('channel open, answered', call);
    expect(textOf(card)).toContain('Is this still right?');
    expect(textOf(card)).toContain('You told us on 16 November 2026:');
    expect(textOf(card)).toContain('It is sponsored by North ICB.');
    expect(textOf(card)).toContain('It is free to patients, patient facing and serves England.');
    expect(buttonsOf(card)).toEqual(expect.arrayContaining(['Yes, still right', 'Something has changed']));
  });

  it('checked: thanks, and asks no more', () => {
    const card = drawn('channel open, checked', call);
    expect(textOf(card)).toContain('Thank you. Jo Smith checked this on 20 November 2026.');
    expect(buttonsOf(card)).not.toContain('Yes, still right');
  });

  it('something has changed: the questions with their answers, without the form of the stage', () => {
    const card = drawn('channel open, answered', call, { screen: 1 });
    expect(idsOf(card)).toEqual(['servesEngland', 'patientFacing', 'benefit', 'free', 'stage']);
    expect(inputsOf(card)[0]?.value).toBe('yes');
  });

  it('is not asked again in a later stage card', () => {
    const posted = {
      type: 'CardPosted',
      key: 'k',
      conversation: 'c',
      activity: 'a',
      hash: 'h',
      how: 'created',
    } as const;
    const later = state('channel open, answered').note({ ...posted, post: 'stage:o1:sandpit' });
    const card = renderCard(later.shared, call, names);
    expect(card && textOf(card)).not.toContain('Is this still right?');
  });
});
