/** Two people at once: nobody loses what they are typing, and whoever meets another's change sees both versions. */
import { randomUUID } from 'node:crypto';
import { describe, expect, it } from '@jest/globals';
import type { FrameLocator, Locator, Page, Response } from 'playwright-core';
import { openTab } from './open.ts';

const here = openTab();

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
  await here.world.give('daniel', partner, command);
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
const recordCall = async (tab: FrameLocator) => {
  await button('Record a call')(tab);
  await tab.getByRole('menuitem', { name: 'Preparation Call' }).click();
};

describe('what is being typed stays while somebody else changes the record', () => {
  const forms: readonly [name: string, view: string, open: (tab: FrameLocator) => Promise<void>, label: string][] = [
    ['a finding', 'eligibility', button('Record what you found'), 'In one sentence'],
    ['risks and recommendation', 'board', button('Write risks and recommendation'), 'Why?'],
    ['a call', 'calls', recordCall, 'Other people who attended (optional)'],
    ['a question', 'questions', button('Ask Lakeside Digital'), 'Your question'],
    ['a contract', 'commission', button('Enter for the partner'), 'What is the reference of the contract?'],
  ];
  it('in each kind of form, with its focus, its caret and the place on the page', async () => {
    for (const [name, view, open, label] of forms) {
      const path = `/tab/partners/${here.partners.board}?view=${view}`;
      const { page, tab, close } = await here.visit({ as: 'priya', path });
      await open(tab);
      const field = tab.getByLabel(label).first();
      await type(field);
      const before = await placeOf(field);
      await elsewhere(page, here.partners.board, { ...question, text: `Who signs, ${name}?` });
      expect({ name, ...(await placeOf(field)) }).toEqual({
        name,
        ...before,
        text: 'Half a sentence',
        caret: 4,
        focused: true,
      });
      await close();
    }
  });
});

describe('two people at the same thing', () => {
  it('see both versions by field, and choose', async () => {
    const advice = { type: 'riskAndRecommendation', onboarding: 'o1', gate: 'application' };
    const path = `/tab/partners/${here.partners.board}?view=board`;
    const { page, tab, close } = await here.visit({ as: 'priya', path });
    await button('Write risks and recommendation')(tab);
    await tab.getByRole('radio', { name: 'Approve' }).check();
    const why = tab.getByRole('textbox', { name: 'Why?' });
    await type(why);
    here.world.clock.now = '2026-11-20T15:31:00.000Z';
    const theirs = { risk: 'high', risks: 'One developer.', recommend: 'defer', because: 'Too early.' };
    await elsewhere(page, here.partners.board, { ...advice, ...theirs });
    await tab.getByText('Daniel Okafor changed this at 3:31pm').waitFor();
    expect(await placeOf(why)).toMatchObject({ text: 'Half a sentence', caret: 4, focused: true });
    // What nobody had typed is theirs; what both changed waits for a choice, and the service refuses until then.
    expect(await tab.getByRole('radio', { name: 'High' }).isChecked()).toBe(true);
    await tab.getByRole('button', { name: 'Save' }).click();
    await tab.getByRole('alert').getByText('Daniel Okafor changed this at 3:31pm. This is what we have now.').waitFor();
    await tab
      .getByRole('group', { name: 'What do you recommend?' })
      .getByRole('button', { name: 'Take theirs' })
      .click();
    await tab.getByRole('group', { name: 'Why?' }).getByRole('button', { name: 'Keep mine' }).click();
    await tab.getByRole('button', { name: 'Save' }).click();
    await tab.getByRole('dialog').waitFor({ state: 'detached' });
    const { record } = await here.world.partners.get(`partner:${here.partners.board}`);
    const saved = record.board.o1?.application.recommendation;
    expect(saved).toMatchObject({ ...theirs, because: 'Half a sentence', by: 'priya' });
    await close();
  });

  it('at what the Board needs, a contact and a project manager, keep neither from the other', async () => {
    const { tab, close } = await here.visit({ as: 'ines' });
    await button('Answer: Send the penetration test report')(tab);
    const answer = tab.getByRole('textbox', { name: 'Your answer' });
    await type(answer);
    const { record } = await here.world.partners.get(`partner:${here.partners.deferred}`);
    const item = record.board.o1?.application.outcomes[0]?.items[0]?.id;
    const theirs = {
      type: 'answerRequiredItem',
      onboarding: 'o1',
      gate: 'application',
      item,
      text: 'Sent by email.',
    };
    await here.world.give('priya', here.partners.deferred, theirs);
    await tab.getByText(/Priya Shah changed this at/u).waitFor();
    // Also to who cannot see the page.
    await tab.getByText('Priya Shah answered what the Board needs.').waitFor({ state: 'attached' });
    await tab.getByRole('group', { name: 'Your answer' }).getByText('Sent by email.').waitFor();
    expect(await placeOf(answer)).toMatchObject({ text: 'Half a sentence', caret: 4, focused: true });
    await tab.getByRole('button', { name: 'Keep mine' }).click();
    await tab.getByRole('button', { name: 'Send your answer' }).click();
    await answer.waitFor({ state: 'detached' });
    const now = (await here.world.partners.get(`partner:${here.partners.deferred}`)).record;
    expect(now.board.o1?.application.outcomes[0]?.items[0]?.answer).toMatchObject({
      text: 'Half a sentence',
      by: 'ines',
    });
    await close();
  });

  it('at a Board outcome, are told that it is recorded, and keep what they entered', async () => {
    const path = `/tab/board/2026-11-18/sitting?item=${here.partners.board}/o1/application`;
    const { tab, close } = await here.visit({ as: 'helen', path });
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
    await here.world.give('priya', here.partners.board, outcome);
    await tab.getByText(/Priya Shah recorded the outcome at /u).waitFor();
    await tab.getByRole('dialog').getByText('No clinical safety officer.').waitFor();
    expect(await tab.getByLabel('What the Board said (optional)').inputValue()).toBe('Half a sentence');
    await close();
  });
});

describe('the way to the service', () => {
  it('offline: what is open can be read, what is typed stays, and it is sent once, by the person, when back', async () => {
    const path = `/tab/partners/${here.partners.unsure}?view=eligibility`;
    const { page, tab, close } = await here.visit({ as: 'priya', path });
    await button('Record what you found')(tab);
    await tab.getByRole('radio', { name: 'Unclear' }).check();
    await tab.getByLabel('In one sentence').fill('They say both.');
    await page.context().setOffline(true);
    await tab.getByText('You are offline.').waitFor();
    await tab.getByRole('button', { name: 'Save' }).click();
    await tab.getByRole('alert').getByText('We could not reach the service.').waitFor();
    await here.world.give('daniel', here.partners.unsure, question);
    await page.context().setOffline(false);
    await tab.getByText('You are offline.').waitFor({ state: 'detached' });
    expect(await tab.getByLabel('In one sentence').inputValue()).toBe('They say both.');
    // Slow from here: it is said after a moment, and a second press does nothing.
    await page.route('**/commands', async (route) => {
      await new Promise((done) => setTimeout(done, 1000));
      await route.continue();
    });
    const sent: string[] = [];
    page.on('request', (request) => request.url().endsWith('/commands') && sent.push(request.url()));
    await tab.getByRole('button', { name: 'Save' }).dblclick();
    await tab.getByRole('button', { name: 'Saving' }).waitFor();
    await tab.getByRole('dialog').waitFor({ state: 'detached' });
    expect(sent).toHaveLength(1);
    await tab.getByText('They say both.').waitFor();
    // What others did meanwhile was read when we were back.
    await tab.getByRole('tab', { name: 'Questions (2 open)' }).waitFor();
    await close();
  });

  it('offline on the portfolio: the rows stay, a search says why it cannot answer, and answers when back', async () => {
    const { page, tab, close } = await here.visit({ as: 'priya', path: '/tab/partners' });
    await tab.getByRole('link', { name: 'Greenfield Care' }).waitFor();
    await page.context().setOffline(true);
    await tab.getByText('You are offline.').waitFor();
    await tab.getByRole('searchbox').fill('lakeside');
    await tab.getByRole('link', { name: 'Greenfield Care' }).waitFor();
    await page.context().setOffline(false);
    await tab.getByText('You are offline.').waitFor({ state: 'detached' });
    await tab.getByRole('link', { name: 'Greenfield Care' }).waitFor({ state: 'detached' });
    await tab.getByRole('link', { name: 'Lakeside Digital' }).waitFor();
    expect(await tab.getByRole('searchbox').inputValue()).toBe('lakeside');
    await close();
  });

  it('a token that has expired is renewed without a word', async () => {
    const { page, tab, close } = await here.visit({ as: 'priya', path: '/tab/partners' });
    await tab.getByRole('link', { name: 'Greenfield Care' }).waitFor();
    const expired = { code: 'notSignedIn', message: 'Log in to see this page.' };
    await page.route('**/api/waiting', (route) => route.fulfill({ status: 401, json: expired }), { times: 1 });
    await tab.getByRole('link', { name: 'Waiting on me' }).click();
    await tab.getByRole('heading', { level: 1, name: 'Waiting on me' }).waitFor();
    await tab.getByRole('listitem').filter({ hasText: 'Bright Minds' }).first().waitFor();
    expect(await tab.getByText('Log in').count()).toBe(0);
    await close();
  });

  it('an update of the service is said, and a host of another country and theme changes no date', async () => {
    const more = { locale: 'en-US', timezoneId: 'America/New_York' };
    const path = '/tab/board/2026-11-18';
    const { page, tab, close } = await here.visit({ as: 'priya', path, more });
    await tab.getByRole('heading', { name: 'Board of Wednesday 18 November 2026' }).waitFor();
    await page.evaluate("window.setTheme('dark')");
    await tab.locator('[data-theme="dark"]').waitFor();
    const updating = { code: 'beingUpdated', message: 'This service is being updated. Try again in a minute.' };
    await page.route('**/api/changes*', (route) => route.fulfill({ status: 503, json: updating }));
    // Ends the question that is under way.
    await here.world.give('daniel', here.partners.unsure, { ...question, text: 'Who tests?' });
    await tab.getByText('The service is being updated.').waitFor();
    await page.unroute('**/api/changes*');
    await tab.getByText('The service is being updated.').waitFor({ state: 'detached' });
    await close();
  });

  it('a role that was taken away closes the pages at once, and says where to go on', async () => {
    const { tab, close } = await here.visit({ as: 'daniel', path: '/tab/board' });
    const taken = { type: 'setStaffRoles', person: 'daniel', roles: [] };
    await here.world.post('priya', '/api/house/commands', { commandId: randomUUID(), command: taken });
    await tab.getByRole('heading', { name: 'You are not in the NHS login team any more' }).waitFor();
    await tab.getByRole('button', { name: 'Go to your own pages' }).click();
    await tab
      .getByRole('heading', { name: 'You are not in the NHS login team any more' })
      .waitFor({ state: 'detached' });
    expect(await tab.getByText('Greenfield Care').count()).toBe(0);
    await close();
  });
});
