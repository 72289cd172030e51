/** Cards: drawn as Teams draws them, acted on, answered, and changed under one's hands. */
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, jest } from '@jest/globals';
import type { Locator, Page } from 'playwright-core';
import type { Json } from '../simulator/kit.ts';
import { dialogCard, pageCard, plainCard, stageCard } from './cards.ts';
import { type Client, changeCard, partnerChannel, postCard, startClient } from './client.ts';

jest.setTimeout(60_000);

let client: Client;
let channel: string;
let page: Page;
let card: Locator;
let post: string;
beforeAll(async () => {
  client = await startClient();
  channel = (await partnerChannel(client, 'Cards')).id;
});
afterAll(() => client.stop());

beforeEach(async () => {
  post = await postCard(client, channel, stageCard());
  page = await client.window('priya.shah');
  await page.getByRole('link', { name: /Cards/ }).click();
  card = page.getByRole('group', { name: 'Card from Partner onboarding' }).last();
  await card.getByRole('button', { name: 'Save answers' }).waitFor();
});
afterEach(async () => {
  client.kit.app.answer = () => ({ status: 200 });
  await page.context().close();
});

/** The app answers the next card action with this body. */
function answerWith(type: string, value: Json, statusCode = 200): void {
  client.kit.app.answer = ({ type: kind }) =>
    kind === 'invoke' ? { status: 200, body: { statusCode, type, value } } : { status: 200 };
}

async function fillIn(): Promise<void> {
  await card.getByRole('radio', { name: 'Fewer than 10,000' }).check();
  await card.getByRole('textbox', { name: 'What is it for?' }).fill('Booking');
}

describe('a card', () => {
  it('shows newer elements, typed text as it is, Markdown as Teams does, and fallbacks', async () => {
    await card.getByText('In progress').waitFor();
    expect(await card.getByRole('progressbar').getAttribute('aria-valuenow')).toBe('3');
    await card.getByText('Typed <b>by</b> **somebody**').waitFor();
    expect(await card.locator('strong').allTextContents()).toEqual(['two things']);
    await card.getByText('Shown instead of what nobody knows').waitFor();
  });

  it('opens more cards and links', async () => {
    await card.getByRole('button', { name: 'Why we ask' }).click();
    await card.getByText('So that we can plan.').waitFor();
    const [opened] = await Promise.all([
      page.context().waitForEvent('page'),
      card.getByRole('link', { name: 'Open the guide' }).click(),
    ]);
    expect(opened).toBeDefined();
  });
});

describe('an action', () => {
  it('waits until the inputs are right, then sends what was typed and shows the answer in place', async () => {
    answerWith('application/vnd.microsoft.card.adaptive', plainCard('Thank you'));
    await card.getByRole('button', { name: 'Save answers' }).click();
    await card.getByText('Say what it is for').waitFor();
    expect(client.kit.app.got.filter(({ activity }) => activity.type === 'invoke')).toEqual([]);
    await fillIn();
    await card.getByRole('button', { name: 'Save answers' }).click();
    await card.getByText('Thank you').waitFor();
    const invoke = client.kit.app.got.find(({ activity }) => activity.type === 'invoke');
    expect(invoke?.activity.value.action).toMatchObject({
      type: 'Action.Execute',
      verb: 'form.answer',
      data: { form: 'discovery', users: 'few', purpose: 'Booking' },
    });
    await page.reload();
    await page.getByText('Thank you').waitFor();
  });

  it('shows the refusal of the app beside the card, and what was typed stays', async () => {
    answerWith('application/vnd.microsoft.error', { code: 'NotYours', message: 'Only contacts can answer.' }, 403);
    await fillIn();
    await card.getByRole('button', { name: 'Save answers' }).click();
    await page.getByText('Only contacts can answer.').waitFor();
    expect(await card.getByRole('textbox', { name: 'What is it for?' }).inputValue()).toBe('Booking');
  });

  it('says when the app does not answer', async () => {
    client.kit.app.answer = () => ({ status: 500 });
    await fillIn();
    await card.getByRole('button', { name: 'Save answers' }).click();
    await page.getByText('The app did not answer').first().waitFor();
  });

  it('may stand in the menu of more actions, for which nothing need be filled in', async () => {
    answerWith('application/vnd.microsoft.activity.message', 'Your question was asked.');
    await card.getByRole('button', { name: 'More options' }).press('Enter');
    await page.getByRole('menuitem', { name: 'Ask a question' }).press('Enter');
    await page.getByText('Your question was asked.').waitFor();
  });
});

describe('a dialog that a card opens', () => {
  it('shows another card, sends what is typed there, and closes with a sentence', async () => {
    await postCard(client, channel, dialogCard());
    const content = { contentType: 'application/vnd.microsoft.card.adaptive', content: pageCard() };
    const pages: Json = {
      'task/fetch': { type: 'continue', value: { title: 'More', card: content } },
      'task/submit': { type: 'message', value: 'Thank you for more.' },
    };
    client.kit.app.answer = ({ name }) => ({ status: 200, body: { task: pages[name] } });
    await page.getByRole('button', { name: 'Tell us more' }).click();
    const dialog = page.getByRole('dialog', { name: 'More' });
    await dialog.getByRole('textbox', { name: 'What else?' }).fill('A lot');
    await dialog.getByRole('button', { name: 'Send it' }).click();
    await page.getByText('Thank you for more.').waitFor();
    const submit = client.kit.app.got.find(({ activity }) => activity.name === 'task/submit');
    expect(submit?.activity.value.data).toMatchObject({ more: 'A lot' });
  });
});

describe('a refusal, then a change by the app', () => {
  it('does not lose what was typed', async () => {
    answerWith('application/vnd.microsoft.error', { code: 'Wait', message: 'Not now.' }, 400);
    await fillIn();
    await card.getByRole('button', { name: 'Save answers' }).click();
    await page.getByText('Not now.').waitFor();
    await changeCard(client, post, stageCard('Changed meanwhile'));
    await card.getByRole('heading', { name: 'Changed meanwhile' }).waitFor();
    expect(await card.getByRole('textbox', { name: 'What is it for?' }).inputValue()).toBe('Booking');
  });
});

describe('a card that the app changes while somebody fills it in', () => {
  it('shows the change, and keeps the typed text, the choice, the focus and the caret', async () => {
    await fillIn();
    const box = card.getByRole('textbox', { name: 'What is it for?' });
    await box.press('ArrowLeft');
    await changeCard(client, post, stageCard('Stage 2: Discovery, second week'));
    await card.getByRole('heading', { name: 'second week' }).waitFor();
    await page.keyboard.type('-');
    expect(await box.inputValue()).toBe('Bookin-g');
    expect(await card.getByRole('radio', { name: 'Fewer than 10,000' }).isChecked()).toBe(true);
  });
});
