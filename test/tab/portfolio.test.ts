/** The portfolio at work, in a real browser: asked by search, filters and order, kept as views, shared, and worked on. */
import { randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import type { FrameLocator, Page } from 'playwright-core';
import type { Done } from '../../shared/api.ts';
import { askedPage } from '../../shared/tab-link.ts';
import { openTab } from './open.ts';

const OTHERS = 60;
const here = openTab(async ({ world, partners }) => {
  for (let number = 1; number <= OTHERS; number++) await register(`Other ${number}`);
  const command = { type: 'addBoardDate', on: '2026-12-03' };
  await world.post('priya', '/api/house/commands', { commandId: randomUUID(), command });
  await world.give('priya', partners.fresh, { type: 'withdrawOnboarding', onboarding: 'o1', because: 'No time.' });
  world.clock.now = '2026-11-30T10:00:00.000Z';
});

async function register(name: string): Promise<string> {
  const contact = { name: 'Kim Lee', email: 'kim@example.com' };
  const body = { commandId: randomUUID(), name, product: `${name} app`, service: 'nhs-login', odsCode: null, contact };
  return (await here.world.post<Done>('daniel', '/api/partners', { ...body, assignMe: true })).body.partner;
}

const names = (tab: FrameLocator) => tab.getByRole('rowheader').getByRole('link').allTextContents();
const address = (page: Page) => new URL(page.frames()[1]?.url() ?? '').search;
const go = (page: Page, steps: number) => page.frames()[1]?.evaluate((by) => history.go(by), steps);
const counted = (tab: FrameLocator, words: string) =>
  tab.getByRole('region', { name: 'Onboardings' }).getByRole('status').filter({ hasText: words }).first().waitFor();

describe('a project manager asks the portfolio', () => {
  it('by search, numbers, filters and heads of columns, all of it in the address, and goes back step by step', async () => {
    const { page, tab, close } = await here.visit({ as: 'priya', path: '/tab/partners' });
    await counted(tab, '1 to 50 of 64 onboardings');
    await tab.getByRole('button', { name: 'Next', exact: true }).click();
    await counted(tab, '51 to 64 of 64 onboardings');
    await tab.getByRole('searchbox').pressSequentially('care');
    await counted(tab, '1 onboarding');
    expect(await tab.getByRole('searchbox').evaluate((box) => box === document.activeElement)).toBe(true);
    expect(address(page)).toBe('?q=care');
    await tab.getByRole('searchbox').fill('');
    await tab.getByRole('button', { name: '1 Waiting for NHS login' }).click();
    await counted(tab, '1 onboarding');
    expect(await names(tab)).toEqual(['Bright Minds']);
    await tab.getByRole('button', { name: 'Filter and sort (1)' }).click();
    await tab.getByRole('combobox', { name: 'Waiting on' }).selectOption('Any');
    await tab.getByRole('combobox', { name: 'Project manager' }).selectOption('Me');
    await counted(tab, '4 onboardings');
    const due = tab.getByRole('columnheader', { name: 'Due' });
    await due.getByRole('button').press('Enter');
    await due.getByRole('button').press('Enter');
    await tab.locator('th[aria-sort="descending"]', { hasText: 'Due' }).waitFor();
    expect((await names(tab))[0]).toBe('Greenfield Care');
    expect(address(page)).toBe('?manager=me&sort=-due');
    await tab.getByRole('button', { name: 'Remove filter Project manager: Me' }).click();
    await counted(tab, '1 to 50 of 64 onboardings');
    await go(page, -1);
    await counted(tab, '4 onboardings');
    await go(page, -1);
    await tab.locator('th[aria-sort="ascending"]', { hasText: 'Due' }).waitFor();
    await go(page, 1);
    await tab.locator('th[aria-sort="descending"]', { hasText: 'Due' }).waitFor();
    await close();
  });

  it('and is told what a view cannot show any more, what is late, and what to do when nothing fits', async () => {
    const path = '/tab/partners?step=gone&sort=colour&waiting=us';
    const { page, tab, close } = await here.visit({ as: 'priya', path });
    await tab.getByText('The step of this view is not there any more. We left that filter out.').waitFor();
    await tab.getByText(/The column to sort by is not there any more/u).waitFor();
    const row = tab.getByRole('row', { name: /Bright Minds/u });
    await row.getByText('10 days, 5 over target').waitFor();
    await row.getByText('8 working days late').waitFor();
    await tab.getByRole('searchbox').fill('zebra');
    await tab.getByText(/^No partner fits/u).waitFor();
    await tab.getByRole('button', { name: 'Show all open onboardings' }).click();
    await counted(tab, '1 to 50 of 64 onboardings');
    await page.route('**/api/portfolio?*', (route) => route.abort());
    await tab.getByRole('button', { name: 'Next', exact: true }).click();
    await tab.getByText(/We could not reach the service.*These rows are from before/u).waitFor();
    expect((await names(tab))[0]).toBe('Acme Health');
    await page.unroute('**/api/portfolio?*');
    await tab.getByRole('button', { name: 'Try again' }).click();
    await counted(tab, '51 to 64 of 64 onboardings');
    await close();
  });

  it('on a phone, too, where rows are cards', async () => {
    const { page, tab, close } = await here.visit({ as: 'priya', path: '/tab/partners', width: 320 });
    await tab.getByRole('searchbox').fill('acme');
    await counted(tab, '1 onboarding');
    await tab.getByText('Preparation Call').waitFor();
    await tab.getByRole('button', { name: 'Filter and sort' }).click();
    await tab.getByRole('combobox', { name: 'Sort by' }).selectOption('Last change');
    await page.frames()[1]?.waitForURL(/sort=changed/u);
    await close();
  });
});

describe('a view', () => {
  it('is saved under a name, changed, replaced, started with, renamed and deleted', async () => {
    const { tab, close } = await here.visit({ as: 'priya', path: '/tab/partners' });
    const view = tab.getByRole('combobox', { name: 'View', exact: true });
    await view.selectOption('Mine');
    await counted(tab, '4 onboardings');
    await tab.getByRole('button', { name: 'Board', exact: true }).click();
    await tab.getByRole('button', { name: 'Save view' }).click();
    await tab.getByLabel('View name').fill('Mine by Board');
    await tab.getByRole('button', { name: 'Save', exact: true }).click();
    await tab.getByRole('dialog').waitFor({ state: 'detached' });
    expect(await view.locator('option:checked').textContent()).toBe('Mine by Board');
    await tab.getByRole('button', { name: 'Due', exact: true }).click();
    expect(await view.locator('option:checked').textContent()).toBe('Mine by Board (changed)');
    await tab.getByRole('button', { name: 'Save view' }).click();
    await tab.getByRole('button', { name: 'Replace the view' }).click();
    await tab.getByRole('button', { name: 'Your views' }).click();
    await tab.getByRole('combobox', { name: 'Partners opens with' }).selectOption('Mine by Board');
    await tab.getByRole('button', { name: 'Rename Mine by Board' }).click();
    await tab.getByLabel('New name of Mine by Board').fill('Mine by date');
    await tab.getByRole('button', { name: 'Rename', exact: true }).click();
    await tab.getByRole('button', { name: 'Open Mine by date' }).waitFor();
    await close();

    const again = await here.visit({ as: 'priya', path: '/tab/partners' });
    await counted(again.tab, '4 onboardings');
    expect(address(again.page)).toMatch(/^\?manager=me&sort=due&view=/u);
    await again.tab.getByRole('combobox', { name: 'View', exact: true }).selectOption('All open');
    await counted(again.tab, '1 to 50 of 64 onboardings');
    await again.tab.getByRole('button', { name: 'Your views' }).click();
    await again.tab.getByRole('button', { name: 'Delete Mine by date' }).click();
    await again.tab.getByText(/^You have not saved a view yet/u).waitFor();
    await again.close();
  });

  it('is copied as a link into Teams, which opens it for a colleague', async () => {
    const path = '/tab/partners?q=bright+minds&waiting=us';
    const { page, tab, close } = await here.visit({ as: 'priya', path });
    await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
    await tab.getByRole('button', { name: 'Copy link to this view' }).click();
    await tab.getByText('Copied. It opens in Teams.').waitFor();
    const link = new URL(await page.evaluate(() => navigator.clipboard.readText()));
    await close();
    expect(link.origin + link.pathname).toBe('https://teams.microsoft.com/l/entity/app/home');
    const { subEntityId } = JSON.parse(link.searchParams.get('context') ?? '{}');
    expect(askedPage(subEntityId)).toBe('partners?q=bright+minds&waiting=us');
    const colleague = await here.visit({ as: 'daniel', sub: subEntityId });
    await counted(colleague.tab, '1 onboarding');
    expect(await names(colleague.tab)).toEqual(['Bright Minds']);
    await colleague.close();
  });
});

describe('the list', () => {
  it('is downloaded as it is filtered', async () => {
    const { page, tab, close } = await here.visit({ as: 'priya', path: '/tab/partners?q=bright' });
    const download = async (label: string) => {
      const coming = page.waitForEvent('download');
      await tab.getByRole('button', { name: label }).click();
      const file = await coming;
      return { name: file.suggestedFilename(), text: readFileSync(await file.path(), 'utf8') };
    };
    const csv = await download('Export to CSV');
    expect(csv.name).toBe('onboardings.csv');
    expect(csv.text.trim().split('\n')).toEqual([expect.any(String), expect.stringContaining('Bright Minds')]);
    const excel = await download('Export to Excel');
    expect([excel.name, excel.text.slice(0, 2)]).toEqual(['onboardings.xlsx', 'PK']);
    await close();
  });
});

describe('several rows', () => {
  const tick = (tab: FrameLocator, name: RegExp) => tab.getByRole('checkbox', { name });

  it('go on a Board agenda; who cannot is named before, and stays selected', async () => {
    const { tab, close } = await here.visit({ as: 'priya', path: '/tab/partners?show=all' });
    await tick(tab, /^Select Acme Health/u).click();
    await tick(tab, /^Select Northstar/u).click({ modifiers: ['Shift'] });
    await tab.getByText('5 selected', { exact: true }).waitFor();
    await tab.getByRole('button', { name: 'Put on a Board agenda' }).click();
    await tab.getByRole('combobox', { name: 'Board date' }).selectOption('Thursday 3 December 2026');
    await tab.getByText('1 cannot, and stay selected:').waitFor();
    await tab
      .getByRole('dialog')
      .getByText(/Northstar Rehab: .*A project manager can bring this onboarding back/u)
      .waitFor();
    await tab.getByRole('button', { name: 'Put 4 on the agenda' }).click();
    await tab.getByText('4 onboardings put on the agenda. 1 could not be, and is still selected.').waitFor();
    await tab.getByText('1 selected', { exact: true }).waitFor();
    await tab
      .getByRole('row', { name: /Bright Minds/u })
      .getByText('3 December 2026')
      .waitFor();
    await tab.getByRole('button', { name: '4 Next Board, 3 December 2026' }).waitFor();
    await close();
  });

  it('are handed over; one that fails says why, stays selected and can be tried again', async () => {
    const { page, tab, close } = await here.visit({ as: 'priya', path: '/tab/partners?manager=me' });
    await tick(tab, /^Select all/u).check();
    await tick(tab, /^Select Lakeside/u).uncheck();
    await tick(tab, /^Select Greenfield/u).uncheck();
    const commands = `**/api/partners/${here.partners.unsure}/commands`;
    await page.route(commands, (route) => route.abort());
    await tab.getByRole('button', { name: 'Hand over', exact: true }).click();
    await tab.getByRole('combobox', { name: 'New project manager' }).selectOption('Daniel Okafor');
    await tab.getByRole('button', { name: 'Hand over 2' }).click();
    await tab.getByText('1 done. 1 failed and stay selected:').waitFor();
    await tab
      .getByRole('dialog')
      .getByText(/Bright Minds, Mood Diary: We could not reach the service/u)
      .waitFor();
    await page.unroute(commands);
    await tab.getByRole('button', { name: 'Hand over 1' }).click();
    await tab.getByText('2 partners handed over.').waitFor();
    await counted(tab, '2 onboardings');
    expect(await names(tab)).toEqual(['Greenfield Care', 'Lakeside Digital']);
    await close();
  });

  it('are not offered to who only looks', async () => {
    const { tab, close } = await here.visit({ as: 'helen', path: '/tab/partners' });
    await counted(tab, '1 to 50 of 64 onboardings');
    expect(await tab.getByRole('checkbox').count()).toBe(0);
    await close();
  });
});

it('shows a name that would like to be code as text, in every list', async () => {
  const name = '"><img src=x onerror=alert(1)><b>Bold</b>';
  const id = await register('To be renamed');
  await here.world.older(id, [
    { type: 'PartnerRegistered', name, odsCode: null },
    { type: 'ProductAdded', product: 'p1', name },
  ]);
  const { page, tab, close } = await here.visit({ as: 'daniel', path: '/tab/partners?q=onerror' });
  const asked: string[] = [];
  page.on('dialog', (dialog) => void asked.push(dialog.message()));
  await tab.getByRole('rowheader').getByRole('link', { name }).click();
  await tab.getByRole('heading', { level: 1, name }).waitFor();
  for (const path of ['See it as the partner does', 'Audit file']) {
    await tab.getByRole('link', { name: path }).click();
    await tab.getByRole('heading', { level: 1 }).filter({ hasText: name }).waitFor();
    await tab.getByRole('link', { name, exact: true }).click();
  }
  await tab.getByRole('link', { name: 'Partners', exact: true }).click();
  await tab.getByRole('link', { name: 'Hand over' }).click();
  await tab.getByText(name).first().waitFor();
  expect(await tab.locator('img, b').count()).toBe(0);
  expect(asked).toEqual([]);
  await close();
});
