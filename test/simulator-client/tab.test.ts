/** Tabs: the real teams-js in the frame gets from the client what it would get from Teams. */
import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { decodeJwt } from 'jose';
import { privateChannel } from '../simulator/kit.ts';
import { type Client, faultsOf, partnerChannel, startClient } from './client.ts';

jest.setTimeout(60_000);

let client: Client;
let channel: string;
beforeAll(async () => {
  client = await startClient();
  channel = (await partnerChannel(client, 'Acme Health')).id;
});
afterAll(() => client.stop());

async function openChannelTab() {
  const page = await client.window('priya.shah');
  await page.getByRole('link', { name: /Acme Health/ }).click();
  await page.getByRole('tab', { name: 'Progress' }).click();
  return { page, tab: page.frameLocator('iframe[title="Progress"]') };
}

describe('a tab in a private channel', () => {
  it('learns where it is; the group id stays out, as Microsoft documents', async () => {
    const { tab } = await openChannelTab();
    const context = JSON.parse((await tab.locator('#context').textContent()) ?? '');
    expect(context.channel).toMatchObject({ id: channel, displayName: 'Acme Health', membershipType: 'Private' });
    expect(context.channel.ownerGroupId).toBe(client.kit.simulator.identity.teamId);
    expect(context.team).toEqual({ internalId: channel, displayName: 'Acme Health' });
    expect(context.page).toMatchObject({ id: 'partner-1', frameContext: 'content' });
    expect(context.user.tenant.id).toBe(client.kit.simulator.identity.tenantId);
  });

  it('gets a token of the person for the app', async () => {
    const { tab } = await openChannelTab();
    const token = decodeJwt((await tab.locator('#token').textContent()) ?? '');
    expect(token).toMatchObject({ scp: 'access_as_user', tid: client.kit.simulator.identity.tenantId });
  });

  it('is told when the theme changes, and is not loaded again', async () => {
    const { page, tab } = await openChannelTab();
    await tab.locator('#theme', { hasText: 'default' }).waitFor();
    const frame = page.frame({ url: /\/tab/ });
    await frame?.evaluate(() => document.body.append('still the same page'));
    await page.getByRole('button', { name: 'Theme' }).click();
    await page.getByRole('menuitemradio', { name: 'High contrast' }).click();
    await tab.locator('#theme', { hasText: 'contrast' }).waitFor();
    await tab.getByText('still the same page').waitFor();
  });

  it('leads to other places in Teams, and to pages of its own', async () => {
    const { page, tab } = await openChannelTab();
    await tab.getByRole('button', { name: 'To a page of the app' }).click();
    await tab.locator('#context', { hasText: '"subPageId":"partner-7"' }).waitFor();
    await tab.getByRole('button', { name: 'To the chat' }).click();
    await page.getByRole('textbox', { name: 'Type a message' }).waitFor();
    expect(page.url()).toMatch(/#\/chat$/);
  });
});

describe('a tab that a person adds', () => {
  it('is set up by the page of the app, and is there for everybody once it is saved', async () => {
    const page = await client.window('priya.shah');
    await page.getByRole('link', { name: /Acme Health/ }).click();
    await page.getByRole('button', { name: 'Add a tab' }).click();
    const dialog = page.getByRole('dialog');
    const setUp = dialog.frameLocator('iframe[title="Set up the tab"]');
    const context = JSON.parse((await setUp.locator('#context').textContent()) ?? '');
    expect(context.page.frameContext).toBe('settings');
    expect(context.channel.id).toBe(channel);
    expect(await dialog.getByRole('button', { name: 'Save' }).isEnabled()).toBe(false);
    expect(await faultsOf(page)).toEqual([]);
    await setUp.getByRole('button', { name: 'Yes, this one' }).click();
    await dialog.getByRole('button', { name: 'Save' }).click();
    const tab = page.frameLocator('iframe[title="Added by hand"]');
    await tab.locator('#context', { hasText: '"id":"partner-9"' }).waitFor();
    await client.window('priya.shah').then(async (other) => {
      await other.getByRole('link', { name: /Acme Health/ }).click();
      await other.getByRole('tab', { name: 'Added by hand' }).waitFor();
    });
  });

  it('cannot be added where the app is not', async () => {
    await privateChannel(client.kit, 'Without the app');
    const page = await client.window('priya.shah');
    await page.getByRole('link', { name: /Without the app/ }).click();
    await page.getByRole('tab', { name: 'Posts' }).waitFor();
    expect(await page.getByRole('button', { name: 'Add a tab' }).count()).toBe(0);
  });
});

describe('the personal tab', () => {
  it('opens from the rail with no channel in its context', async () => {
    const page = await client.window('daniel.okafor');
    await page.getByRole('link', { name: 'Partner onboarding' }).click();
    const tab = page.frameLocator('iframe[title="Partners"]');
    const context = JSON.parse((await tab.locator('#context').textContent()) ?? '');
    expect([context.channel, context.user.displayName]).toEqual([undefined, 'Daniel Okafor']);
  });
});
