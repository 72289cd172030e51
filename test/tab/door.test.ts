/** The emailed door in a browser: its pages when a link or a session has ended. */
import { describe, expect, it } from '@jest/globals';
import type { Page } from 'playwright-core';

import { openTab } from './open.ts';

const here = openTab();

/** The page of a link, with one of the service's answers replaced. */
async function door(path: string, status: number, refusal: { code: string; message: string }): Promise<Page> {
  const page = await here.browser.newPage();
  await page.route(`**${path}`, (route) => route.fulfill({ status, json: refusal }));
  await page.goto(`${here.world.url}/door?link=ines@${here.partners.deferred}`);
  await page.getByRole('button', { name: 'Send me a code' }).click();
  return page;
}

describe('the emailed door', () => {
  it('says that the link has ended, and offers nothing that cannot help', async () => {
    const message = 'This link does not work any more. Ask the NHS login team for a new one.';
    const page = await door('/api/door/code', 410, { code: 'linkEnded', message });
    await page.getByRole('heading', { name: 'This link has ended' }).waitFor();
    await page.getByText(message).waitFor();
    expect(await page.getByRole('button').count()).toBe(0);
    await page.close();
  });

  it('says that the session has ended, and how to come in again', async () => {
    const message = 'Your session has ended. Open the link in our email again.';
    const page = await door('/progress', 401, { code: 'sessionEnded', message });
    await page.getByLabel('Code').fill('123456');
    await page.getByRole('button', { name: 'Continue' }).click();
    await page.getByRole('heading', { name: 'Log in again' }).waitFor();
    await page.getByText(message).waitFor();
    expect(await page.getByRole('button').count()).toBe(0);
    await page.close();
  });
});
