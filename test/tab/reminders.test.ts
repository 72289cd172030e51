/** Reminders are put off on the pages, by the person they are for. */
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Browser } from 'playwright-core';
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

/** It is Friday 20 November 2026. */
const later = { name: 'Remind me later' };
const off = 'You get no reminders until Monday 23 November 2026.';

describe('putting reminders off', () => {
  it.each([
    ['a contact on their own page', 'jo', () => '/tab'],
    ['a project manager on ours', 'priya', () => `/tab/partners/${partners.unsure}`],
  ])(
    'is one press for %s, and the page says until when',
    async (_who, as, path) => {
      const { tab, close } = await visit(browser, world, { as, path: path() });
      await tab.getByText('once a day at most').waitFor();
      await tab.getByRole('button', later).click();
      await tab.getByText(off).waitFor();
      expect(await tab.getByRole('button', later).count()).toBe(0);
      await close();
    },
    LONG,
  );

  it(
    'is not offered to staff who look at the page of a partner, nor for those for whom nothing waits',
    async () => {
      const seen = await visit(browser, world, { as: 'priya', path: `/tab/partners/${partners.channel}/progress` });
      await seen.tab.getByText('You see this page as Acme Health sees it.').waitFor();
      expect(await seen.tab.getByText('Your reminders').count()).toBe(0);
      await seen.close();
      const other = await visit(browser, world, { as: 'daniel', path: `/tab/partners/${partners.channel}` });
      await other.tab.getByRole('tab', { name: 'Now' }).waitFor();
      expect(await other.tab.getByText('Your reminders').count()).toBe(0);
      await other.close();
    },
    LONG,
  );
});
