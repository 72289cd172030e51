/** The tab without a mouse, in a real browser: where the focus is after a dialog has closed. */
import { describe, expect, it } from '@jest/globals';
import type { Frame, Page } from 'playwright-core';
import { openTab } from './open.ts';

const here = openTab();

/** Waits until something of the tab's page has the focus again, and gives its words. */
async function focused(page: Page): Promise<string> {
  const frame = page.frames()[1];
  await frame?.waitForFunction(() => document.activeElement !== document.body);
  return (await frame?.evaluate(() => document.activeElement?.textContent)) ?? '';
}

describe('the whole way by Tab', () => {
  it.each([
    ['the portfolio', () => '/tab/partners'],
    ['a partner', () => `/tab/partners/${here.partners.channel}`],
  ])('on the page of %s: the focus is seen at each stop, and comes to the end', async (_name, path) => {
    const { page, tab, close } = await here.visit({ as: 'priya', path: path() });
    await tab.locator('[aria-busy="true"]').waitFor({ state: 'detached' });
    await tab.getByRole('button', { name: 'Skip to main content' }).press('Enter');
    const [, frame] = page.frames();
    const stops: Stop[] = [];
    for (let next = await onward(page, frame); next && stops.length < 100; next = await onward(page, frame)) {
      stops.push(next);
    }
    // The heading is no stop: the page puts the focus there when what had it goes away, as what is loaded later does.
    expect(stops.filter(({ marked, heading }) => !marked && !heading)).toEqual([]);
    expect(stops.length).toBeGreaterThan(20);
    expect(stops.length).toBeLessThan(100);
    await close();
  });

  it('in a dialog: it stays in there', async () => {
    const { page, tab, close } = await here.visit({ as: 'priya', path: '/tab/partners' });
    await tab.getByRole('button', { name: 'Register a partner' }).press('Enter');
    await tab.getByRole('dialog').getByLabel('Organisation name').waitFor();
    const outside = () =>
      page.frames()[1]?.evaluate(() => {
        const { activeElement } = document;
        return activeElement !== document.body && !activeElement?.closest('[role="dialog"]');
      });
    for (let press = 0; press < 12; press += 1) {
      await page.keyboard.press('Tab');
      expect(await outside()).toBe(false);
    }
    await close();
  });
});

interface Stop {
  readonly words: string;
  /** It has an outline, its own or one that Fluent draws over it. */
  readonly marked: boolean;
  readonly heading: boolean;
}

/** One press of Tab on; undefined once the page has been left, or is begun again. */
async function onward(page: Page, frame: Frame | undefined): Promise<Stop | undefined> {
  await page.keyboard.press('Tab');
  return frame?.evaluate(() => {
    const stop = document.activeElement;
    if (!stop || stop === document.body || stop.textContent === 'Skip to main content') return undefined;
    const own = getComputedStyle(stop);
    const over = getComputedStyle(stop, '::after');
    const beside = stop.parentElement && getComputedStyle(stop.parentElement, '::after');
    const drawn = (style: CSSStyleDeclaration) => Number.parseFloat(style.borderBottomWidth) > 0;
    const marked = own.outlineStyle !== 'none' || (over.content !== 'none' && drawn(over)) || own.boxShadow !== 'none';
    return {
      words: stop.textContent ?? '',
      marked: marked || (beside !== null && drawn(beside)),
      heading: stop.tagName === 'H1',
    };
  });
}

describe('a dialog that was left with Escape', () => {
  it('gives the focus back to the button that opened it', async () => {
    const { page, tab, close } = await here.visit({ as: 'priya', path: '/tab/partners' });
    await tab.getByRole('button', { name: 'Register a partner' }).press('Enter');
    await tab.getByRole('dialog').waitFor();
    await page.keyboard.press('Escape');
    await tab.getByRole('dialog').waitFor({ state: 'detached' });
    expect(await focused(page)).toBe('Register a partner');
    await close();
  });

  it('gives it back to the button of the menu that it was chosen from', async () => {
    const path = `/tab/partners/${here.partners.board}`;
    const { page, tab, close } = await here.visit({ as: 'priya', path });
    await tab.getByRole('button', { name: 'Hold, correct or close' }).press('Enter');
    await tab.getByRole('menuitem', { name: 'Put on hold' }).press('Enter');
    await tab.getByRole('dialog').waitFor();
    await page.keyboard.press('Escape');
    await tab.getByRole('dialog').waitFor({ state: 'detached' });
    expect(await focused(page)).toBe('Hold, correct or close');
    await close();
  });
});

describe('a dialog that was sent', () => {
  it('gives the focus to the heading of the page when its button has gone', async () => {
    const path = `/tab/partners/${here.partners.channel}?view=calls`;
    const { page, tab, close } = await here.visit({ as: 'priya', path });
    await tab.getByRole('button', { name: 'Mark as done: Invite the specialists' }).press('Enter');
    await tab.getByRole('dialog').getByRole('button', { name: 'Mark as done' }).press('Enter');
    await tab.getByRole('dialog').waitFor({ state: 'detached' });
    await tab.getByRole('button', { name: 'Mark as done: Invite the specialists' }).waitFor({ state: 'detached' });
    expect(await focused(page)).toBe('Acme Health');
    await close();
  });
});

describe('the bar over the pages', () => {
  it('is skipped by one press, leads to each place with the focus on its heading, and says where one is', async () => {
    const { page, tab, close } = await here.visit({ as: 'priya', path: '/tab/partners' });
    const current = tab.getByRole('navigation').locator('[aria-current]');
    expect(await current.textContent()).toBe('Partners');
    await tab.getByRole('button', { name: 'Skip to main content' }).press('Enter');
    expect(await focused(page)).toBe('Partners');
    await tab.getByRole('navigation').getByRole('link', { name: 'Board' }).press('Enter');
    await tab.getByRole('heading', { level: 1, name: 'Board' }).waitFor();
    expect(await focused(page)).toBe('Board');
    expect(await current.textContent()).toBe('Board');
    await close();
  });

  it.each([
    ['helen', 'of the Board has no settings', '', ['Waiting on me', 'Partners', 'Board', 'Insights']],
    ['jo', 'of a partner has no bar', '', []],
    ['priya', 'in a channel has no bar', '19:acme@thread.tacv2', []],
  ])('by role: somebody %s %s', async (as, _what, channel, places) => {
    const { tab, close } = await here.visit({ as, channel });
    await tab.locator('[aria-busy="true"]').waitFor({ state: 'detached' });
    expect(
      await tab.getByRole('navigation', { name: 'Partner onboarding' }).getByRole('link').allTextContents(),
    ).toEqual(places);
    await close();
  });
});
