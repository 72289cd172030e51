/** Importing partners from a file, in a real browser. */
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import type { Browser } from 'playwright-core';
import { columns } from '../../shared/import/columns.ts';
import { openWorld, type World } from '../api/world.ts';
import { launchBrowser } from '../browser.ts';
import { visit } from './visit.ts';

const LONG = 60_000;
let world: World;
let browser: Browser;
beforeAll(async () => {
  world = await openWorld();
  await world.addPerson('priya', 'Priya Shah', ['projectManager']);
  browser = await launchBrowser();
}, LONG);
afterAll(async () => {
  await browser.close();
  await world.stop();
});

const file = (step: string) => ({
  name: 'partners.csv',
  mimeType: 'text/csv',
  buffer: Buffer.from(
    `${columns.map(({ title }) => title).join(';')}\r\nHarbour Health;;Harbour Plan;Lena Fox;lena@example.com;priya@example.com;${step};;1/9/2026\r\n`,
  ),
});

it(
  'shows what is wrong and changes nothing, then imports the corrected file',
  async () => {
    const { tab, close } = await visit(browser, world, { as: 'priya' });
    await tab.getByRole('link', { name: 'Import partners' }).click();
    await tab.getByLabel('A CSV file of at most 500 rows and 2 MB').setInputFiles(file('Lunch'));
    await tab.getByText('1 of 1 rows have problems. Nothing was imported.').waitFor();
    await tab.getByText('Current step: Enter the name of a step of the journey, or its number').waitFor();
    const button = tab.getByRole('button', { name: 'Import 1 partner' });
    expect(await button.getAttribute('aria-disabled')).toBe('true');
    await tab.getByLabel('A CSV file of at most 500 rows and 2 MB').setInputFiles(file('Assurance'));
    await tab.getByText('No problems were found. Nothing has been imported yet.').waitFor();
    await button.click();
    await tab.getByText('1 partner imported.').waitFor();
    await tab.getByRole('link', { name: 'Partners', exact: true }).click();
    await tab.getByRole('row', { name: /Harbour Health.*Assurance/u }).waitFor();
    await close();
  },
  LONG,
);
