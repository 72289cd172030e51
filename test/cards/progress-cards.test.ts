/** The cards of a channel: the headline, the stage, a question, and what the bot answers in words. */
import { describe, expect, it } from '@jest/globals';
import type { Card } from '../../bot/cards/card.ts';
import { boardCard, cannotAnswerCard, helloCard, helpCard, whoCard } from '../../bot/cards/chat.ts';
import { renderCard, renderPost } from '../../bot/cards/posts.ts';
import { addDays } from '../../shared/calendar/working-days.ts';
import { forPartner } from '../../shared/record/for-partner.ts';
import type { PartnerRecord } from '../../shared/record/state.ts';
import { names, type Story } from '../shared/story.ts';
import { stories } from './states.ts';
import { nodesOf, textOf } from './valid-card.ts';

function state(name: string): Story {
  const found = stories[name];
  if (!found) throw new Error(`No such state: ${name}`);
  return found;
}

function drawn(name: string, key: string): Card {
  const card = renderPost(state(name).shared, key, names);
  if (!card) throw new Error(`No card: ${key}`);
  return card;
}

const titles = (card: Card) => nodesOf(card).flatMap((node) => (node.type === 'Action.Execute' ? [node.title] : []));

/** The same partner with `count` products, each on its way. */
function withProducts(record: PartnerRecord, count: number): PartnerRecord {
  const { o1 } = record.partner.onboardings;
  if (!o1) throw new Error('No onboarding');
  const ids = Array.from({ length: count }, (_, index) => `o${index + 1}`);
  const onboardings = Object.fromEntries(ids.map((id) => [id, { ...o1, id }]));
  return { ...record, partner: { ...record.partner, onboardings } };
}

describe('the headline', () => {
  it('says first whose turn it is, then where the onboarding stands, and what changed last', () => {
    const [title, turn, ...rest] = textOf(drawn('channel open, answered', 'headline')).split('\n');
    expect(title).toBe('Acme Health: joining NHS login');
    expect(turn).toBe('Waiting for Acme Health (Jo Smith) since 20 November 2026');
    expect(rest).toEqual(
      expect.arrayContaining([
        'Acme Steps, NHS login',
        'Apply: completed · Discovery: completed · Integrate: in progress · Go live: not started yet',
        'Now: Product Demonstration Call (step 8 of 16)',
        'Send your demonstration checklist, by Friday 11 December 2026 (Jo Smith)',
        'Application approved on 18 November 2026. Go live: no date yet',
        'You must show us a contract',
      ]),
    );
    expect(rest.at(-1)).toMatch(
      /^This card keeps itself up to date\. Last change: Priya Shah .*, 20 November 2026 at 3pm\.$/u,
    );
  });

  it('changes when a contact sends a form', () => {
    const before = drawn('channel open, answered', 'headline');
    expect(drawn('channel open, first form sent', 'headline')).not.toEqual(before);
    expect(textOf(drawn('channel open, first form sent', 'headline'))).toContain(
      'Confirm your verification level, by Friday 11 December 2026 (Jo',
    );
  });

  it('holds no clock: the same record gives the same card', () => {
    expect(drawn('channel open, answered', 'headline')).toEqual(drawn('channel open, answered', 'headline'));
  });

  it('says when go live is likely, in whole weeks: a silent record changes the card once a week at most', () => {
    const { shared } = state('channel open, answered');
    const on = (today: string) => renderPost(shared, 'headline', names, { today, history: [] });
    const first = on('2026-11-23');
    expect(first && textOf(first)).toMatch(/^Likely go live: \n\d+ \w+( \d{4})? to \d+ \w+ 2027$/mu);
    const days = Array.from({ length: 120 }, (_, day) => addDays('2026-11-23', day));
    const drawnOn = days.map((day) => JSON.stringify(on(day)));
    const changes = drawnOn.filter((card, day) => day > 0 && card !== drawnOn[day - 1]);
    expect(changes.length).toBeLessThanOrEqual(120 / 7);
  });

  it('says no date where no forecast is given', () => {
    expect(textOf(drawn('channel open, answered', 'headline'))).not.toContain('Likely go live');
  });

  it('has a status update to copy, with the forecast and what it rests on', () => {
    const outlook = { today: '2026-11-23', history: [] };
    const card = renderCard(state('channel open, answered').shared, 'update:o1', names, { outlook });
    expect(card && textOf(card)).toContain('From the published 6 weeks to 4 months. Not a promise.');
  });

  it('names an open question as the next thing to do', () => {
    expect(textOf(drawn('question to the partner', 'headline'))).toContain(
      'Reply to a question from NHS login, by Wednesday 18 November 2026 (Jo Smith)',
    );
    expect(textOf(drawn('question to us', 'headline'))).toContain(
      'Reply to your question, by Wednesday 18 November 2026',
    );
  });

  it('shows three onboardings, and counts the rest', () => {
    const { record } = state('received');
    const card = renderPost(forPartner(withProducts(record, 5)), 'headline', names);
    const text = card ? textOf(card) : '';
    expect(text.match(/^Acme Steps, NHS login$/gmu)).toHaveLength(3);
    expect(text).toContain('and 2 more in the tab');
  });

  it('goes on to the next step when one is finished', () => {
    const text = textOf(drawn('channel open, step finished', 'headline'));
    expect(text).toContain('Now: Integration environment (step 9 of 16)');
    expect(text).toContain('Show your DSPT, by Friday 18 December 2026 (Jo Smith)');
  });

  it('does not send a rejected partner to the Board again', () => {
    const text = textOf(drawn('rejected', 'headline'));
    expect(text).toContain('Call you about the Board outcome, by Friday 20 November 2026 (Priya Shah)');
  });
});

describe('a stage card', () => {
  const key = 'stage:o1:product-demonstration-call';

  it('says step, turn, why, and each task with its status in words', () => {
    const text = textOf(drawn('channel open, first form sent', key));
    expect(text).toContain('Step 8 of 16 · Acme Steps, NHS login');
    expect(text).toContain('It is not a pass or fail test.');
    expect(text).toContain('Completed: \nSend your demonstration checklist. Jo Smith, 20 November 2026.');
    expect(text).toContain('Not started yet: \nConfirm your verification level. Jo Smith, by 11 December 2026.');
  });

  it('has the form of the next open task, with the version it is based on', () => {
    const card = drawn('channel open, first form sent', key);
    const input = nodesOf(card).find((node) => node.type === 'Input.ChoiceSet');
    expect(input).toMatchObject({ id: 'answer_level', isRequired: true });
    const send = nodesOf(card).find((node) => node.verb === 'form.answer');
    expect(send?.data).toMatchObject({ card: key, onboarding: 'o1', form: 'verificationLevel', basedOn: 0 });
  });

  it('keeps what was typed when the form is refused', () => {
    const typed = { answer_where: 'Somewhere' };
    const card = renderCard(state('channel open, answered').shared, key, names, { typed });
    expect(nodesOf(card).find((node) => node.id === 'answer_where')?.value).toBe('Somewhere');
  });

  it('shrinks to one line when the step is finished', () => {
    const text = textOf(drawn('channel open, step finished', key));
    expect(text).toBe('Product Demonstration Call: completed on 20 November 2026.');
  });

  it('is not there for a step that the journey does not have', () => {
    expect(renderPost(state('received').shared, 'stage:o1:nowhere', names)).toBeNull();
    expect(renderPost(state('received').shared, 'stage:o9:sandpit', names)).toBeNull();
    expect(renderPost(state('received').shared, 'nonsense', names)).toBeNull();
  });
});

describe('a question', () => {
  it('can be answered by the side it waits on, and by nobody else', () => {
    expect(titles(drawn('question to the partner', 'query:q1:partner'))).toEqual(['Send your reply']);
    expect(titles(drawn('question to the partner', 'query:q1:nhs'))).toEqual([]);
    expect(titles(drawn('question to us', 'query:q1:nhs'))).toEqual(['Send your reply']);
  });

  it('about a "Not sure" answer: lets the partner answer that one again as well', () => {
    const sent = { type: 'replyToQuery', query: 'q1', text: 'What is free?', replyBy: null } as const;
    const asked = state('needs a person').as('priya').give(sent);
    const card = renderPost(asked.shared, 'query:q1:partner', names);
    expect(card && titles(card)).toEqual(['Send your reply', 'Answer again']);
  });

  it('shows who said what, and by when there is a reply', () => {
    const text = textOf(drawn('question to us', 'query:q1:partner'));
    expect(text).toContain('When is the Board?');
    expect(text).toContain('Waiting for NHS login (Priya Shah). We will reply by Wednesday 18 November 2026');
  });
});

describe('the Board outcome card', () => {
  it('counts what has come in, in the same card', () => {
    const answered = state('deferred').as('jo').give({
      type: 'answerRequiredItem',
      onboarding: 'o1',
      gate: 'application',
      item: 'i1-1',
      text: 'It is in Files',
    });
    expect(textOf(drawn('deferred', 'board:o1'))).toContain('0 of 2 received');
    expect(titles(drawn('deferred', 'board:o1'))).toEqual(['Answer 1', 'Ask a question']);
    const card = renderPost(answered.shared, 'board:o1', names);
    expect(card && textOf(card)).toContain('1 of 2 received');
    expect(card && titles(card)).toEqual(['Ask a question']);
  });
});

describe('the go live outcome card', () => {
  const card = (of: string) => drawn(of, 'board:o1:goLive');

  it('has its own words when the Board approved', () => {
    expect(textOf(card('go live approved'))).toContain('The Board approved you to go live');
    expect(textOf(card('go live approved'))).toContain('Request production access. Priya Shah will help you.');
    expect(titles(card('go live approved'))).toEqual(['Request production access', 'Ask a question']);
    expect(textOf(drawn('go live approved', 'board:o1'))).toContain('The Board approved your application');
  });

  it('has its own words when the Board rejected, and answers for its own items when it deferred', () => {
    expect(textOf(card('go live rejected'))).toContain('The Board did not approve your go live');
    expect(textOf(card('go live rejected'))).toContain('did not approve it to go live.');
    const answered = state('go live deferred')
      .as('jo')
      .give({ type: 'answerRequiredItem', onboarding: 'o1', gate: 'goLive', item: 'i1-1', text: 'In Files' });
    const now = renderPost(answered.shared, 'board:o1:goLive', names);
    expect(now && textOf(now)).toContain('1 of 1 received');
  });

  it('is kept apart from the application in the headline', () => {
    expect(textOf(drawn('go live Board date', 'headline'))).toContain(
      'Application approved on 18 November 2026. Go live: on 9 December 2026',
    );
    expect(textOf(drawn('go live approved', 'headline'))).toContain('Go live approved on 9 December 2026');
    expect(textOf(drawn('go live approved', 'headline'))).not.toContain('You must show us a contract');
  });
});

describe('what the bot answers in words', () => {
  const { shared } = state('Board date');

  it('hello, board, who and help', () => {
    expect(textOf(helloCard(shared, 'o1', 'jo', names))).toContain('Hello Jo. You are working on Acme Steps.');
    expect(textOf(boardCard(shared, 'o1', names))).toBe('The Board looks at Acme Steps on Wednesday 25 November 2026.');
    expect(textOf(boardCard(state('received').shared, 'o1', names))).toBe(
      'No Board date yet. First: Hold the Application Review Call, by Monday 30 November 2026 (Priya Shah).',
    );
    expect(textOf(whoCard(shared, names))).toContain('Jo Smith, Ann Obi');
    expect(textOf(helpCard('Onboarding'))).toContain('Mention me first: type @Onboarding, then your question.');
    expect(textOf(helpCard(null))).not.toContain('Mention me');
  });

  it('offers to ask the project manager with their exact words', () => {
    const card = cannotAnswerCard(shared, 'o1', 'Can we use *FHIR*?', names);
    expect(textOf(card)).toBe('I cannot answer that. Shall I ask Priya Shah?');
    expect(titles(card)).toEqual(['Yes, ask Priya Shah', 'No']);
    expect(nodesOf(card).find((node) => node.verb === 'chat.ask')?.data).toMatchObject({ text: 'Can we use *FHIR*?' });
  });
});
