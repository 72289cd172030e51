/** Reading a channel's posts and replies, newest first: how a posted card is found again. */
import { type Call, ok } from '../http/call.ts';
import type { Sim } from '../sim.ts';
import type { MessageData } from '../world/data.ts';
import { newGuid } from '../world/ids.ts';
import { personById } from '../world/people.ts';
import { notFound } from './errors.ts';
import { channelIn } from './find.ts';
import { expands, page } from './odata.ts';
import type { GraphRoute, Needs } from './route.ts';
import { escapeHtml } from './text.ts';

const needs: Needs = { tenant: ['ChannelMessage.Read.All'], rsc: ['ChannelMessage.Read.Group'], inChannel: true };

/** LEARN "List channel messages": 20 a page unless told, 50 at most. */
const pageSize = 50;

function fromView(sim: Sim, { author }: MessageData) {
  if (author.kind === 'app') {
    const application = { id: author.id, displayName: author.name, applicationIdentityType: 'bot' };
    return { application, user: null, device: null };
  }
  const account = personById(sim.world, author.id)?.account;
  const id = account?.directoryId ?? null;
  const user = { id, displayName: author.name, userIdentityType: 'aadUser', tenantId: sim.identity.tenantId };
  return { application: null, user, device: null };
}

function messageView(sim: Sim, message: MessageData) {
  const attachments = message.attachments.map((attachment) => ({
    id: newGuid(),
    contentType: attachment.contentType,
    contentUrl: attachment.contentUrl ?? null,
    content: attachment.content === undefined ? null : JSON.stringify(attachment.content),
    name: attachment.name ?? null,
  }));
  const text = message.format === 'xml' ? message.text : escapeHtml(message.text);
  const references = attachments.map(({ id }) => `<attachment id="${id}"></attachment>`).join('');
  return {
    id: message.id,
    replyToId: message.rootId === message.id ? null : message.rootId,
    messageType: 'message',
    createdDateTime: message.at,
    lastModifiedDateTime: message.editedAt ?? message.at,
    lastEditedDateTime: message.editedAt ?? null,
    deletedDateTime: message.deleted ? (message.editedAt ?? message.at) : null,
    from: fromView(sim, message),
    body: { contentType: 'html', content: `${text}${references}` },
    attachments,
    mentions: message.mentions.map(({ name }, id) => ({ id, mentionText: name })),
  };
}

const inChannel = (sim: Sim, channelId: string): MessageData[] =>
  sim.world.data.messages.filter((message) => message.conversationId === channelId).reverse();

function list(sim: Sim, call: Call) {
  const channel = channelIn(sim, call);
  const all = inChannel(sim, channel.id);
  const posts = all.filter((message) => message.rootId === message.id);
  const withReplies = expands(call, 'replies');
  const view = posts.map((post) => ({
    ...messageView(sim, post),
    ...(withReplies ? { replies: repliesTo(sim, all, post.id) } : {}),
  }));
  const address = `https://graph.microsoft.com/v1.0/teams/${channel.teamId}/channels/${channel.id}/messages`;
  return page(call, address, view, pageSize);
}

const repliesTo = (sim: Sim, all: MessageData[], rootId: string) =>
  all.filter((message) => message.rootId === rootId && message.id !== rootId).map((reply) => messageView(sim, reply));

function one(sim: Sim, call: Call) {
  const all = inChannel(sim, channelIn(sim, call).id);
  const message = all.find(({ id }) => id === call.param('message'));
  if (!message) throw notFound('Message not found.');
  return ok(messageView(sim, message));
}

function replies(sim: Sim, call: Call) {
  return ok({ value: repliesTo(sim, inChannel(sim, channelIn(sim, call).id), call.param('message')) });
}

const path = 'teams/:team/channels/:channel/messages';

export const messageRoutes: GraphRoute[] = [
  { method: 'GET', path, needs, limit: 'readOnChannel', answer: list },
  { method: 'GET', path: `${path}/:message`, needs, limit: 'readOnChannel', answer: one },
  { method: 'GET', path: `${path}/:message/replies`, needs, limit: 'readOnChannel', answer: replies },
];
