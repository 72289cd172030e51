/** Creating conversations: a new thread in a channel, or the chat with one person. */
import { type Answer, type Call, Refused } from '../http/call.ts';
import { fieldsOf, isFields, listOf, textOf } from '../http/read.ts';
import type { Sim } from '../sim.ts';
import { threadId } from '../world/ids.ts';
import { findAccount } from '../world/people.ts';
import { appReaches, channelById, openChat } from '../world/places.ts';
import { addMessage } from '../world/posts.ts';
import { badArgument, conversationNotFound, notInRoster } from './errors.ts';
import { contentOf } from './incoming.ts';
import { limitSend } from './limits.ts';
import { checkChannel } from './places.ts';

function newThread(sim: Sim, channelId: string, activity: unknown): Answer {
  const channel = channelById(sim.world, channelId);
  if (!channel || channel.readyAt !== undefined) throw conversationNotFound();
  checkChannel(sim, channel);
  limitSend(sim, channel.id);
  if (!isFields(activity)) throw badArgument('A new channel thread needs its first activity.');
  const message = addMessage(sim.world, {
    conversationId: channel.id,
    ...contentOf(sim, activity, { needsFrom: false, inChannel: true }),
  });
  const id = threadId(channel.id, message.id);
  return { status: 201, body: { id, activityId: message.id, serviceUrl: sim.urls.connector } };
}

/** 403 for people who have not the app and share no team with it, as Teams refuses them. */
function chatWith(sim: Sim, memberId: string, activity: unknown): Answer {
  const account = findAccount(sim.world, memberId);
  if (!account) throw badArgument('Failed to decrypt conversation id.');
  if (!appReaches(sim.world, account)) throw notInRoster();
  const chat = openChat(sim.world, account);
  limitSend(sim, chat.id);
  const body: Record<string, unknown> = { id: chat.id, serviceUrl: sim.urls.connector };
  if (isFields(activity)) {
    const content = contentOf(sim, activity, { needsFrom: false, inChannel: false });
    body.activityId = addMessage(sim.world, { conversationId: chat.id, ...content }).id;
  }
  return { status: 201, body };
}

export function createConversation(sim: Sim, call: Call): Answer {
  const body = fieldsOf(call.body);
  const channelData = fieldsOf(body.channelData);
  const tenantId = textOf(body, 'tenantId') || textOf(channelData.tenant, 'id');
  if (tenantId !== '' && tenantId !== sim.identity.tenantId) {
    throw new Refused(403, 'Forbidden', 'The bot is not in this tenant.');
  }
  const channelId = textOf(channelData.channel, 'id') || textOf(channelData, 'teamsChannelId');
  if (channelId !== '') return newThread(sim, channelId, body.activity);
  const members = listOf(body, 'members');
  if (members.length !== 1) throw badArgument('Incorrect conversation creation parameters: name one member.');
  return chatWith(sim, textOf(members[0], 'id'), body.activity);
}
