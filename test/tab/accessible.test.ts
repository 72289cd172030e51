/** Every page in every theme, wide and narrow: axe finds nothing, and nothing makes the page scroll sideways. */

import { randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Browser, FrameLocator, Page } from 'playwright-core';
import type { Done } from '../../shared/api.ts';
import { openWorld, type World } from '../api/world.ts';
import { launchBrowser } from '../browser.ts';
import { addExamples, type Examples } from './examples.ts';
import { visit } from './visit.ts';

const axe = readFileSync('node_modules/axe-core/axe.min.js', 'utf8');
const looks = [
  { theme: 'default', width: 1280 },
  { theme: 'dark', width: 320 },
  { theme: 'contrast', width: 1280 },
];

let world: World;
let browser: Browser;
let partners: Examples;
let longNamed: string;
beforeAll(async () => {
  world = await openWorld();
  partners = await addExamples(world);
  longNamed = await registerLongNamed();
  browser = await launchBrowser();
}, 60_000);
afterAll(async () => {
  await browser.close();
  await world.stop();
});

/** Its name is one word of 81 letters. */
async function registerLongNamed(): Promise<string> {
  const name = 'Krankenhausverwaltung'.repeat(4).slice(0, 81);
  const contact = { name, email: 'lena@example.com' };
  const body = { commandId: randomUUID(), name, product: name, service: 'nhs-login', odsCode: null, contact };
  return (await world.post<Done>('priya', '/api/partners', { ...body, assignMe: true })).body.partner;
}

const look = async () => undefined;
const press = (name: string) => (tab: FrameLocator) => tab.getByRole('button', { name }).first().click();
const planCall = async (tab: FrameLocator) => {
  await press('Plan a call')(tab);
  await tab.getByRole('menuitem', { name: 'Product Demonstration Call' }).click();
  await tab.getByRole('radio', { name: /choose from up to three/ }).check();
};
const pages: readonly [name: string, as: string, path: () => string, act: (tab: FrameLocator) => Promise<void>][] = [
  ['portfolio', 'priya', () => '/tab', look],
  ['register a partner', 'priya', () => '/tab', press('Register a partner')],
  ['partner', 'priya', () => `/tab/partners/${partners.channel}`, look],
  ['partner with a long name', 'priya', () => `/tab/partners/${longNamed}?view=questions`, look],
  ['own progress with a long name', 'lena', () => '/tab', look],
  ['handover', 'priya', () => '/tab/handover/priya', look],
  ['eligibility', 'priya', () => `/tab/partners/${partners.board}?view=eligibility`, look],
  ['commission', 'priya', () => `/tab/partners/${partners.channel}?view=commission`, press('Enter for the partner')],
  ['questions', 'priya', () => `/tab/partners/${partners.unsure}?view=questions`, look],
  ['Board', 'priya', () => `/tab/partners/${partners.deferred}?view=board`, look],
  ['Teams', 'priya', () => `/tab/partners/${partners.channel}?view=teams`, look],
  ['timeline', 'priya', () => `/tab/partners/${partners.channel}?view=timeline`, look],
  ['record a call', 'priya', () => `/tab/partners/${partners.unsure}?view=calls`, press('Record the Preparation Call')],
  ['plan a call', 'priya', () => `/tab/partners/${partners.channel}?view=calls`, planCall],
  ['report', 'priya', () => `/tab/partners/${partners.deferred}/onboardings/o1/report`, look],
  ['Board dates', 'priya', () => '/tab/board', look],
  ['Board agenda', 'priya', () => '/tab/board/2026-11-18', look],
  ['Board item', 'priya', () => '/tab/board/2026-11-18/sitting?item=3', look],
  ['Board pack', 'priya', () => '/tab/board/2026-11-18/pack', look],
  ['roles', 'priya', () => '/tab/roles', look],
  ['import', 'priya', () => '/tab/import', press('Download the template')],
  ['correct or close', 'priya', () => `/tab/partners/${partners.channel}`, press('Correct or close')],
  ['own progress', 'jo', () => '/tab', look],
  ['eligibility questions', 'amir', () => '/tab', press('Start')],
];

describe.each(looks)('$theme theme, $width pixels wide', ({ theme, width }) => {
  it.each(pages)(
    '%s',
    async (_name, as, path, act) => {
      const { page, tab, close } = await visit(browser, world, { as, path: path(), theme, width });
      await act(tab);
      await tab.locator('[aria-busy="true"]').waitFor({ state: 'detached' });
      expect(await problems(page)).toEqual([]);
      expect(await page.frames()[1]?.evaluate(() => document.documentElement.scrollWidth > window.innerWidth)).toBe(
        false,
      );
      await close();
    },
    60_000,
  );
});

/** Fluent's tab list keeps two hidden stops for the keyboard, which it moves on at once. */
async function problems(page: Page): Promise<unknown> {
  const frame = page.frames()[1];
  await frame?.evaluate(axe);
  return frame?.evaluate(`axe.run({ exclude: ['[data-tabster-dummy]'] }, { resultTypes: ['violations'] })
    .then(({ violations }) => violations.map(({ id, nodes }) => id + ': ' + nodes[0].html))`);
}
