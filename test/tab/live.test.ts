/** Two people at once: nobody loses what they are typing, and whoever meets another's change sees both versions. */
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Browser, FrameLocator, Locator, Page, Response } from 'playwright-core';
import { openWorld, type World } from '../api/world.ts';
import { launchBrowser } from '../browser.ts';
import { addExamples, type Examples } from './examples.ts';
import { visit } from './visit.ts';

const LONG = 60_000;
let world: World;
let browser: Browser;
let partners: Examples;
beforeAll(async () => {
  world = await openWorld();
  partners = await addExamples(world);
  browser = await launchBrowser();
}, LONG);
afterAll(async () => {
  await browser.close();
  await world.stop();
});

/** Types in the middle of a text, so that the caret has a place of its own. */
async function type(field: Locator): Promise<void> {
  await field.fill('Half a sentence');
  await field.evaluate((box: HTMLTextAreaElement) => box.setSelectionRange(4, 4));
}

const placeOf = (field: Locator) =>
  field.evaluate((box: HTMLTextAreaElement) => ({
    text: box.value,
    caret: box.selectionStart,
    focused: document.activeElement === box,
    scrolled: window.scrollY,
  }));

/** Somebody else changes the record; resolves when the page has read it again. */
async function elsewhere(page: Page, partner: string, command: Record<string, unknown>): Promise<void> {
  const isRead = (answer: Response) =>
    answer.url().endsWith(`/api/partners/${partner}`) && answer.request().method() === 'GET';
  const read = page.waitForResponse(isRead);
  await world.give('daniel', partner, command);
  await read;
}

const question = {
  type: 'askQuery',
  onboarding: 'o1',
  text: 'Who signs?',
  wantsDocument: false,
  replyBy: null,
  owner: null,
};
const button = (name: string) => (tab: FrameLocator) => tab.getByRole('button', { name }).first().click();

describe('what is being typed stays while somebody else changes the record', () => {
  const forms: readonly [name: string, view: string, open: (tab: FrameLocator) => Promise<void>, label: string][] = [
    ['a finding', 'eligibility', button('Record what you found'), 'In one sentence'],
    ['risks and recommendation', 'board', button('Write risks and recommendation'), 'Why?'],
    ['a call', 'calls', button('Record the Preparation Call'), 'Other people who attended (optional)'],
    ['a question', 'questions', button('Ask Lakeside Digital'), 'Your question'],
    ['a contract', 'commission', button('Enter for the partner'), 'What is the reference of the contract?'],
  ];
  it(
    'in each kind of form, with its focus, its caret and the place on the page',
    async () => {
      for (const [name, view, open, label] of forms) {
        const path = `/tab/partners/${partners.board}?view=${view}`;
        const { page, tab, close } = await visit(browser, world, { as: 'priya', path });
        await open(tab);
        const field = tab.getByLabel(label).first();
        await type(field);
        const before = await placeOf(field);
        await elsewhere(page, partners.board, { ...question, text: `Who signs, ${name}?` });
        expect({ name, ...(await placeOf(field)) }).toEqual({
          name,
          ...before,
          text: 'Half a sentence',
          caret: 4,
          focused: true,
        });
        await close();
      }
    },
    LONG,
  );
});

describe('two people at the same thing', () => {
  it(
    'see both versions by field, and choose',
    async () => {
      const advice = { type: 'riskAndRecommendation', onboarding: 'o1', gate: 'application' };
      const path = `/tab/partners/${partners.board}?view=board`;
      const { page, tab, close } = await visit(browser, world, { as: 'priya', path });
      await button('Write risks and recommendation')(tab);
      await tab.getByRole('radio', { name: 'Approve' }).check();
      const why = tab.getByRole('textbox', { name: 'Why?' });
      await type(why);
      world.clock.now = '2026-11-20T15:31:00.000Z';
      const theirs = { risk: 'high', risks: 'One developer.', recommend: 'defer', because: 'Too early.' };
      await elsewhere(page, partners.board, { ...advice, ...theirs });
      await tab.getByText('Daniel Okafor changed this at 3:31pm').waitFor();
      expect(await placeOf(why)).toMatchObject({ text: 'Half a sentence', caret: 4, focused: true });
      // What nobody had typed is theirs; what both changed waits for a choice, and the service refuses until then.
      expect(await tab.getByRole('radio', { name: 'High' }).isChecked()).toBe(true);
      await tab.getByRole('button', { name: 'Save' }).click();
      await tab
        .getByRole('alert')
        .getByText('Daniel Okafor changed this at 3:31pm. This is what we have now.')
        .waitFor();
      await tab
        .getByRole('group', { name: 'What do you recommend?' })
        .getByRole('button', { name: 'Take theirs' })
        .click();
      await tab.getByRole('group', { name: 'Why?' }).getByRole('button', { name: 'Keep mine' }).click();
      await tab.getByRole('button', { name: 'Save' }).click();
      await tab.getByRole('dialog').waitFor({ state: 'detached' });
      const { record } = await world.partners.get(`partner:${partners.board}`);
      const saved = record.board.o1?.application.recommendation;
      expect(saved).toMatchObject({ ...theirs, because: 'Half a sentence', by: 'priya' });
      await close();
    },
    LONG,
  );

  it(
    'at a Board outcome, are told that it is recorded, and keep what they entered',
    async () => {
      const path = `/tab/board/2026-11-18/sitting?item=${partners.board}/o1/application`;
      const { tab, close } = await visit(browser, world, { as: 'helen', path });
      await button('Record the outcome')(tab);
      await tab.getByRole('radio', { name: 'Approved' }).check();
      await type(tab.getByLabel('What the Board said (optional)'));
      const none = {
        comments: '',
        reasons: ['No clinical safety officer.'],
        items: [],
        deadline: null,
        nextDate: null,
      };
      const outcome = { type: 'recordBoardOutcome', onboarding: 'o1', ...none, outcome: 'rejected', tell: 'afterCall' };
      await world.give('priya', partners.board, outcome);
      await tab.getByText(/Priya Shah recorded the outcome at /u).waitFor();
      await tab.getByRole('dialog').getByText('No clinical safety officer.').waitFor();
      expect(await tab.getByLabel('What the Board said (optional)').inputValue()).toBe('Half a sentence');
      await close();
    },
    LONG,
  );
});
