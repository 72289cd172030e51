/** One window of a person in which pages are opened one after the other, as a person does: cheaper than a visit each. */
import type { Browser, Frame, Page } from 'playwright-core';
import type { World } from '../api/world.ts';
import { openContext } from './visit.ts';

export interface Round {
  /** What the person sees now. */
  readonly frame: Frame;
  readonly go: (path: string) => Promise<void>;
  readonly look: (theme: string, width: number) => Promise<void>;
  readonly close: () => Promise<void>;
}

const NOWHERE = '/tab/nowhere';

/** In Teams. A move within the app loads nothing anew. */
export async function inTeams(browser: Browser, world: World, as: string): Promise<Round> {
  const { page, close } = await openWindow(browser);
  await page.goto(`${world.url}/test-host?${new URLSearchParams({ as, path: NOWHERE })}`);
  const [, frame] = page.frames();
  if (!frame) throw new Error('The host shows no page.');
  const lost = frame.getByRole('heading', { name: 'We cannot find this page' });
  await lost.waitFor();
  const move = (to: string) =>
    frame.evaluate((path) => {
      history.pushState(null, '', path);
      dispatchEvent(new PopStateEvent('popstate'));
    }, to);
  return {
    frame,
    go: async (path) => {
      // The page before is gone first, so that nothing of it is left open.
      await move(NOWHERE);
      await lost.waitFor();
      await move(path);
      await lost.waitFor({ state: 'detached' });
      await frame.locator('h1').waitFor();
    },
    look: async (theme, width) => {
      await page.setViewportSize({ width, height: 900 });
      await page.evaluate(`setTheme(${JSON.stringify(theme)})`);
      await settled(frame, theme);
    },
    close,
  };
}

/** By an emailed link, in a browser of one's own: it is light or dark, and has no other theme. */
export async function byMail(browser: Browser, world: World): Promise<Round> {
  const { page, close } = await openWindow(browser);
  return {
    frame: page.mainFrame(),
    go: async (path) => {
      await page.goto(`${world.url}${path}`);
      await page.locator('h1').waitFor();
    },
    look: async (theme, width) => {
      await page.setViewportSize({ width, height: 900 });
      await page.emulateMedia({ colorScheme: theme === 'default' ? 'light' : 'dark' });
      await settled(page.mainFrame(), theme === 'default' ? 'default' : 'dark');
    },
    close,
  };
}

async function openWindow(browser: Browser): Promise<{ page: Page; close: () => Promise<void> }> {
  const context = await openContext(browser, 1280, { reducedMotion: 'reduce' });
  return { page: await context.newPage(), close: () => context.close() };
}

/** The page has its new colours: even where movement is reduced, Fluent's buttons change theirs by a transition. */
async function settled(frame: Frame, theme: string): Promise<void> {
  await frame.locator(`[data-theme="${theme}"]`).first().waitFor({ state: 'attached' });
  await frame.waitForFunction(() => document.getAnimations().every(({ playState }) => playState !== 'running'));
}
