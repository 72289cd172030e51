/** Importing partners from a file, in a real browser. */
import { readFile } from 'node:fs/promises';
import { expect, it } from '@jest/globals';
import { workbook } from '../../bot/files/workbook.ts';
import { columns } from '../../shared/import/columns.ts';
import { openTab } from './open.ts';

const here = openTab();

const titles = columns.map(({ title }) => title);
const line = (name: string, step: string) =>
  `${name};;${name} Plan;Lena Fox;lena@example.com;priya@example.com;${step};;1/9/2026`;
const csv = (step: string) => ({
  name: 'partners.csv',
  mimeType: 'text/csv',
  buffer: Buffer.from(`${titles.join(';')}\r\n${line('Harbour Health', step)}\r\n`),
});
const excel = (step: string) => ({
  name: 'partners.xlsx',
  mimeType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  buffer: workbook('Partners', titles, [line('Meadow Health', step).split(';')]),
});

it.each([
  ['CSV', 'Harbour Health', csv],
  ['Excel', 'Meadow Health', excel],
])('shows what is wrong and changes nothing, then imports the corrected file: %s', async (_, name, file) => {
  const { tab, close } = await here.visit({ as: 'priya', path: '/tab/partners' });
  await tab.getByRole('link', { name: 'Import partners' }).click();
  await tab.getByLabel('Excel (.xlsx) or CSV, at most 500 rows and 2 MB').setInputFiles(file('Lunch'));
  await tab.getByText('1 of 1 rows have problems. Nothing was imported.').waitFor();
  await tab.getByText('Current step: Enter the name of a step of the journey, or its number').waitFor();
  const button = tab.getByRole('button', { name: 'Import 1 partner' });
  expect(await button.getAttribute('aria-disabled')).toBe('true');
  await tab.getByLabel('Excel (.xlsx) or CSV, at most 500 rows and 2 MB').setInputFiles(file('Assurance'));
  await tab.getByText('No problems were found. Nothing has been imported yet.').waitFor();
  await button.click();
  await tab.getByText('1 partner imported.').waitFor();
  await tab.getByRole('link', { name: 'Partners', exact: true }).click();
  await tab.getByRole('row', { name: new RegExp(`${name}.*Assurance`, 'u') }).waitFor();
  await close();
});

it('gives a template that can be filled in and sent', async () => {
  const { page, tab, close } = await here.visit({ as: 'priya', path: '/tab/partners' });
  await tab.getByRole('link', { name: 'Import partners' }).click();
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    tab.getByRole('button', { name: 'Download the template for Excel' }).click(),
  ]);
  expect(download.suggestedFilename()).toBe('partners.xlsx');
  await tab.getByText('What can stand in the column Current step').waitFor();
  const buffer = await readFile(await download.path());
  const file = { name: download.suggestedFilename(), mimeType: '', buffer };
  await tab.getByLabel('Excel (.xlsx) or CSV, at most 500 rows and 2 MB').setInputFiles(file);
  await tab.getByText('There are no rows below the header.').waitFor();
  await close();
});
