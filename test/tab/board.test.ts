/** The Board's pages at work, in a real browser: dates, an agenda, a sitting, and the pack in print. */
import { randomUUID } from 'node:crypto';
import { describe, expect, it } from '@jest/globals';
import type { StaffPage } from '../../shared/views/pages/staff.ts';
import { openTab } from './open.ts';

const here = openTab(async ({ world }) => {
  world.clock.now = '2026-11-18T15:30:00.000Z';
});

describe('a project manager', () => {
  it('adds the next date, and puts a deferred onboarding on its agenda by one press', async () => {
    const { tab, close } = await here.visit({ as: 'priya' });
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
  });

  it('moves an item to any date to come, and sets a date of the Board from the page of a partner', async () => {
    const command = { type: 'addBoardDate', on: '2026-12-10' };
    await here.world.post('priya', '/api/house/commands', { commandId: randomUUID(), command });
    const { tab, close } = await here.visit({ as: 'priya', path: '/tab/board/2026-12-03' });
    await tab.getByRole('button', { name: 'Move to another date: Greenfield Care' }).click();
    await tab.getByRole('menuitem', { name: 'Thursday 10 December 2026' }).click();
    await tab.getByText('Nothing is on this agenda.').waitFor();
    await close();
    const path = `/tab/partners/${here.partners.deferred}?view=board`;
    const page = await here.visit({ as: 'priya', path });
    await page.tab.getByRole('button', { name: 'Move the date' }).click();
    const on = page.tab.getByRole('combobox', { name: 'Board date' });
    await on.getByRole('option', { name: 'Thursday 3 December 2026' }).waitFor({ state: 'attached' });
    expect(await on.getByRole('option').allTextContents()).toEqual([
      'Select',
      'Thursday 3 December 2026',
      'Thursday 10 December 2026',
    ]);
    await on.selectOption('Thursday 3 December 2026');
    await page.tab.getByRole('button', { name: 'Move and tell the partner' }).click();
    await page.tab.getByText('The Board meets on Thursday 3 December 2026.').waitFor();
    await page.close();
    const agenda = await here.visit({ as: 'priya', path: '/tab/board/2026-12-03' });
    await agenda.tab.getByText('Likely reasons for a deferral').waitFor();
    await agenda.tab.getByRole('button', { name: 'Close the agenda' }).click();
    const sure = agenda.tab.getByRole('dialog');
    await sure.getByText('It does not freeze reports. 1 report is not frozen').waitFor();
    await sure.getByRole('button', { name: 'Close the agenda' }).click();
    await agenda.tab.getByText(/This agenda is closed/u).waitFor();
    expect(await agenda.tab.getByRole('button', { name: /Greenfield Care/u }).count()).toBe(0);
    await agenda.tab.getByRole('button', { name: 'Reopen the agenda' }).click();
    await agenda.tab.getByRole('button', { name: 'Take off the agenda: Greenfield Care' }).waitFor();
    await agenda.close();
    const closeEmpty = { type: 'closeAgenda', on: '2026-12-10' };
    await here.world.post('priya', '/api/house/commands', { commandId: randomUUID(), command: closeEmpty });
    const board = await here.visit({ as: 'priya', path: '/tab/board' });
    await board.tab.getByRole('link', { name: 'Open the agenda of Thursday 10 December 2026' }).click();
    await board.tab.getByRole('button', { name: 'Reopen the agenda' }).click();
    await board.tab.getByText(/This agenda is closed/u).waitFor({ state: 'detached' });
    await board.close();
  });

  it('picks what the Board needs from what was used before, also on the page of a partner', async () => {
    const path = `/tab/partners/${here.partners.board}?view=board`;
    const { tab, close } = await here.visit({ as: 'priya', path });
    await tab.getByRole('button', { name: 'Record the outcome' }).click();
    await tab.getByRole('radio', { name: /^Deferred/u }).click();
    await tab.getByRole('textbox', { name: 'Item 1', exact: true }).fill('Send the hosting plan');
    await tab.getByRole('button', { name: 'Used before: items' }).click();
    await tab.getByRole('menuitem', { name: 'Send the penetration test report' }).click();
    expect(await tab.getByRole('textbox', { name: 'Item 1', exact: true }).inputValue()).toBe('Send the hosting plan');
    expect(await tab.getByRole('textbox', { name: 'Item 2', exact: true }).inputValue()).toBe(
      'Send the penetration test report',
    );
    const choices = tab.getByRole('combobox', { name: 'Who does item 2' }).getByRole('option');
    expect(await choices.allTextContents()).toEqual([
      'Lakeside Digital',
      'Owen Price',
      'NHS login',
      'Daniel Okafor',
      'Priya Shah',
    ]);
    await close();
  });

  it('goes through the items of a sitting and records outcomes without leaving it', async () => {
    const { tab, close } = await here.visit({ as: 'priya', path: '/tab/board/2026-11-18' });
    await tab.getByRole('button', { name: 'Freeze the reports (1)' }).click();
    await tab.getByText(/Report version 1, frozen on 18 November 2026 at 3:30pm\./u).waitFor();
    await tab.getByRole('link', { name: 'Go through the items' }).click();
    await tab.getByText('Item 1 of 3. 2 decided.').waitFor();
    await tab.getByRole('button', { name: 'Next' }).click();
    await tab.getByRole('button', { name: 'Next' }).click();
    await tab.getByRole('heading', { level: 1, name: 'Lakeside Digital: Lakeside Records' }).waitFor();
    await tab.getByRole('button', { name: 'Record the outcome' }).click();
    await tab.getByRole('radio', { name: /^Deferred/u }).click();
    await tab.getByRole('button', { name: 'Used before: items' }).click();
    await tab.getByRole('menuitem', { name: 'Send the penetration test report' }).click();
    await tab.getByRole('combobox', { name: 'Who does item 1' }).selectOption('Daniel Okafor');
    await tab.getByLabel('Item 1 is needed by').fill('2026-12-01');
    await tab.getByLabel('Everything by').fill('2026-12-04');
    await tab.getByRole('button', { name: 'Preview' }).click();
    await tab.getByRole('button', { name: 'Record and tell Lakeside Digital now' }).click();
    await tab.getByText('Item 3 of 3. 3 decided.').waitFor();
    await tab.getByText('The Board needs more information', { exact: true }).waitFor();
    const { onboardings } = (await here.world.get<StaffPage>('priya', `/api/partners/${here.partners.board}`)).body;
    const tasks = onboardings[0]?.steps.flatMap((step) => step.tasks);
    const given = tasks?.find(({ title }) => title.includes('penetration test report'));
    expect(given).toMatchObject({ side: 'nhs', ownerId: 'daniel' });
    await tab.getByRole('button', { name: 'Previous' }).click();
    await tab.getByText('Item 2 of 3. 3 decided.').waitFor();
    await close();
  });

  it('finds what was decided before while one types, and says when nothing fits', async () => {
    const { page, tab, close } = await here.visit({ as: 'helen', path: '/tab/board' });
    const search = tab.getByRole('searchbox', { name: 'Search by partner, product or reason' });
    const counted = tab.getByRole('region', { name: 'What the Board decided before' }).getByRole('status');
    await search.focus();
    await page.keyboard.type('careloop', { delay: 20 });
    await counted.getByText('1 decision.', { exact: true }).waitFor();
    await tab.getByRole('link', { name: 'Greenfield Care' }).last().waitFor();
    await page.keyboard.type(' nowhere');
    await tab.getByText('Nothing fits.').waitFor();
    expect(await search.evaluate((box: HTMLInputElement) => [box.value, box === document.activeElement])).toEqual([
      'careloop nowhere',
      true,
    ]);
    await close();
  });

  it('prints one pack, each report from a new page', async () => {
    const { page, tab, close } = await here.visit({ as: 'priya', path: '/tab/board/2026-11-18/pack' });
    await page.emulateMedia({ media: 'print' });
    const reports = tab.getByRole('heading', { level: 2, name: /^\d\. / });
    expect(await reports.count()).toBe(3);
    expect(await tab.getByRole('button', { name: 'Print' }).count()).toBe(0);
    const breaks = await reports.evaluateAll((titles) =>
      titles.map((title) => title.parentElement && getComputedStyle(title.parentElement).breakBefore),
    );
    expect(breaks).toEqual(['page', 'page', 'page']);
    await close();
  });
});
