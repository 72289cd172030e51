/** Messages of a channel or chat: adding, changing in place, deleting, and how one person sees them. */
import type { MessageView } from '../contract.ts';
import type { MessageData, PersonData } from './data.ts';
import { notifyMentioned } from './mentions.ts';
import type { World } from './world.ts';

export type NewMessage = Pick<MessageData, 'conversationId' | 'author' | 'text' | 'format'> &
  Partial<Pick<MessageData, 'rootId' | 'mentions' | 'attachments' | 'suggestions' | 'delivery'>>;

export function addMessage(world: World, message: NewMessage): MessageData {
  const id = world.nextMessageId();
  const data: MessageData = {
    mentions: [],
    attachments: [],
    suggestions: [],
    delivery: { state: 'notSent' },
    ...message,
    id,
    rootId: message.rootId ?? id,
    at: world.nowIso(),
    deleted: false,
    personalCards: {},
  };
  world.data.messages.push(data);
  world.tell({ type: 'message', message: data });
  notifyMentioned(world, data);
  return data;
}

export const messageById = (world: World, conversationId: string, id: string): MessageData | undefined =>
  world.data.messages.find((message) => message.id === id && message.conversationId === conversationId);

/** What the app changed is what everybody sees again: personal answers to the old card are dropped. */
export function updateMessage(world: World, message: MessageData, change: Partial<NewMessage>): void {
  Object.assign(message, change, { editedAt: world.nowIso(), personalCards: {} });
  world.tell({ type: 'message', message });
}

export function deleteMessage(world: World, message: MessageData): void {
  Object.assign(message, { deleted: true, text: '', attachments: [], suggestions: [], personalCards: {} });
  world.tell({ type: 'message', message });
}

export function setDelivery(world: World, message: MessageData, delivery: MessageData['delivery']): void {
  message.delivery = delivery;
  world.tell({ type: 'message', message });
}

export function setPersonalCard(world: World, message: MessageData, person: PersonData, card: unknown): void {
  message.personalCards[person.id] = card;
  world.tell({ type: 'message', message });
}

const cardType = 'application/vnd.microsoft.card.adaptive';

export function messageView(message: MessageData, person: PersonData): MessageView {
  const { id, conversationId, rootId, author, deleted, text, format, mentions, suggestions, delivery } = message;
  const own = message.personalCards[person.id];
  const attachments = own === undefined ? message.attachments : [{ contentType: cardType, content: own }];
  const view = { id, conversationId, rootId, author, deleted, text, format, mentions, suggestions, delivery };
  return {
    ...view,
    sentAt: message.at,
    edited: message.editedAt !== undefined,
    attachments,
    personalCard: own !== undefined,
  };
}
