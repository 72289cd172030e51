/** Jo's way in without Teams: the link in a mail, and the code that is mailed next. */
import type { Page } from 'playwright-core';
import { readMail, type Stage } from './stage.ts';

/** Opens the link and asks for a code. */
export async function followLink(stage: Stage, subject: RegExp): Promise<Page> {
  const mail = await readMail(stage, 'jo.smith', subject);
  const address = (await mail.getByRole('link').first().getAttribute('href')) ?? '';
  const page = await (await stage.as('jo.smith')).context().newPage();
  await page.goto(address);
  page.setDefaultTimeout(20_000);
  await page.getByRole('button', { name: 'Send me a code' }).click();
  await page.getByLabel('Code').waitFor();
  return page;
}

export async function enterCode(stage: Stage, page: Page): Promise<void> {
  const mail = await readMail(stage, 'jo.smith', /code/i);
  const code = /\d{6}/.exec((await mail.locator('body').textContent()) ?? '')?.[0] ?? '';
  await page.bringToFront();
  await page.getByLabel('Code').fill(code);
  await page.getByRole('button', { name: 'Continue' }).click();
  await page.getByText('Acme Health: joining NHS login').first().waitFor();
}
