/** Messages, cards and what people do with them. */
import type { Person, TabView } from './places.ts';

export interface Author {
  kind: 'person' | 'app';
  /** Person id, or the bot id. */
  id: string;
  name: string;
}

/** As Bot Framework sends them; `application/vnd.microsoft.card.adaptive` has the card in `content`. */
export interface Attachment {
  contentType: string;
  content?: unknown;
  contentUrl?: string;
  name?: string;
}

/** How the app took what a person sent. `notSent`: the app was not mentioned, or is not here: nothing wrong. */
export type Delivery =
  | { state: 'notSent' }
  | { state: 'pending' }
  | { state: 'answered'; status: number }
  | { state: 'failed'; status: number | null; error: string };

export interface MessageView {
  id: string;
  conversationId: string;
  /** Id of the post that opened the thread; equals `id` for a post that is no reply. Chats have no threads. */
  rootId: string;
  author: Author;
  /** ISO 8601, business time. */
  sentAt: string;
  edited: boolean;
  /** A deleted message keeps its place: "This message has been deleted". */
  deleted: boolean;
  /** Plain text or, when `format` is `markdown`, Teams' Markdown; `<at>Name</at>` marks a mention. */
  text: string;
  format: 'plain' | 'markdown' | 'xml';
  mentions: { name: string; id: string }[];
  attachments: Attachment[];
  /** True when the card is this person's own: the answer to their action. Others still see the shared one. */
  personalCard: boolean;
  /** What to offer as one-tap replies (Bot Framework suggestedActions), for the newest message. */
  suggestions: { title: string; value: string }[];
  /** Of messages by people: whether the app took it. */
  delivery: Delivery;
}

/** GET /client/conversations/{id}?as= → everything in a channel or chat, oldest first. Reading marks it as read. */
export interface ConversationView {
  id: string;
  kind: 'channel' | 'chat';
  name: string;
  /** Of a channel. */
  teamId?: string;
  members: { person: Person; owner: boolean }[];
  tabs: TabView[];
  appPresent: boolean;
  messages: MessageView[];
}

/** POST /client/messages → MessageView at once (delivery `pending`); a `message` event follows with the outcome. */
export interface SendMessage {
  as: string;
  conversationId: string;
  /** Reply in this thread of a channel. */
  rootId?: string;
  /** As typed. Where `@<app name>` should mention, write `<at>` + app name + `</at>`. */
  text: string;
  /** Teams sends channel messages to the app only when it is mentioned. In a chat leave it out. */
  mentionApp?: boolean;
  /** Other people mentioned in the text by `<at>Name</at>`: person ids. */
  mentionPeople?: string[];
}

/**
 * POST /client/card-actions → CardActionResult, when the app has answered.
 * Send `Action.Execute` and `Action.Submit` with the inputs already merged into `data`, as the renderer gives them.
 * `Action.OpenUrl`, `ShowCard` and `ToggleVisibility` stay in the client.
 */
export interface CardAction {
  as: string;
  conversationId: string;
  messageId: string;
  action: { type: 'Action.Execute' | 'Action.Submit'; id?: string; verb?: string; title?: string; data: unknown };
  /** `automatic` for a card's refresh. */
  trigger?: 'manual' | 'automatic';
}

export type CardActionResult =
  /** The card of this message is now this one, for this person; already stored. */
  | { kind: 'card'; card: unknown }
  /** A sentence to show under the card for a moment. */
  | { kind: 'message'; text: string }
  /** The app refused, in its own words (application/vnd.microsoft.error), with its status. */
  | { kind: 'error'; status: number; code: string; text: string }
  /** Open this dialog (task/fetch). Exactly one of card and url. */
  | { kind: 'dialog'; title: string; card?: unknown; url?: string; height?: number | string; width?: number | string }
  /** Nothing to show: the app took it, any answer comes as a message. */
  | { kind: 'done' }
  /** The app did not answer, or answered what Teams cannot read: "Something went wrong. Please try again." */
  | { kind: 'failed'; status: number | null; text: string };

/** POST /client/dialogs/submit → CardActionResult: `dialog` (next page), `message`, `done` (close) … (task/submit). */
export interface DialogSubmit {
  as: string;
  conversationId: string;
  /** The message whose card opened the dialog; left out when a tab did. */
  messageId?: string;
  data: unknown;
}
