/** The whole world as plain JSON: what is kept on disk and what every service reads and changes. */
import type { Attachment, Delivery, FeedItem, Mail, MailAddress, Mailbox, WorldSettings } from '../contract.ts';

export interface PersonData {
  id: string;
  name: string;
  mail: string;
  jobTitle: string;
  organisation: string;
  /** Their account in the tenant; absent for people outside. */
  account?: { directoryId: string; teamsId: string; userType: 'Member' | 'Guest'; accepted: boolean };
  /** How many accounts they had that were deleted. */
  accountsBefore?: number;
  /** Whether the app is installed for them personally. */
  hasApp: boolean;
}

export interface TeamMemberData {
  directoryId: string;
  owner: boolean;
  /** In the group, but Teams shows them from this business time on, in milliseconds since 1970; absent: it does. */
  visibleAt?: number;
  /** In the team, but its private channels know them from this business time on only; absent: they do. */
  channelsFrom?: number;
}

export interface TeamData {
  /** Entra group id. */
  id: string;
  name: string;
  members: TeamMemberData[];
  appInstalled: boolean;
}

export interface TabData {
  id: string;
  name: string;
  appId: string;
  entityId: string;
  contentUrl: string;
  websiteUrl: string;
}

export interface ChannelData {
  id: string;
  teamId: string;
  name: string;
  description: string;
  membership: 'standard' | 'private' | 'shared';
  createdAt: string;
  /** Deleted channels keep their name for 30 days. */
  deletedAt?: string;
  /** Whether it was archived last, and the real time at which that holds. */
  archive?: { archived: boolean; from: number };
  /** Being made: takes members and posts from this business time on; absent: it does. */
  readyAt?: number;
  appEnabled: boolean;
  /** Private channels only; a standard channel has the team's members. */
  members: { directoryId: string; owner: boolean }[];
  tabs: TabData[];
}

export interface ChatData {
  id: string;
  personId: string;
}

export interface MessageData {
  id: string;
  /** Channel or chat. */
  conversationId: string;
  rootId: string;
  author: { kind: 'person' | 'app'; id: string; name: string };
  at: string;
  editedAt?: string;
  deleted: boolean;
  text: string;
  format: 'plain' | 'markdown' | 'xml';
  mentions: { name: string; id: string }[];
  attachments: Attachment[];
  suggestions: { title: string; value: string }[];
  /** By person id: the card that answered this person's action. */
  personalCards: Record<string, unknown>;
  delivery: Delivery;
}

export interface MailData extends Mail {
  /** Address of the mailbox that holds this copy. */
  mailbox: string;
  extended: { id: string; value: string }[];
}

export interface EventData {
  id: string;
  /** Address of the organiser's mailbox. */
  mailbox: string;
  /** '' when the app gave none. */
  transactionId: string;
  subject: string;
  text: string;
  /** Instants, ISO 8601. */
  start: string;
  end: string;
  attendees: MailAddress[];
  joinUrl: string | null;
  extended: { id: string; value: string }[];
}

export interface FeedData extends FeedItem {
  personId: string;
  chainId?: string;
}

export interface InvitationData {
  id: string;
  mail: string;
  personId: string;
  accepted: boolean;
  /** Its link opens nothing any more; a new invitation does. */
  expired?: boolean;
  redirectUrl: string;
  at: string;
}

export interface WorldData {
  shape: 1;
  clock: { offsetMs: number; frozenAt: number | null };
  settings: WorldSettings;
  people: PersonData[];
  sharedMailboxes: Pick<Mailbox, 'address' | 'name'>[];
  teams: TeamData[];
  channels: ChannelData[];
  chats: ChatData[];
  messages: MessageData[];
  /** Newest message id read, by person and conversation. */
  read: Record<string, Record<string, string>>;
  mail: MailData[];
  /** Absent in a world that was kept before there were calendars. */
  events?: EventData[];
  feed: FeedData[];
  invitations: InvitationData[];
}
