/** Where the bot may write: a chat it has, a channel whose team has the app, a private channel that enabled it. */
import type { Sim } from '../sim.ts';
import type { ChannelData } from '../world/data.ts';
import { splitThread } from '../world/ids.ts';
import { findAccount, personById } from '../world/people.ts';
import { appReaches, channelById, chatById, isArchived, teamById } from '../world/places.ts';
import { conversationNotFound, notInRoster, readOnly } from './errors.ts';

export interface BotPlace {
  id: string;
  /** The thread it writes into, if the conversation names one. */
  rootId?: string;
  channel?: ChannelData;
}

/** Refuses as Teams does: 403 where the app is not, also for private channels when the tenant keeps bots out of them. */
export function checkChannel(sim: Sim, channel: ChannelData): void {
  if (!teamById(sim.world, channel.teamId)?.appInstalled) throw notInRoster();
  if (isArchived(channel)) throw readOnly();
  if (channel.membership === 'standard') return;
  if (!channel.appEnabled || !sim.world.data.settings.botPostsInPrivateChannels) throw notInRoster();
}

/** The place a Connector conversation id names, if the bot may act there. */
export function botPlace(sim: Sim, conversationId: string): BotPlace {
  const { place, rootId } = splitThread(conversationId);
  const chat = chatById(sim.world, place);
  if (chat) {
    const person = personById(sim.world, chat.personId);
    const account = person?.account && findAccount(sim.world, person.account.directoryId);
    if (!account || !appReaches(sim.world, account)) throw notInRoster();
    return { id: place };
  }
  const channel = channelById(sim.world, place);
  if (!channel || channel.readyAt !== undefined) throw conversationNotFound();
  checkChannel(sim, channel);
  return rootId === undefined ? { id: place, channel } : { id: place, rootId, channel };
}
