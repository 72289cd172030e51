/** Opens a page of the tab as a person, framed as in Teams, in a real browser. */
import type { Browser, BrowserContext, FrameLocator, Page } from 'playwright-core';
import type { World } from '../api/world.ts';

export interface Visit {
  readonly page: Page;
  readonly tab: FrameLocator;
  readonly close: () => Promise<void>;
}

export interface Where {
  readonly as: string;
  readonly path?: string;
  readonly theme?: string;
  readonly width?: number;
  readonly channel?: string;
  /** The page a deep link asks for. */
  readonly sub?: string;
  /** The kind of frame that Teams opens the page in. */
  readonly frame?: 'content' | 'settings';
  /** What else the browser is, such as `{ locale: 'en-US' }`. */
  readonly more?: object;
}

export async function visit(browser: Browser, world: World, where: Where): Promise<Visit> {
  const { as, path = '/tab', theme = 'default', width = 1280, channel = '', sub = '', frame = 'content' } = where;
  const context = await openContext(browser, width, where.more);
  const page = await context.newPage();
  await page.goto(`${world.url}/test-host?${new URLSearchParams({ as, path, theme, channel, sub, frame })}`);
  const tab = page.frameLocator('iframe');
  await tab.locator('h1').waitFor();
  return { page, tab, close: () => context.close() };
}

/** The content policy stops axe, which tests add to a page; and teams-js asks Microsoft for its list of hosts. */
export async function openContext(browser: Browser, width: number, more: object = {}): Promise<BrowserContext> {
  const context = await browser.newContext({ viewport: { width, height: 900 }, bypassCSP: true, ...more });
  await context.route(/^https:/u, (route) => route.abort());
  return context;
}
