/** A contact wants to stop, in a real browser: asked on their page, answered on ours. */
import { afterAll, beforeAll, expect, it } from '@jest/globals';
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

it(
  'is asked with a reason, declined with a reason, asked again, and answered by withdrawing',
  async () => {
    const ask = async (because: string) => {
      const { tab, close } = await visit(browser, world, { as: 'ines' });
      await tab.getByRole('button', { name: 'We want to stop' }).click();
      await tab.getByRole('button', { name: 'Send', exact: true }).click();
      await tab.getByRole('link', { name: 'Enter the reason' }).waitFor();
      await tab.getByLabel('Reason').fill(because);
      await tab.getByRole('button', { name: 'Send', exact: true }).click();
      await tab.getByRole('heading', { name: 'You asked to stop' }).waitFor();
      await tab.getByText(/Priya Shah will reply by/u).waitFor();
      await close();
    };
    await ask('No money left');
    const { tab, close } = await visit(browser, world, { as: 'priya', path: `/tab/partners/${partners.deferred}` });
    const dialog = tab.getByRole('dialog');
    await tab.getByText('Reason: No money left').waitFor();
    await tab.getByRole('button', { name: 'No, it goes on' }).click();
    await dialog.getByLabel('Reason').fill('North ICB pays for the year');
    await dialog.getByRole('button', { name: 'Send' }).click();
    await dialog.waitFor({ state: 'detached' });
    expect(await tab.getByRole('heading', { name: 'A request to stop waits for you' }).count()).toBe(0);
    await ask('We mean it');
    await tab.getByRole('button', { name: 'Yes, withdraw it' }).click();
    expect(await dialog.getByLabel('Reason').inputValue()).toBe('They asked to stop: We mean it');
    await dialog.getByRole('button', { name: 'Withdraw', exact: true }).click();
    await tab.getByText('Priya Shah closed it. Reason: They asked to stop: We mean it').waitFor();
    await close();
  },
  LONG,
);
