/** The tab without a mouse, in a real browser: where the focus is after a dialog has closed. */
import { describe, expect, it } from '@jest/globals';
import type { Page } from 'playwright-core';
import { openTab } from './open.ts';

const here = openTab();

/** Waits until something of the tab's page has the focus again, and gives its words. */
async function focused(page: Page): Promise<string> {
  const frame = page.frames()[1];
  await frame?.waitForFunction(() => document.activeElement !== document.body);
  return (await frame?.evaluate(() => document.activeElement?.textContent)) ?? '';
}

describe('a dialog that was left with Escape', () => {
  it('gives the focus back to the button that opened it', async () => {
    const { page, tab, close } = await here.visit({ as: 'priya', path: '/tab/partners' });
    await tab.getByRole('button', { name: 'Register a partner' }).press('Enter');
    await tab.getByRole('dialog').waitFor();
    await page.keyboard.press('Escape');
    await tab.getByRole('dialog').waitFor({ state: 'detached' });
    expect(await focused(page)).toBe('Register a partner');
    await close();
  });

  it('gives it back to the button of the menu that it was chosen from', async () => {
    const path = `/tab/partners/${here.partners.board}`;
    const { page, tab, close } = await here.visit({ as: 'priya', path });
    await tab.getByRole('button', { name: 'Hold, correct or close' }).press('Enter');
    await tab.getByRole('menuitem', { name: 'Put on hold' }).press('Enter');
    await tab.getByRole('dialog').waitFor();
    await page.keyboard.press('Escape');
    await tab.getByRole('dialog').waitFor({ state: 'detached' });
    expect(await focused(page)).toBe('Hold, correct or close');
    await close();
  });
});

describe('a dialog that was sent', () => {
  it('gives the focus to the heading of the page when its button has gone', async () => {
    const path = `/tab/partners/${here.partners.channel}?view=calls`;
    const { page, tab, close } = await here.visit({ as: 'priya', path });
    await tab.getByRole('button', { name: 'Mark as done: Invite the specialists' }).press('Enter');
    await tab.getByRole('dialog').getByRole('button', { name: 'Mark as done' }).press('Enter');
    await tab.getByRole('dialog').waitFor({ state: 'detached' });
    await tab.getByRole('button', { name: 'Mark as done: Invite the specialists' }).waitFor({ state: 'detached' });
    expect(await focused(page)).toBe('Acme Health');
    await close();
  });
});

describe('the bar over the pages', () => {
  it('is skipped by one press, leads to each place with the focus on its heading, and says where one is', async () => {
    const { page, tab, close } = await here.visit({ as: 'priya', path: '/tab/partners' });
    const current = tab.getByRole('navigation').locator('[aria-current]');
    expect(await current.textContent()).toBe('Partners');
    await tab.getByRole('button', { name: 'Skip to main content' }).press('Enter');
    expect(await focused(page)).toBe('Partners');
    await tab.getByRole('navigation').getByRole('link', { name: 'Board' }).press('Enter');
    await tab.getByRole('heading', { level: 1, name: 'Board' }).waitFor();
    expect(await focused(page)).toBe('Board');
    expect(await current.textContent()).toBe('Board');
    await close();
  });

  it.each([
    ['helen', 'of the Board has no settings', '', ['Waiting on me', 'Partners', 'Board', 'Insights']],
    ['jo', 'of a partner has no bar', '', []],
    ['priya', 'in a channel has no bar', '19:acme@thread.tacv2', []],
  ])('by role: somebody %s %s', async (as, _what, channel, places) => {
    const { tab, close } = await here.visit({ as, channel });
    await tab.locator('[aria-busy="true"]').waitFor({ state: 'detached' });
    expect(
      await tab.getByRole('navigation', { name: 'Partner onboarding' }).getByRole('link').allTextContents(),
    ).toEqual(places);
    await close();
  });
});
