/** The partner page as a project manager uses it, and the same partner's own page: links, timeline, status, audit file. */
import { describe, expect, it } from '@jest/globals';
import { openTab } from './open.ts';

const here = openTab();

describe('the partner page', () => {
  it('answers when it goes live and why not sooner, and opens a step by a link, with the focus on it', async () => {
    const path = `/tab/partners/${here.partners.channel}?step=board-go-live`;
    const { page, tab, close } = await here.visit({ as: 'priya', path, width: 320 });
    await tab.getByRole('heading', { name: 'Step 14 of 16: Board decision on go live' }).waitFor();
    await page.frames()[1]?.waitForFunction(() => document.activeElement?.textContent?.startsWith('Step 14 of 16'));
    await tab.getByText('Register with the National Service Desk.').last().waitFor();
    await tab.getByText('When will Acme Steps go live?').waitFor();
    await tab.getByText('Jo Smith: Send the test plan, by 30 November 2026').waitFor();
    await tab.getByRole('button', { name: 'Back to the open step' }).click();
    await tab.getByRole('heading', { name: 'Step 7 of 16: Preparation Call' }).waitFor();
    await tab.getByRole('button', { name: /8\. Product Demonstration Call/u }).click();
    await tab.getByRole('heading', { name: 'Step 8 of 16: Product Demonstration Call' }).waitFor();
    await close();
  });

  it('filters the timeline, and tries a step in Teams again', async () => {
    const path = `/tab/partners/${here.partners.channel}?view=timeline`;
    const { tab, close } = await here.visit({ as: 'priya', path });
    await tab.getByText('registered Acme Health').waitFor();
    await tab.getByLabel('Show').selectOption({ label: 'Board (4)' });
    await tab.getByText('froze the Board report, version 1').waitFor();
    expect(await tab.getByText('registered Acme Health').count()).toBe(0);
    await tab.getByRole('tab', { name: 'Teams' }).click();
    await tab.getByRole('button', { name: 'Try again: Pin the tab in the channel' }).click();
    await tab.getByText('Trying again.').waitFor();
    await close();
  });
});

describe('a second onboarding, begun on an older version of the journey', () => {
  it('keeps its own part and step in the address, and moves to the newest version from Settings', async () => {
    const { world, partners } = here;
    const started = { type: 'OnboardingStarted', onboarding: 'o2', product: 'p2', service: 'nhs-login' };
    await world.older(partners.fresh, [
      { type: 'ProductAdded', product: 'p2', name: 'Rehab Diary' },
      { ...started, journey: 'nhs-login@1' },
    ]);
    const path = `/tab/partners/${partners.fresh}?onboarding=o2&view=board`;
    const { page, tab, close } = await here.visit({ as: 'priya', path });
    const parts = (product: string) => tab.getByRole('tablist', { name: `Parts of the onboarding of ${product}` });
    const shown = (product: string) => parts(product).getByRole('tab', { selected: true }).textContent();
    await parts('Rehab Diary').waitFor();
    expect([await shown('Northstar Rehab'), await shown('Rehab Diary')]).toEqual(['Now', 'Board']);
    await parts('Northstar Rehab').getByRole('tab', { name: 'Calls' }).click();
    expect([await shown('Northstar Rehab'), await shown('Rehab Diary')]).toEqual(['Calls', 'Board']);
    expect(new URL(page.frames()[1]?.url() ?? '').search).toBe('?onboarding=o2&view=board&view.o1=calls');
    await tab.getByRole('link', { name: 'Settings' }).click();
    await tab.getByRole('tab', { name: 'Journey' }).click();
    await tab.getByText('They cannot be changed here').waitFor();
    await tab.getByRole('button', { name: /^See what would change: Northstar/u }).click();
    await tab.getByRole('dialog').getByText('Nothing that was given is lost.').waitFor();
    await tab.getByRole('dialog').getByRole('button', { name: 'Move' }).click();
    await tab.getByText('Every onboarding is on the newest version.').waitFor();
    // The button that opened the dialog has gone: a heading has the focus, not nothing.
    await page.frames()[1]?.waitForFunction(() => document.activeElement?.matches('h1, h2'));
    const { record } = await world.partners.get(`partner:${partners.fresh}`);
    expect(record.partner.onboardings.o2?.journey).toBe('nhs-login@2');
    await close();
  });
});

describe("a partner's own page", () => {
  it('copies a status update, and shows the text where the page may not copy', async () => {
    const { page, tab, close } = await here.visit({ as: 'jo' });
    await page.frames()[1]?.evaluate(() => {
      Object.defineProperty(navigator, 'clipboard', { value: undefined });
      document.execCommand = () => false;
    });
    await tab.getByRole('button', { name: 'Copy a status update' }).click();
    const text = await tab.getByLabel('Status update').inputValue();
    expect(text).toContain('What Acme Health does next\n- Send the test plan (Jo Smith, by 30 November 2026)');
    await close();
  });

  it('is shown to staff as the partner sees it, without anything to change', async () => {
    const path = `/tab/partners/${here.partners.channel}/progress`;
    const { tab, close } = await here.visit({ as: 'priya', path });
    await tab.getByText('You see this page as Acme Health sees it.').waitFor();
    const buttons = await tab.locator('main').getByRole('button').allInnerTexts();
    expect(buttons).toEqual(['Copy a status update']);
    await close();
  });
});

describe('the audit file', () => {
  it('prints on pages of paper, with nothing cut off', async () => {
    const path = `/tab/partners/${here.partners.deferred}/audit`;
    const { page, tab, close } = await here.visit({ as: 'priya', path });
    await tab.getByText('Needed by 1 December 2026: Send the penetration test report').first().waitFor();
    await page.emulateMedia({ media: 'print' });
    await page.setViewportSize({ width: 643, height: 950 });
    const frame = page.frames()[1];
    expect(await frame?.evaluate(() => document.documentElement.scrollWidth > window.innerWidth)).toBe(false);
    expect(await tab.getByRole('button', { name: 'Print or save as PDF' }).isVisible()).toBe(false);
    await close();
  });
});
