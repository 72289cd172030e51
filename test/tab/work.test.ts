/** People at work in the tab, in a real browser. */
import { describe, expect, it } from '@jest/globals';
import { good } from '../shared/story.ts';
import { openTab } from './open.ts';

const here = openTab();

describe('a project manager', () => {
  it('registers a partner; what was typed survives the errors', async () => {
    const { tab, close } = await here.visit({ as: 'priya', path: '/tab/partners' });
    await tab.getByRole('button', { name: 'Register a partner' }).click();
    const dialog = tab.getByRole('dialog');
    await dialog.getByLabel('Organisation name').fill('Harbour Health');
    await dialog.getByRole('button', { name: 'Register', exact: true }).click();
    await dialog.getByRole('link', { name: 'Enter product name' }).click();
    await dialog.getByLabel('Product name').pressSequentially('Harbour Plan');
    await dialog.getByLabel('Contact name').fill('Lena Fox');
    await dialog.getByLabel('Contact email').fill('lena@example.com');
    expect(await dialog.getByLabel('Organisation name').inputValue()).toBe('Harbour Health');
    await dialog.getByRole('button', { name: 'Register', exact: true }).click();
    await tab.getByRole('heading', { level: 1, name: 'Harbour Health' }).waitFor();
    await close();
  });

  it('sees an answer of a contact without loading the page again', async () => {
    const { tab, close } = await here.visit({ as: 'priya', path: '/tab/partners' });
    const row = tab.getByRole('row', { name: /Northstar/u });
    await row.getByText('Waiting for the partner').waitFor();
    const answers = { ...good, backing: 'notSure' };
    const given = { type: 'answerEligibility', onboarding: 'o1', screen: 2, answers, basedOn: 0 };
    await here.world.give('amir', here.partners.fresh, given);
    await row.getByText(/Waiting for NHS login/u).waitFor();
    await close();
  });

  it('sees at once whom a partner is given to; when that fails, it is taken back, with the reason beside it', async () => {
    const { page, tab, close } = await here.visit({ as: 'priya', path: '/tab/partners' });
    const panel = tab.getByRole('region', { name: 'Without a project manager' });
    let fail: () => void = () => undefined;
    const answered = new Promise<void>((done) => {
      fail = done;
    });
    await page.route(/\/commands$/u, async (route) => {
      await answered;
      await route.abort();
    });
    await panel.getByRole('button', { name: 'Assign' }).click();
    await panel.getByText('Priya Shah is the project manager').waitFor();
    await tab.getByText('Saving', { exact: true }).waitFor();
    fail();
    await panel
      .getByRole('alert')
      .getByText(/could not reach the service/u)
      .waitFor();
    await page.unroute(/\/commands$/u);
    await panel.getByRole('button', { name: 'Assign' }).click();
    await panel.waitFor({ state: 'detached' });
    expect(
      await tab
        .getByRole('status')
        .filter({ hasText: /^Saved$/u })
        .count(),
    ).toBe(1);
    await close();
  });

  it('reads what the partner will read before a Board outcome is recorded, and tells them later', async () => {
    here.world.clock.now = '2026-11-18T15:00:00.000Z';
    const { tab, close } = await here.visit({
      as: 'priya',
      path: `/tab/partners/${here.partners.board}?view=board`,
    });
    await tab.getByRole('button', { name: 'Record the outcome' }).click();
    await tab.getByRole('radio', { name: 'Rejected' }).click();
    await tab.getByRole('textbox', { name: 'Reason 1' }).fill('Patients cannot use it yet');
    await tab.getByRole('button', { name: 'Preview' }).click();
    await tab.getByText('The Board did not approve your application').waitFor();
    await tab.getByRole('button', { name: 'Record now, tell them after I have called' }).click();
    await tab.getByRole('button', { name: 'I have called. Tell Lakeside Digital now' }).click();
    await tab.getByText(/Lakeside Digital was told on/u).waitFor();
    await close();
  });
});

describe('a contact', () => {
  it('does a task of the stage in place', async () => {
    const { tab, close } = await here.visit({ as: 'jo', channel: '19:acme@thread.tacv2' });
    await tab.getByRole('button', { name: 'Do this now: Confirm your verification level' }).click();
    await tab.getByRole('button', { name: 'Send', exact: true }).click();
    await tab.getByRole('link', { name: 'Select the verification level that your product needs' }).click();
    await tab.getByRole('radio', { name: /^P9/u }).click();
    await tab.getByRole('button', { name: 'Send', exact: true }).click();
    await tab
      .getByRole('button', { name: 'Do this now: Confirm your verification level' })
      .waitFor({ state: 'detached' });
    await close();
  });

  it('keeps what they are typing when somebody else changes the record', async () => {
    const { tab, close } = await here.visit({ as: 'ines' });
    await tab.getByRole('button', { name: 'Ask a question' }).click();
    await tab.getByLabel('Your question').fill('Half a question');
    const form = { type: 'answerForm', onboarding: 'o1', form: 'sandpit', answers: { works: 'yes' }, basedOn: 0 };
    await here.world.give('priya', here.partners.deferred, form);
    await tab
      .getByRole('button', { name: /sandpit/u })
      .first()
      .waitFor({ state: 'detached' });
    expect(await tab.getByLabel('Your question').inputValue()).toBe('Half a question');
    await close();
  });

  it('who was asked about a "Not sure" answers only that question again', async () => {
    const question = { type: 'replyToQuery', query: 'q1', text: 'Is there a contract?', replyBy: null };
    await here.world.give('priya', here.partners.fresh, question);
    const { tab, close } = await here.visit({ as: 'amir' });
    await tab.getByRole('button', { name: 'Answer again' }).click();
    await tab.getByText('Your other answers stay as they are.').waitFor();
    expect(await tab.getByRole('radiogroup').count()).toBe(1);
    await tab.getByRole('radio', { name: /^Sponsored/u }).click();
    await tab.getByLabel(/^Which organisation/u).fill('');
    await tab.getByRole('button', { name: 'Send your answer' }).click();
    await tab.getByRole('link', { name: /^Enter the name of the organisation/u }).click();
    await tab.getByLabel(/^Which organisation/u).pressSequentially('North ICB');
    await tab.getByRole('button', { name: 'Send your answer' }).click();
    await tab.getByRole('heading', { name: /looks eligible for NHS login/u }).waitFor();
    await close();
  });

  it('whom somebody overtook sees both answers and can still save theirs', async () => {
    const { tab, close } = await here.visit({ as: 'maya' });
    await tab.getByRole('button', { name: 'Change an answer' }).click();
    await tab.getByRole('radio', { name: 'Yes, it is free to patients' }).click();
    const entered = { type: 'enterEligibility', onboarding: 'o1', from: 'email', on: '2026-11-16', basedOn: 1 };
    await here.world.give('priya', here.partners.unsure, {
      ...entered,
      answers: { ...good, free: 'no' },
    });
    await tab.getByText(/Priya Shah changed this at/u).waitFor();
    expect(await tab.getByRole('radio', { name: 'Yes, it is free to patients' }).isChecked()).toBe(true);
    await tab.getByRole('button', { name: 'Keep mine' }).click();
    await tab.getByRole('button', { name: 'Continue' }).click();
    await tab.getByRole('heading', { name: 'About your commission or sponsor' }).waitFor();
    await tab.getByRole('button', { name: 'See the outcome' }).click();
    await tab.getByRole('heading', { name: 'Mood Diary looks eligible for NHS login' }).waitFor();
    await close();
  });
});

describe('the emailed link', () => {
  it('opens the contact’s own tasks after a code', async () => {
    const page = await here.browser.newPage();
    await page.goto(`${here.world.url}/door?link=maya@${here.partners.unsure}`);
    await page.getByRole('button', { name: 'Send me a code' }).click();
    await page.getByLabel('Code').fill('000000');
    await page.getByRole('button', { name: 'Continue' }).click();
    await page.getByText('This is not the code we sent.').waitFor();
    await page.getByLabel('Code').fill('123456');
    await page.getByRole('button', { name: 'Continue' }).click();
    await page.getByRole('heading', { name: 'Bright Minds: joining NHS login' }).waitFor();
    expect(await page.getByText('The whole journey').count()).toBe(0);
    await page.close();
  });
});

describe('the page', () => {
  it('outside Microsoft Teams says where to open it', async () => {
    const page = await here.browser.newPage();
    await page.goto(`${here.world.url}/tab`);
    await page.getByRole('heading', { name: 'Open this page in Microsoft Teams' }).waitFor();
    await page.close();
  });

  it('says that the service cannot be reached, and opens by one press when it can', async () => {
    const page = await here.browser.newPage();
    await page.route('**/api/me', (route) => route.abort());
    await page.goto(`${here.world.url}/test-host?as=priya`);
    const tab = page.frameLocator('iframe');
    await tab.getByText('We could not reach the service').waitFor();
    await page.unroute('**/api/me');
    await tab.getByRole('button', { name: 'Try again' }).click();
    await tab.getByRole('heading', { level: 1, name: 'Waiting on me' }).waitFor();
    await page.close();
  });

  it('says so when its scripts are not there, as after an update of the app', async () => {
    const page = await here.browser.newPage();
    await page.route(/\/assets\/teams-(?!js)/u, (route) => route.abort());
    await page.goto(`${here.world.url}/test-host?as=priya`);
    await page.frameLocator('iframe').getByText('We could not load this page.').waitFor();
    await page.close();
  });

  it('says so also when nothing runs that could say it', async () => {
    const page = await here.browser.newPage();
    await page.route('**/assets/index-*.js', (route) => route.abort());
    await page.goto(`${here.world.url}/tab`);
    const words = page.getByText('This page is slow to open.');
    expect(await words.isVisible()).toBe(false);
    await page.evaluate(() => document.getAnimations().map((animation) => animation.finish()));
    await words.waitFor();
    await page.close();
  });

  it.each([
    ['a partner', () => `partners/${here.partners.unsure}`, 'Bright Minds'],
    [
      'a step',
      () => `partners/${here.partners.channel}?step=board-go-live`,
      'Step 14 of 16: Board decision on go live',
    ],
    ['a Board', () => 'board/2026-11-18', 'Board of Wednesday 18 November 2026'],
  ])('opens where a link into the app leads: %s', async (_what, sub, title) => {
    const { tab, close } = await here.visit({ as: 'priya', sub: sub() });
    await tab.getByRole('heading', { name: title, exact: true }).waitFor();
    await close();
  });

  it('knows the channel it is in: staff see its partner there, and everything in the personal app', async () => {
    const inChannel = await here.visit({ as: 'priya', channel: '19:acme@thread.tacv2' });
    await inChannel.tab.getByRole('heading', { level: 1, name: 'Acme Health' }).waitFor();
    await inChannel.close();
    const personal = await here.visit({ as: 'priya' });
    await personal.tab.getByRole('heading', { level: 1, name: 'Waiting on me' }).waitFor();
    await personal.close();
  });

  it('of another partner is not found', async () => {
    const { tab, close } = await here.visit({
      as: 'jo',
      path: `/tab/partners/${here.partners.unsure}/progress`,
    });
    await tab.getByText('We cannot find this partner.').waitFor();
    await tab.getByText('ask your NHS login project manager').waitFor();
    await tab.getByRole('link', { name: 'Go to your start page' }).click();
    await tab.getByRole('heading', { level: 1, name: 'Acme Health: joining NHS login' }).waitFor();
    await close();
  });
});
