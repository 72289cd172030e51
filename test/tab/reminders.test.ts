/** Reminders are put off on the pages, by the person they are for. */
import { describe, expect, it } from '@jest/globals';
import { openTab } from './open.ts';

const here = openTab();

/** It is Friday 20 November 2026. */
const later = { name: 'Remind me later' };
const off = 'You get no reminders until Monday 23 November 2026.';

describe('putting reminders off', () => {
  it.each([
    ['a contact on their own page', 'jo', () => '/tab'],
    ['a project manager on ours', 'priya', () => `/tab/partners/${here.partners.unsure}`],
  ])('is one press for %s, and the page says until when', async (_who, as, path) => {
    const { tab, close } = await here.visit({ as, path: path() });
    await tab.getByText('once a day at most').waitFor();
    await tab.getByRole('button', later).click();
    await tab.getByText(off).waitFor();
    expect(await tab.getByRole('button', later).count()).toBe(0);
    await close();
  });

  it('is not offered to staff who look at the page of a partner, nor for those for whom nothing waits', async () => {
    const seen = await here.visit({ as: 'priya', path: `/tab/partners/${here.partners.channel}/progress` });
    await seen.tab.getByText('You see this page as Acme Health sees it.').waitFor();
    expect(await seen.tab.getByText('Your reminders').count()).toBe(0);
    await seen.close();
    const other = await here.visit({ as: 'daniel', path: `/tab/partners/${here.partners.channel}` });
    await other.tab.getByRole('tab', { name: 'Now' }).waitFor();
    expect(await other.tab.getByText('Your reminders').count()).toBe(0);
    await other.close();
  });
});
