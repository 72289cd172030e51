/** Every place in every theme, wide and narrow: axe finds nothing, nothing is cut off; pictures are kept to look at. */
import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import type { Page } from 'playwright-core';
import { plainCard, stageCard } from './cards.ts';
import { type Client, faultsOf, partnerChannel, postCard, screenshot, sendMail, startClient } from './client.ts';

jest.setTimeout(120_000);

let client: Client;
beforeAll(async () => {
  client = await startClient();
  const { id } = await partnerChannel(client, 'Acme Health');
  await postCard(client, id, plainCard('**Acme Health** is on its way'));
  await postCard(client, id, stageCard());
  await sendMail(client, 'priya.shah@nhslogin.example', 'Please answer five questions', '<h1>Hello Priya</h1>');
});
afterAll(() => client.stop());

const places: { name: string; open: (page: Page) => Promise<void> }[] = [
  {
    name: 'channel',
    open: async (page) => {
      await page.getByRole('link', { name: /Acme Health/ }).click();
      await page.getByRole('button', { name: 'Save answers' }).waitFor();
    },
  },
  {
    name: 'chat',
    open: async (page) => {
      await page.getByRole('link', { name: 'Chat' }).click();
      await page.getByRole('textbox', { name: 'Type a message' }).waitFor();
    },
  },
  { name: 'activity', open: (page) => page.getByRole('link', { name: 'Activity' }).click() },
  {
    name: 'mail',
    open: async (page) => {
      await page.getByRole('link', { name: /^Mail/ }).click();
      await page.getByRole('link', { name: /Please answer/ }).click();
      await page.getByRole('article').waitFor();
    },
  },
  {
    name: 'people',
    open: async (page) => {
      await page.getByRole('button', { name: 'You are' }).click();
      await page.getByRole('button', { name: 'Chloe Ward' }).waitFor();
    },
  },
  {
    name: 'simulator',
    open: async (page) => {
      await page.getByRole('button', { name: 'Simulator' }).click();
      await page.getByRole('heading', { name: 'Clock' }).waitFor();
    },
  },
];

const isCutOff = (page: Page): Promise<boolean> =>
  page.evaluate(() => document.documentElement.scrollWidth > window.innerWidth);

describe.each(['default', 'dark', 'contrast'])('in the theme "%s"', (theme) => {
  it.each([360, 1280])('at %i pixels', async (width) => {
    const found: string[] = [];
    const page = await client.window('priya.shah', { theme, width });
    for (const { name, open } of places) {
      await page.goto(`${client.kit.simulator.urls.people}/?as=priya.shah`);
      await open(page);
      // Movements end before colours are measured.
      await page.waitForFunction(() => document.getAnimations().every(({ playState }) => playState !== 'running'));
      await screenshot(page, `${name}-${theme}-${width}`);
      found.push(...(await faultsOf(page)).map((fault) => `${name}: ${fault}`));
      if (await isCutOff(page)) found.push(`${name}: wider than the window`);
      await page.goto('about:blank');
    }
    await page.context().close();
    expect(found).toEqual([]);
  });
});

it.each([320, 1920])('the first page fits %i pixels', async (width) => {
  const page = await client.window('', { width });
  await page.getByRole('heading', { name: 'Who do you want to be?' }).waitFor();
  await screenshot(page, `choose-${width}`);
  expect([...(await faultsOf(page)), await isCutOff(page)]).toEqual([false]);
});
