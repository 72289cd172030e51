/** The client in a real browser, against the real simulator: what its tests start with and ask of it. */
import { existsSync, mkdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Browser, Page } from 'playwright-core';
import { launchBrowser } from '../browser.ts';
import { enableApp, type Json, type Kit, privateChannel, startKit } from '../simulator/kit.ts';
import { appWithTab } from './app.ts';

const clientFolder = 'dist/simulator-client';
const shots = '.screenshots';

export interface Client {
  kit: Kit;
  browser: Browser;
  /** A window of its own in which one is this person. */
  window(as: string, options?: { width?: number; height?: number; theme?: string }): Promise<Page>;
  stop(): Promise<void>;
}

export async function startClient(): Promise<Client> {
  if (!existsSync(`${clientFolder}/index.html`)) throw new Error('The client is not built. Run "npm run build" first.');
  const kit = await startKit(undefined, { app: await appWithTab(), clientFolder });
  const browser = await launchBrowser();
  return {
    kit,
    browser,
    window: async (as, { width = 1280, height = 800, theme = 'default' } = {}) => {
      const context = await browser.newContext({ viewport: { width, height }, locale: 'en-GB', timezoneId: 'UTC' });
      await context.addInitScript((name) => {
        if (window === window.top) window.localStorage.setItem('simulator.theme', name);
      }, theme);
      const page = await context.newPage();
      page.setDefaultTimeout(15_000);
      await page.goto(`${kit.simulator.urls.people}/${as === '' ? '' : `?as=${as}`}`);
      return page;
    },
    stop: async () => {
      await browser.close();
      await kit.stop();
    },
  };
}

/** A private channel of Priya and whoever else, with the app enabled and its tab pinned. */
export async function partnerChannel({ kit }: Client, name: string, others: string[] = []) {
  const channel = await privateChannel(kit, name);
  for (const id of others) {
    const member = { '@odata.type': '#microsoft.graph.aadUserConversationMember', roles: [] };
    const bind = `https://graph.microsoft.com/v1.0/users('${id}')`;
    await kit.graph('POST', `${channel.path}/members`, { ...member, 'user@odata.bind': bind });
  }
  await enableApp(kit, channel.path);
  const address = new URL('/tab', kit.app.endpoint).href;
  await kit.graph('POST', `${channel.path}/tabs`, {
    displayName: 'Progress',
    'teamsApp@odata.bind': `https://graph.microsoft.com/v1.0/appCatalogs/teamsApps/${kit.simulator.identity.catalogAppId}`,
    configuration: { entityId: 'partner-1', contentUrl: address, websiteUrl: address },
  });
  return channel;
}

const activity = ({ kit }: Client, content: Json) => ({
  type: 'message',
  from: { id: `28:${kit.simulator.identity.appId}` },
  attachments: [{ contentType: 'application/vnd.microsoft.card.adaptive', content }],
});

/** The app posts a card as a new post; gives the Connector's path of the post, to change it. */
export async function postCard(client: Client, channel: string, card: Json): Promise<string> {
  const body = { isGroup: true, channelData: { channel: { id: channel } }, activity: activity(client, card) };
  const { id, activityId } = (await client.kit.connector('POST', '/v3/conversations', body)).body;
  return `/v3/conversations/${encodeURIComponent(id)}/activities/${activityId}`;
}

export const changeCard = (client: Client, path: string, card: Json) =>
  client.kit.connector('PUT', path, activity(client, card));

/** The app sends mail from the shared mailbox. */
export async function sendMail({ kit }: Client, to: string, subject: string, html: string): Promise<void> {
  await kit.graph('POST', `/users/${kit.simulator.identity.sharedMailbox}/sendMail`, {
    message: {
      subject,
      body: { contentType: 'HTML', content: html },
      toRecipients: [{ emailAddress: { address: to } }],
    },
  });
}

export async function screenshot(page: Page, name: string): Promise<void> {
  mkdirSync(shots, { recursive: true });
  await page.screenshot({ path: `${shots}/simulator-${name}.png` });
}

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** What axe finds wrong on the page (WCAG 2.2 AA and its best practices), in words; frames of the app are not ours. */
export async function faultsOf(page: Page): Promise<string[]> {
  await page.evaluate(axe);
  return page.evaluate(async () => {
    const { axe: checker } = Object(window);
    const { violations } = await checker.run({ exclude: ['[data-tabster-dummy]'] }, { iframes: false });
    return violations.map((each: { id: string; nodes: { html: string }[] }) => {
      return `${each.id}: ${each.nodes.map(({ html }) => html.slice(0, 160)).join(' | ')}`;
    });
  });
}
