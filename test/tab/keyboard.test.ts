/** The tab without a mouse, in a real browser: where the focus is after a dialog has closed. */
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Browser, Page } from 'playwright-core';
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

/** Waits until something of the tab's page has the focus again, and gives its words. */
async function focused(page: Page): Promise<string> {
  const frame = page.frames()[1];
  await frame?.waitForFunction(() => document.activeElement !== document.body);
  return (await frame?.evaluate(() => document.activeElement?.textContent)) ?? '';
}

describe('a dialog that was left with Escape', () => {
  it(
    'gives the focus back to the button that opened it',
    async () => {
      const { page, tab, close } = await visit(browser, world, { as: 'priya' });
      await tab.getByRole('button', { name: 'Register a partner' }).press('Enter');
      await tab.getByRole('dialog').waitFor();
      await page.keyboard.press('Escape');
      await tab.getByRole('dialog').waitFor({ state: 'detached' });
      expect(await focused(page)).toBe('Register a partner');
      await close();
    },
    LONG,
  );

  it(
    'gives it back to the button of the menu that it was chosen from',
    async () => {
      const path = `/tab/partners/${partners.board}`;
      const { page, tab, close } = await visit(browser, world, { as: 'priya', path });
      await tab.getByRole('button', { name: 'Hold, correct or close' }).press('Enter');
      await tab.getByRole('menuitem', { name: 'Put on hold' }).press('Enter');
      await tab.getByRole('dialog').waitFor();
      await page.keyboard.press('Escape');
      await tab.getByRole('dialog').waitFor({ state: 'detached' });
      expect(await focused(page)).toBe('Hold, correct or close');
      await close();
    },
    LONG,
  );
});

describe('a dialog that was sent', () => {
  it(
    'gives the focus to the heading of the page when its button has gone',
    async () => {
      const path = `/tab/partners/${partners.channel}?view=calls`;
      const { page, tab, close } = await visit(browser, world, { as: 'priya', path });
      await tab.getByRole('button', { name: 'Mark as done: Invite the specialists' }).press('Enter');
      await tab.getByRole('dialog').getByRole('button', { name: 'Mark as done' }).press('Enter');
      await tab.getByRole('dialog').waitFor({ state: 'detached' });
      await tab.getByRole('button', { name: 'Mark as done: Invite the specialists' }).waitFor({ state: 'detached' });
      expect(await focused(page)).toBe('Acme Health');
      await close();
    },
    LONG,
  );
});
