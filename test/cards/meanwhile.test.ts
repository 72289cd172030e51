/** Two people at the same thing in cards: whoever comes second sees both texts, and their second press counts. */
import { describe, expect, it } from '@jest/globals';
import type { Card } from '../../bot/cards/card.ts';
import { renderCard } from '../../bot/cards/posts.ts';
import { isVerb, type Verb } from '../../bot/cards/verbs.ts';
import { type Meaning, meaningOf } from '../../bot/teams/actions.ts';
import { personCommand } from '../../shared/record/record.ts';
import { contract, good, names, type Story, story, toChannel } from '../shared/story.ts';
import { expectValid, nodesOf, textOf } from './valid-card.ts';

type Data = Readonly<Record<string, unknown>>;

function meaningIn(at: Story, verb: Verb, data: Data): Meaning {
  const meaning = meaningOf(verb, data, at.record);
  if (!meaning) throw new Error('The button means nothing.');
  return meaning;
}

function given(at: Story, { command }: Meaning): Story {
  const { data } = personCommand.safeParse(command);
  if (!data) throw new Error('This is no command.');
  return at.as('ann').give(data);
}

function drawn(at: Story, { card: key }: Meaning, show: Meaning['show']): Card {
  const card = renderCard(at.shared, key, names, show);
  if (!card) throw new Error('No card');
  expectValid(card);
  return card;
}

/** Ann's card, drawn before Jo answered, is sent after it. */
function late(at: Story, verb: Verb, data: Data): Card {
  const meaning = meaningIn(at, verb, data);
  expect(given(at, meaning).refusal?.code).toBe('answeredMeanwhile');
  return drawn(at, meaning, meaning.meanwhile);
}

/** She presses the card's own button, with the inputs as they stand. */
function again(at: Story, card: Card): Story {
  const nodes = nodesOf(card);
  const button = nodes.find(({ type, style }) => type === 'Action.Execute' && style === 'positive');
  const inputs = nodes.filter(({ type }) => String(type).startsWith('Input.'));
  const typed = Object.fromEntries(inputs.map(({ id, value = '' }) => [String(id), value]));
  if (!isVerb(button?.verb)) throw new Error('Nothing to press.');
  return given(at, meaningIn(at, button.verb, { ...(button.data as Data), ...typed }));
}

const valuesOf = (card: Card) =>
  nodesOf(card)
    .filter(({ type }) => String(type).startsWith('Input.'))
    .map(({ value }) => value);

const where = { card: 'headline', onboarding: 'o1' };
const kept = /What we have now\n(?:.*\n)*What you typed is below\./u;

describe('what the Board needs', () => {
  const items = [{ text: 'Send the hosting plan', side: 'partner' as const, by: '2026-12-01' }];
  const deferred = story()
    .register()
    .assign()
    .addContact()
    .answer()
    .receive()
    .holdReviewCall()
    .setBoardDate('2026-11-18')
    .at('2026-11-18T15:00:00.000Z')
    .decideBoard({ outcome: 'deferred', items, deadline: '2026-12-04' });
  const item = { onboarding: 'o1', gate: 'application' as const, item: 'i1' };
  const id = deferred.record.board.o1?.application.outcomes[0]?.items[0]?.id ?? '';
  const answered = deferred.as('jo').give({ ...item, type: 'answerRequiredItem', item: id, text: 'It is in Files.' });
  const data = { ...where, gate: 'application', item: id, asked: 'yes', text: 'I sent it by email.' };

  it('shows what a colleague answered beside what was typed, and sending it again replaces it', () => {
    const card = late(answered, 'item.answer', data);
    expect(textOf(card)).toMatch(kept);
    expect(textOf(card)).toContain('Jo Smith: \nIt is in Files.');
    expect(valuesOf(card)).toEqual(['I sent it by email.']);
    const { record, refusal } = again(answered, card);
    expect(refusal).toBeNull();
    expect(record.board.o1?.application.outcomes[0]?.items[0]?.answer).toMatchObject({
      text: 'I sent it by email.',
      by: 'ann',
    });
  });

  it('can be changed from a card that shows the colleague’s answer', () => {
    const asks = meaningIn(answered, 'item.answer', { ...where, gate: 'application', item: id });
    expect(again(answered, drawn(answered, asks, asks.show)).refusal).toBeNull();
  });

  it('shows both once more when the colleague was faster again', () => {
    const first = late(answered, 'item.answer', data);
    const faster = answered.at('2026-11-18T15:05:00.000Z').as('jo');
    const at = faster.give({ ...item, type: 'answerRequiredItem', item: id, text: 'No, in Teams.' });
    expect(again(at, first).refusal?.code).toBe('answeredMeanwhile');
  });
});

describe('what a call agreed', () => {
  const at = story().register().assign().addContact().answer().receive().holdPreparationCall(false, ['Send the plan']);
  const finish = { onboarding: 'o1', call: 'c1', action: 'a1' };
  const done = at.as('jo').give({ ...finish, type: 'finishAction', text: 'Sent on Monday.' });

  it('shows both texts', () => {
    const card = late(done, 'action.finish', { ...where, ...finish, asked: 'yes', text: 'I gave it to Priya.' });
    expect(textOf(card)).toContain('Jo Smith: \nSent on Monday.');
    expect(valuesOf(card)).toEqual(['I gave it to Priya.']);
    expect(again(done, card).record.calls[0]?.actions[0]?.done?.text).toBe('I gave it to Priya.');
  });

  it('shows how it stands where nothing was typed', () => {
    const { meanwhile } = meaningIn(done, 'action.finish', { ...where, ...finish, asked: 'yes', text: ' ' });
    expect(meanwhile).toEqual({});
  });
});

describe('a form', () => {
  it('shows what a colleague sent, question by question where it differs', () => {
    const at = toChannel().fill('demonstrationChecklist', { where: 'In Files, checklist.xlsx' });
    const data = { ...where, card: 'stage:o1:product-demonstration-call', form: 'demonstrationChecklist' };
    const card = late(at, 'form.answer', { ...data, basedOn: 0, answer_where: 'I emailed it to Priya.' });
    expect(textOf(card)).toMatch(kept);
    expect(textOf(card)).toContain('In Files, checklist.xlsx');
    expect(valuesOf(card)).toEqual(['I emailed it to Priya.']);
    expect(again(at, card).record.forms.o1?.demonstrationChecklist).toMatchObject({ version: 2, by: 'ann' });
  });
});

describe('the contract', () => {
  it('shows the colleague’s contract above the two screens of what was typed', () => {
    const at = toChannel().showContract();
    const mine = { ...contract, odsCode: contract.odsCode ?? '', end: contract.end ?? '', reference: 'MINE-1' };
    const card = late(at, 'contract.send', { ...where, card: 'contract:o1', contract: 'k1', basedOn: 0, ...mine });
    expect(textOf(card)).toMatch(kept);
    expect(textOf(card)).toContain(contract.reference);
    expect(again(at, card).record.commission.o1?.contracts[0]).toMatchObject({ version: 2, reference: 'MINE-1' });
  });
});

describe('the eligibility questions', () => {
  const at = story()
    .register()
    .assign()
    .addContact()
    .answer({ ...good, note: 'We start in Leeds.' });
  const data = { ...where, card: 'eligibility:o1', basedOn: 0, backing: 'sponsor', organisation: 'North ICB' };
  const carried = { servesEngland: 'yes', patientFacing: 'yes', benefit: 'yes', free: 'yes', stage: 'development' };

  it('show the answers that are not those which were given here', () => {
    const card = late(at, 'eligibility.finish', { ...data, carried, note: 'We start in York.' });
    expect(textOf(card)).toContain('What you told us: \nWe start in Leeds.');
    expect(textOf(card)).not.toContain('Organisation: \nNorth ICB');
    expect(valuesOf(card)).toContain('We start in York.');
  });

  it('show the outcome when both answered the same', () => {
    const card = late(at, 'eligibility.finish', { ...data, carried, note: 'We start in Leeds.' });
    expect(valuesOf(card)).toEqual([]);
    expect(textOf(card)).toContain('looks eligible for NHS login');
  });
});
