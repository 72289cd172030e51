/** Who is there and what their Teams shows them. */
import type { Mailbox } from './news.ts';

/** A person of the world. `member` belongs to the tenant; `guest` was invited; `outside` has a mailbox only. */
export interface Person {
  /** Short and readable, part of addresses: `priya.shah`. */
  id: string;
  name: string;
  mail: string;
  jobTitle: string;
  organisation: string;
  standing: 'member' | 'guest' | 'outside';
  /** Guests only: whether the invitation was accepted. Until then Teams shows them nothing. */
  accepted: boolean;
  /** Entra object id and Teams id (`29:…`), once they have an account in the tenant. */
  directoryId?: string;
  teamsId?: string;
}

/** GET /client/people → everybody, staff first, and shared mailboxes (`mailboxes` holds every mailbox there is). */
export interface PeopleView {
  people: Person[];
  mailboxes: Mailbox[];
}

export interface TabView {
  /** Of a channel tab: Graph's tab id. Of a personal tab: the manifest's entityId. */
  id: string;
  /** What the app called it when it was pinned: deep links name this. */
  entityId: string;
  name: string;
}

export interface ChannelView {
  /** `19:…@thread.tacv2`; also the id of its conversation. */
  id: string;
  name: string;
  description: string;
  membership: 'standard' | 'private' | 'shared';
  /** Whether messages to the app reach it here. Standard channels: always when the team has the app. */
  appEnabled: boolean;
  tabs: TabView[];
  /** Nobody can write there. */
  archived: boolean;
  /** Whether this person can add the app's tab: POST /client/tabs. */
  mayAddTab: boolean;
  unread: number;
}

export interface TeamView {
  /** The team's Entra group id. */
  id: string;
  name: string;
  /** Only channels this person may open: General, and private ones they are a member of. */
  channels: ChannelView[];
}

/** One-to-one chat of a person and the app's bot; there once the app is installed for them or the bot wrote first. */
export interface ChatView {
  id: string;
  name: string;
  unread: number;
}

export interface AppView {
  /** Teams catalog app id; equals `teamsAppId` of the deployed app, not the bot id. */
  id: string;
  botId: string;
  name: string;
  description: string;
  /** Commands of the manifest that are offered where the person is. */
  commands: { title: string; description: string; scopes: string[] }[];
  /** Whether the person has it installed; else POST /client/install {as} → WorldView, and the bot is told. */
  installed: boolean;
  /** Personal tabs (manifest staticTabs); they open in the app's own page. */
  tabs: TabView[];
}

/** GET /client/world?as= → what the person's Teams shows; 403 `NoAccount` for an outsider (they have mail only). */
export interface WorldView {
  me: Person;
  tenantId: string;
  /** Business time of the world, ISO 8601. */
  now: string;
  app: AppView;
  teams: TeamView[];
  chats: ChatView[];
  unreadActivity: number;
  unreadMail: number;
}
