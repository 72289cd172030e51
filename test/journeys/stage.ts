/** The stage of a story: one machine with everything, and a browser window for each person. */
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, BrowserContext, FrameLocator, Locator, Page } from 'playwright-core';
import { type Machine, startMachine } from '../../local/machine.ts';
import { call } from '../../local/people.ts';
import { freePorts } from '../../local/ports.ts';
import { launchBrowser } from '../browser.ts';

const SHOTS = '.screenshots';

export interface Stage {
  readonly machine: Machine;
  /** A person's window, the same one each time. */
  as(person: string): Promise<Page>;
  /** Opens an app of the rail in a person's window. */
  open(person: string, app: 'Activity' | 'Chat' | 'Teams' | 'Mail' | 'Partner onboarding'): Promise<Page>;
  /** Sets business time, ISO 8601. The bot knows it then. */
  goTo(instant: string): Promise<void>;
  shot(page: Page, name: string): Promise<void>;
  stop(): Promise<void>;
}

export async function openStage(): Promise<Stage> {
  const folder = mkdtempSync(join(tmpdir(), 'story-'));
  const [bot = 0, people = 0, machines = 0, cosmos = 0] = await freePorts(4);
  const machine = await startMachine({ folder, ports: { bot, people, machines, cosmos } });
  const browser: Browser = await launchBrowser();
  const contexts = new Map<string, BrowserContext>();
  mkdirSync(SHOTS, { recursive: true });

  const as = async (person: string): Promise<Page> => {
    const known = contexts.get(person)?.pages()[0];
    // A page behind another one is drawn slowly.
    if (known) await known.bringToFront();
    if (known) return known;
    const context = await browser.newContext({ viewport: { width: 1280, height: 900 }, locale: 'en-GB' });
    contexts.set(person, context);
    const page = await context.newPage();
    page.setDefaultTimeout(20_000);
    await page.goto(`${machine.urls.people}/?as=${person}`);
    return page;
  };
  return {
    machine,
    as,
    async open(person, app) {
      const page = await as(person);
      await page.getByRole('navigation', { name: 'Apps' }).getByRole('link', { name: app }).click();
      return page;
    },
    async goTo(instant) {
      await call(`${machine.urls.people}/control/clock`, { set: instant });
    },
    async shot(page, name) {
      await page.screenshot({ path: join(SHOTS, `story-${name}.png`), fullPage: true });
    },
    async stop() {
      await browser.close();
      await machine.stop();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** The service's page inside a tab, by the tab's name. */
export function tabOf(page: Page, name: string): FrameLocator {
  return page.frameLocator(`iframe[title="${name}"]`);
}

/** Opens a dialog of the tab with a button or an item of the open menu, fills it in, and waits until it has closed. */
export async function dialog(
  frame: FrameLocator,
  button: string | RegExp,
  fill: (dialog: Locator) => Promise<void>,
  send: string | RegExp,
): Promise<void> {
  const item = frame.getByRole('menuitem', { name: button });
  await frame.getByRole('button', { name: button }).or(item).first().click();
  const open = frame.getByRole('dialog');
  await fill(open);
  await open.getByRole('button', { name: send }).click();
  await open.waitFor({ state: 'hidden' });
}

/** Opens the newest mail with these words in its subject. */
export async function readMail(stage: Stage, person: string, subject: string | RegExp): Promise<FrameLocator> {
  const page = await stage.open(person, 'Mail');
  await page.getByRole('link', { name: subject }).first().click();
  return page.locator('iframe').and(page.getByTitle(subject)).contentFrame();
}

/** The newest card in an open conversation that has these words. */
export function cardWith(page: Page, words: string | RegExp): Locator {
  return page
    .getByRole('group', { name: /Card from/ })
    .filter({ hasText: words })
    .last();
}
