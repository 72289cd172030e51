/** The Board's pages at work, in a real browser: dates, an agenda, a sitting, and the pack in print. */
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Browser } from 'playwright-core';
import { openWorld, type World } from '../api/world.ts';
import { launchBrowser } from '../browser.ts';
import { addExamples } from './examples.ts';
import { visit } from './visit.ts';

const LONG = 60_000;
let world: World;
let browser: Browser;
beforeAll(async () => {
  world = await openWorld();
  await addExamples(world);
  world.clock.now = '2026-11-18T15:30:00.000Z';
  browser = await launchBrowser();
}, LONG);
afterAll(async () => {
  await browser.close();
  await world.stop();
});

describe('a project manager', () => {
  it(
    'adds the next date, and puts a deferred onboarding on its agenda by one press',
    async () => {
      const { tab, close } = await visit(browser, world, { as: 'priya' });
      await tab.getByRole('link', { name: 'Board', exact: true }).click();
      await tab.getByRole('button', { name: 'Add a Board date' }).click();
      await tab.getByRole('textbox', { name: 'Board date' }).fill('2026-12-05');
      await tab.getByRole('button', { name: 'Add', exact: true }).click();
      await tab.getByRole('link', { name: 'The Board date must be a working day' }).waitFor();
      await tab.getByRole('textbox', { name: 'Board date' }).fill('2026-12-03');
      await tab.getByRole('button', { name: 'Add', exact: true }).click();
      await tab.getByRole('button', { name: 'Put on 3 December 2026: Greenfield Care' }).click();
      await tab.getByRole('link', { name: 'Open the agenda of Thursday 3 December 2026' }).click();
      await tab.getByText('Earlier: Deferred on 18 November 2026 (application).').waitFor();
      await tab.getByText(/The Board asked for this, and it is not here: Send the penetration test report/u).waitFor();
      await close();
    },
    LONG,
  );

  it(
    'goes through the items of a sitting and records outcomes without leaving it',
    async () => {
      const { tab, close } = await visit(browser, world, { as: 'priya', path: '/tab/board/2026-11-18' });
      await tab.getByRole('button', { name: 'Freeze the reports (1)' }).click();
      await tab.getByText(/Report version 1, frozen on 18 November 2026 at 3:30pm\./u).waitFor();
      await tab.getByRole('link', { name: 'Go through the items' }).click();
      await tab.getByText('Item 1 of 3. 2 decided.').waitFor();
      await tab.getByRole('button', { name: 'Next' }).click();
      await tab.getByRole('button', { name: 'Next' }).click();
      await tab.getByRole('heading', { level: 1, name: 'Lakeside Digital: Lakeside Records' }).waitFor();
      await tab.getByRole('button', { name: 'Record the outcome' }).click();
      await tab.getByRole('radio', { name: 'Approved' }).click();
      await tab.getByRole('button', { name: 'Preview' }).click();
      await tab.getByRole('button', { name: 'Record and tell Lakeside Digital now' }).click();
      await tab.getByText('Item 3 of 3. 3 decided.').waitFor();
      await tab.getByText('The Board approved your application', { exact: true }).waitFor();
      await tab.getByRole('button', { name: 'Previous' }).click();
      await tab.getByText('Item 2 of 3. 3 decided.').waitFor();
      await close();
    },
    LONG,
  );

  it(
    'prints one pack, each report from a new page',
    async () => {
      const { page, tab, close } = await visit(browser, world, { as: 'priya', path: '/tab/board/2026-11-18/pack' });
      await page.emulateMedia({ media: 'print' });
      const reports = tab.getByRole('heading', { level: 2, name: /^\d\. / });
      expect(await reports.count()).toBe(3);
      expect(await tab.getByRole('button', { name: 'Print' }).count()).toBe(0);
      const breaks = await reports.evaluateAll((titles) =>
        titles.map((title) => title.parentElement && getComputedStyle(title.parentElement).breakBefore),
      );
      expect(breaks).toEqual(['page', 'page', 'page']);
      await close();
    },
    LONG,
  );
});
