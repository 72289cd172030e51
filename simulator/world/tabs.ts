/** Pins a tab in a channel, whether Graph or a person asks for it. */
import { Refused } from '../http/call.ts';
import type { ChannelData, TabData } from './data.ts';
import { newGuid } from './ids.ts';
import type { World } from './world.ts';

export function pinTab(world: World, channel: ChannelData, wanted: Omit<TabData, 'id'>): TabData {
  const { name, contentUrl, websiteUrl } = wanted;
  if (name === '' || name.length > 128) bad('displayName is required, 128 characters at most.');
  if (!URL.canParse(contentUrl)) bad('configuration.contentUrl is not an address.');
  const tab = { ...wanted, id: newGuid(), websiteUrl: websiteUrl || contentUrl };
  channel.tabs.push(tab);
  world.tell({ type: 'world' });
  return tab;
}

function bad(message: string): never {
  throw new Refused(400, 'BadRequest', message);
}
