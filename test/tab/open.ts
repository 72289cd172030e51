/** The tab as the tests of one file meet it: a service with the example partners, and a browser. */
import { afterAll, beforeAll } from '@jest/globals';
import type { Browser } from 'playwright-core';
import { openWorld, type World } from '../api/world.ts';
import { launchBrowser } from '../browser.ts';
import { addExamples, type Examples } from './examples.ts';
import { type Visit, visit, type Where } from './visit.ts';

export interface Opened {
  readonly world: World;
  readonly partners: Examples;
  readonly browser: Browser;
  /** Opens a page as a person: {@link visit}. Whoever opens it closes it. */
  readonly visit: (where: Where) => Promise<Visit>;
}

/**
 * Opens it before the first test of the file and closes it after the last. Called once, at the top of the file.
 * @param prepare adds to the service what the file's tests need more, once the examples are there.
 * @returns what is open while tests run. Asked while tests are only listed, as in a row of `it.each`, it throws.
 */
export function openTab(prepare: (opened: Opened) => Promise<unknown> = async () => undefined): Opened {
  let opened: Opened | undefined;
  const now = () => {
    if (!opened) throw new Error('The tab is not open yet: ask for it in a test, or in a function that a test calls.');
    return opened;
  };
  beforeAll(async () => {
    const [world, browser] = await Promise.all([openWorld(), launchBrowser()]);
    opened = { world, browser, partners: await addExamples(world), visit: (where) => visit(browser, world, where) };
    await prepare(opened);
  });
  afterAll(async () => {
    await opened?.browser.close();
    await opened?.world.stop();
  });
  return {
    get world() {
      return now().world;
    },
    get partners() {
      return now().partners;
    },
    get browser() {
      return now().browser;
    },
    visit: (where) => now().visit(where),
  };
}
