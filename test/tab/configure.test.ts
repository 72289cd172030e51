/** The page with which a person adds the tab to a channel. */
import { describe, expect, it } from '@jest/globals';
import { channelTab } from '../../shared/channel-tab.ts';
import { openTab } from './open.ts';

const acme = '19:acme@thread.tacv2';
const here = openTab();

const open = (where: { channel?: string; frame?: 'content' | 'settings' }) =>
  here.visit({ as: 'priya', path: '/configure', ...where });

describe('given the frame in which Teams sets up a tab', () => {
  it('saves the same tab that we pin ourselves', async () => {
    const { page, tab, close } = await open({ channel: acme, frame: 'settings' });
    await tab.getByRole('heading', { name: 'Add the progress tab' }).waitFor();
    await page.evaluate('save()');
    await page.waitForFunction('window.saved');
    expect(await page.evaluate('window.saved')).toEqual({
      suggestedDisplayName: channelTab.name,
      entityId: channelTab.entity,
      contentUrl: `${here.world.url}${channelTab.path}`,
      websiteUrl: `${here.world.url}${channelTab.path}`,
    });
    await close();
  });

  it('says so in a channel without a partner', async () => {
    const { tab, close } = await open({ channel: '19:other@thread.tacv2', frame: 'settings' });
    await tab.getByRole('heading', { name: 'This channel has no partner' }).waitFor();
    await close();
  });
});

describe('given any other place in Teams', () => {
  it.each([acme, ''])('says where the page works, in channel "%s"', async (channel) => {
    const { tab, close } = await open({ channel });
    await tab.getByRole('heading', { name: 'This page sets up the tab' }).waitFor();
    await close();
  });
});
