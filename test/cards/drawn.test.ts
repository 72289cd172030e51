/** Every kind of card in a real browser, in each theme, narrow and wide: nothing is cut off. Pictures in .screenshots. */
import { mkdirSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { build } from 'esbuild';
import type { Browser } from 'playwright-core';
import { launchBrowser } from '../browser.ts';
import { newsCards } from './drawn/news.ts';
import { stageCards } from './drawn/stages.ts';

const SHOTS = '.screenshots';
let browser: Browser;
let page = { script: '', style: '' };

beforeAll(async () => {
  browser = await launchBrowser();
  const { outputFiles } = await build({
    entryPoints: ['test/cards/drawn/page.tsx'],
    bundle: true,
    write: false,
    outdir: 'drawn',
    format: 'iife',
    jsx: 'automatic',
    define: { 'process.env.NODE_ENV': '"production"' },
    logLevel: 'error',
  });
  const text = (ending: string) => outputFiles.find(({ path }) => path.endsWith(ending))?.text ?? '';
  page = { script: text('.js'), style: text('.css') };
  mkdirSync(SHOTS, { recursive: true });
});

afterAll(() => browser.close());

const sets = { stage: stageCards, news: newsCards };
const looks = [
  { set: 'stage', theme: 'light', width: 320 },
  { set: 'stage', theme: 'light', width: 900 },
  { set: 'stage', theme: 'dark', width: 320 },
  { set: 'stage', theme: 'dark', width: 900 },
  { set: 'news', theme: 'light', width: 320 },
  { set: 'news', theme: 'dark', width: 900 },
  { set: 'news', theme: 'contrast', width: 360 },
] as const;

describe('cards', () => {
  it.each(looks)('of the set $set fit in $width pixels in the theme $theme', async ({ set, theme, width }) => {
    const tab = await browser.newPage({ viewport: { width, height: 900 } });
    const faults: string[] = [];
    tab.on('pageerror', (error) => faults.push(error.message));
    await tab.setContent(`<html lang="en"><style>body{margin:0}${page.style}</style><body></body></html>`);
    const cards = sets[set]();
    await tab.evaluate((given) => Object.assign(window, { cardsToDraw: given }), { theme, cards });
    await tab.addScriptTag({ content: page.script });
    const drawn = tab.locator('section');
    await drawn.last().locator('.ac-adaptiveCard').waitFor();
    expect(await drawn.count()).toBe(cards.length);
    const wide = await tab.evaluate(() => {
      const over = [...document.querySelectorAll('section *')].filter(
        (each) => each.getBoundingClientRect().right > innerWidth,
      );
      return over.map((each) => each.textContent?.slice(0, 60));
    });
    expect(wide).toEqual([]);
    expect(faults).toEqual([]);
    await tab.screenshot({ path: `${SHOTS}/${set}-cards-${theme}-${width}.png`, fullPage: true });
    await tab.close();
  });
});
