/** The emailed door in a browser: its pages when a link or a session has ended. */
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Browser, Page } from 'playwright-core';
import { openWorld, type World } from '../api/world.ts';
import { launchBrowser } from '../browser.ts';
import { addExamples } from './examples.ts';

const LONG = 60_000;
let world: World;
let browser: Browser;
let deferred: string;
beforeAll(async () => {
  world = await openWorld();
  ({ deferred } = await addExamples(world));
  browser = await launchBrowser();
}, LONG);
afterAll(async () => {
  await browser.close();
  await world.stop();
});

/** The page of a link, with one of the service's answers replaced. */
async function door(path: string, status: number, refusal: { code: string; message: string }): Promise<Page> {
  const page = await browser.newPage();
  await page.route(`**${path}`, (route) => route.fulfill({ status, json: refusal }));
  await page.goto(`${world.url}/door?link=ines@${deferred}`);
  await page.getByRole('button', { name: 'Send me a code' }).click();
  return page;
}

describe('the emailed door', () => {
  it(
    'says that the link has ended, and offers nothing that cannot help',
    async () => {
      const message = 'This link does not work any more. Ask the NHS login team for a new one.';
      const page = await door('/api/door/code', 410, { code: 'linkEnded', message });
      await page.getByRole('heading', { name: 'This link has ended' }).waitFor();
      await page.getByText(message).waitFor();
      expect(await page.getByRole('button').count()).toBe(0);
      await page.close();
    },
    LONG,
  );

  it(
    'says that the session has ended, and how to come in again',
    async () => {
      const message = 'Your session has ended. Open the link in our email again.';
      const page = await door('/progress', 401, { code: 'sessionEnded', message });
      await page.getByLabel('Code').fill('123456');
      await page.getByRole('button', { name: 'Continue' }).click();
      await page.getByRole('heading', { name: 'Log in again' }).waitFor();
      await page.getByText(message).waitFor();
      expect(await page.getByRole('button').count()).toBe(0);
      await page.close();
    },
    LONG,
  );
});
