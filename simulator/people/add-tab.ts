/** A person adds the app's tab to a channel: who may, and pinning what the app's configuration page asked for. */
import { type Answer, type Call, created, Refused } from '../http/call.ts';
import { textOf } from '../http/read.ts';
import type { Sim } from '../sim.ts';
import type { ChannelData, PersonData } from '../world/data.ts';
import { accountOf } from '../world/people.ts';
import { channelById } from '../world/places.ts';
import { pinTab } from '../world/tabs.ts';
import { actorAccount, openPlace } from './ask.ts';

/** Where the app is in the channel and has a page to set a tab up; guests cannot manage tabs (reference 1.4). */
export const mayAddTab = (sim: Sim, person: PersonData, channel: ChannelData): boolean =>
  channel.appEnabled && sim.app.configurationUrl !== '' && accountOf(person)?.guest === false;

export function addTab(sim: Sim, call: Call): Answer {
  const { person } = actorAccount(sim, call);
  const channel = channelById(sim.world, openPlace(sim, person, textOf(call.body, 'conversationId')));
  if (!channel || !mayAddTab(sim, person, channel)) {
    throw new Refused(403, 'NoTabs', 'This person cannot add the tab here.');
  }
  const text = (field: string) => textOf(call.body, field);
  const { id, entityId, name } = pinTab(sim.world, channel, {
    name: text('name'),
    appId: sim.identity.catalogAppId,
    entityId: text('entityId'),
    contentUrl: text('contentUrl'),
    websiteUrl: text('websiteUrl'),
  });
  return created({ id, entityId, name });
}
