/** Ids in the shapes Microsoft 365 uses, derived from a name so that a new world always has the same ones. */
import { createHash, randomUUID } from 'node:crypto';

const hash = (name: string): string => createHash('sha256').update(`simulator:${name}`).digest('hex');

/** A GUID that is always the same for the same name. */
export function guidOf(name: string): string {
  const h = hash(name);
  return `${h.slice(0, 8)}-${h.slice(8, 12)}-4${h.slice(13, 16)}-a${h.slice(17, 20)}-${h.slice(20, 32)}`;
}

export const newGuid = (): string => randomUUID();

/** Teams id of a person, `29:…`. */
export const teamsIdOf = (directoryId: string): string =>
  `29:1${createHash('sha256').update(directoryId).digest('base64url')}`;

/** Channel id, `19:…@thread.tacv2`. */
export const channelIdOf = (name: string): string => `19:${hash(name).slice(0, 32)}@thread.tacv2`;

export const newChannelId = (): string => channelIdOf(randomUUID());

/** One-to-one chat of a person and the bot, `a:…`. */
export const chatIdOf = (directoryId: string): string =>
  `a:1${createHash('sha256').update(`chat:${directoryId}`).digest('base64url')}`;

/** A channel's thread as the Connector names it. */
export const threadId = (channelId: string, rootId: string): string => `${channelId};messageid=${rootId}`;

/** Takes a Connector conversation id apart: the channel or chat, and the thread's first message if it names one. */
export function splitThread(conversationId: string): { place: string; rootId?: string } {
  const [place = '', messageId] = conversationId.split(';messageid=');
  return messageId === undefined ? { place } : { place, rootId: messageId };
}

/** The bot as a Teams account, `28:…`. */
export const botAccount = (appId: string): string => `28:${appId}`;
