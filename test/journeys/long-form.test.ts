/** A form that a card does not ask: the card's button opens the channel's tab at that very form. */
import { mkdirSync } from 'node:fs';
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import type { Browser } from 'playwright-core';
import { launchBrowser } from '../browser.ts';
import { type Service, startService } from '../server/service.ts';
import { good } from '../shared/story.ts';
import { accept, channelsOf, givePriyaHerRole, openSpace, register, soon } from './partners.ts';

let service: Service;
let browser: Browser;
beforeAll(async () => {
  service = await startService();
  browser = await launchBrowser();
  await givePriyaHerRole(service);
}, 90_000);
afterAll(async () => {
  await browser.close();
  await service.stop();
});

it('is opened by its button in the stage card, with the focus on it', async () => {
  const jo = { name: 'Jo Smith', email: 'jo.smith@acmehealth.example' };
  const acme = await register(service, 'Acme Health', jo);
  const entered = { type: 'enterEligibility', onboarding: 'o1', from: 'email', on: '2026-11-02', basedOn: 0 };
  await service.as('priya.shah').do(acme, { ...entered, answers: good });
  await openSpace(service, acme);
  await accept(service, 'jo.smith');
  await soon('Jo is in the channel', async () => (await channelsOf(service, 'Acme Health', 'jo.smith'))[0]);

  const context = await browser.newContext({ viewport: { width: 1280, height: 900 } });
  const page = await context.newPage();
  page.setDefaultTimeout(20_000);
  await page.goto(`${service.simulator.urls.people}/?as=jo.smith`);
  await page.getByRole('navigation', { name: 'Apps' }).getByRole('link', { name: 'Teams' }).click();
  await page.getByRole('link', { name: /Acme Health/ }).click();
  const card = page.getByRole('group', { name: /Card from/ }).filter({ hasText: 'What you need to do' });
  await card.getByRole('link', { name: 'Open form: Send your application form' }).click();

  const tab = page.frameLocator('iframe[title="Onboarding"]');
  const form = tab.getByRole('region', { name: 'Send your application form' });
  await form.getByRole('button', { name: 'Send' }).waitFor();
  expect(await form.evaluate((box) => box === document.activeElement)).toBe(true);
  mkdirSync('.screenshots', { recursive: true });
  await page.screenshot({ path: '.screenshots/long-form.png' });
  await form.getByRole('button', { name: 'Send' }).click();
  await form.getByText('There is a problem').waitFor();
  await context.close();
}, 90_000);
