/** Turns an activity of the bot into a message of the world, after the checks Teams makes. */
import type { Attachment } from '../contract.ts';
import { type Fields, fieldsOf, isFields, listOf, textOf } from '../http/read.ts';
import type { Sim } from '../sim.ts';
import type { NewMessage } from '../world/posts.ts';
import { badArgument, missingProperty, tooBig } from './errors.ts';

/** Everywhere: LEARN "Format your bot messages". */
const limitBytes = 100 * 1024;

function attachmentOf(value: Fields): Attachment {
  const contentType = textOf(value, 'contentType');
  if (contentType === '') throw badArgument('Attachment contentType is required.');
  return {
    contentType,
    ...(value.content === undefined ? {} : { content: value.content }),
    ...(typeof value.contentUrl === 'string' ? { contentUrl: value.contentUrl } : {}),
    ...(typeof value.name === 'string' ? { name: value.name } : {}),
  };
}

/** An Adaptive Card must at least say that it is one; Teams refuses others. */
function checkCards(attachments: Attachment[]): void {
  for (const { contentType, content } of attachments) {
    if (contentType !== 'application/vnd.microsoft.card.adaptive') continue;
    if (textOf(content, 'type') !== 'AdaptiveCard' || textOf(content, 'version') === '') {
      throw badArgument('Failed to parse the Adaptive Card: type and version are required.');
    }
  }
}

/** In channels also what the limits page says of a post: about 28 KB. */
export function checkSize(sim: Sim, activity: unknown, inChannel: boolean): void {
  const text = JSON.stringify(activity);
  if (Buffer.byteLength(text, 'utf16le') > limitBytes) throw tooBig();
  if (inChannel && Buffer.byteLength(text) > sim.world.data.settings.channelPostBytes) throw tooBig();
}

function mentionsOf(activity: Fields): { name: string; id: string }[] {
  return listOf(activity, 'entities')
    .filter(isFields)
    .filter((entity) => entity.type === 'mention')
    .map((entity) => ({ name: textOf(entity.mentioned, 'name'), id: textOf(entity.mentioned, 'id') }));
}

/** How a message comes: `needsFrom` because a call that names no sender is refused (400 MissingProperty). */
interface Sending {
  needsFrom: boolean;
  inChannel: boolean;
}

/** The content of a message. */
export function contentOf(sim: Sim, value: unknown, sending: Sending): Omit<NewMessage, 'conversationId'> {
  const activity = fieldsOf(value);
  checkSize(sim, activity, sending.inChannel);
  if (sending.needsFrom && textOf(activity.from, 'id') === '') throw missingProperty('from');
  const attachments = listOf(activity, 'attachments').filter(isFields).map(attachmentOf);
  checkCards(attachments);
  const text = textOf(activity, 'text');
  if (text === '' && attachments.length === 0) throw badArgument('A message needs a text or an attachment.');
  const format = textOf(activity, 'textFormat');
  return {
    author: { kind: 'app', id: sim.identity.appId, name: sim.app.name },
    text,
    format: format === 'plain' || format === 'xml' ? format : 'markdown',
    mentions: mentionsOf(activity),
    attachments,
    suggestions: listOf(activity.suggestedActions, 'actions').map((action) => ({
      title: textOf(action, 'title'),
      value: textOf(action, 'value') || textOf(action, 'title'),
    })),
  };
}
