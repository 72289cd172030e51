/** What the reconciler needs of the outside world, each as small as its use. Every call may reject with `CallFailed`. */

import type { Refusal } from '../../shared/record/decision.ts';
import type { SharedRecord } from '../../shared/record/for-partner.ts';
import type { LostDigest } from '../../shared/record/lost-digests.ts';
import type { TakeInDuplicate } from '../../shared/record/merge.ts';
import type { Notice } from '../../shared/record/notices.ts';
import type { NoteFacts } from '../../shared/record/record.ts';
import type { PartnerRecord } from '../../shared/record/state.ts';
import type { Names } from '../../shared/views/names.ts';
import type { Card } from '../cards/card.ts';
import type { Turns } from './turns.ts';

/** A call to Microsoft that did not end well. */
export class CallFailed extends Error {
  override readonly name = 'CallFailed';
  /** HTTP status; 0 when there was no answer. */
  readonly status: number;
  /** Microsoft's error code, such as `NameAlreadyExists`; empty when there was none. */
  readonly code: string;
  readonly retryAfterSeconds: number | undefined;
  /** True: it certainly did not happen (429 and other 4xx). False: a timeout or 5xx, nobody can know. */
  readonly sure: boolean;

  constructor(failure: { status: number; code: string; message: string; retryAfterSeconds?: number; sure: boolean }) {
    super(failure.message);
    this.status = failure.status;
    this.code = failure.code;
    this.retryAfterSeconds = failure.retryAfterSeconds;
    this.sure = failure.sure;
  }
}

/** Where a message is. In a channel `conversation` is `<channel>;messageid=<root>`, in a chat the chat's id. */
export interface Sent {
  readonly conversation: string;
  readonly activity: string;
}

/** The bot's own messages (Bot Connector). */
export interface Messenger {
  /** Begins a new thread. */
  postToChannel(to: { readonly team: string; readonly channel: string }, card: Card): Promise<Sent>;
  replyInThread(conversation: string, card: Card): Promise<Sent>;
  postToChat(conversation: string, card: Card): Promise<Sent>;
  /** Replaces a card in place; safe to repeat. */
  update(conversation: string, activity: string, card: Card): Promise<void>;
}

export interface DirectoryUser {
  readonly id: string;
  /** A guest who has not accepted the invitation yet. */
  readonly pending: boolean;
}

export interface Channel {
  readonly id: string;
  readonly name: string;
  readonly description: string;
  /** Opens the channel in Teams. */
  readonly url: string | null;
  readonly kind: 'standard' | 'private' | 'shared';
}

export interface ChannelMember {
  /** The membership's id, which removing needs; not the person's. */
  readonly membership: string;
  readonly user: string;
  readonly owner: boolean;
  readonly guest: boolean;
}

export interface NewTab {
  readonly name: string;
  readonly entity: string;
  readonly url: string;
}

/** An entry in one person's activity feed. A later one of the same chain replaces it. */
export interface FeedEntry {
  readonly user: string;
  readonly text: string;
  /** A Teams deep link. */
  readonly link: string;
  /** A positive whole number, the same for the same news. */
  readonly chain: number;
}

/** Microsoft Graph, only what the steps use. Ids of users are directory ids. */
export interface GraphPort {
  findUser(email: string): Promise<DirectoryUser | null>;
  /** Adds a guest to the tenant and gives the directory id. Microsoft sends the invitation's mail. */
  inviteGuest(guest: { readonly email: string; readonly name: string; readonly redirect: string }): Promise<string>;
  isTeamMember(team: string, user: string): Promise<boolean>;
  addTeamMember(team: string, user: string): Promise<void>;
  /** The way for guests, whom an app cannot add to a team: into its group; the team follows later. Safe to repeat. */
  addGroupMember(group: string, user: string): Promise<void>;
  /** Out of the group, and so out of the team. Somebody who has gone already is no failure. */
  removeGroupMember(group: string, user: string): Promise<void>;
  channels(team: string): Promise<readonly Channel[]>;
  /** Rejects with 404 when it is not there. */
  findChannel(team: string, channel: string): Promise<Channel & { readonly archived: boolean }>;
  /** Whether there is still such an account in the directory. */
  isAccountThere(user: string): Promise<boolean>;
  /** Rejects with 403 when the team is full. Rejects with the code `NameAlreadyExists`, also for the name of a channel deleted in the last 30 days. */
  createPrivateChannel(
    team: string,
    channel: { readonly name: string; readonly description: string; readonly owner: string },
  ): Promise<Channel>;
  channelMembers(team: string, channel: string): Promise<readonly ChannelMember[]>;
  /** Safe to repeat. */
  addChannelMember(team: string, channel: string, user: string, owner: boolean): Promise<void>;
  /** Of somebody who is a member; safe to repeat. */
  makeChannelOwner(team: string, channel: string, membership: string): Promise<void>;
  removeChannelMember(team: string, channel: string, membership: string): Promise<void>;
  isChannelArchived(team: string, channel: string): Promise<boolean>;
  /** Begins it: Microsoft ends it in its own time. Safe to repeat, as the next. */
  archiveChannel(team: string, channel: string): Promise<void>;
  unarchiveChannel(team: string, channel: string): Promise<void>;
  /** Safe to repeat. */
  enableApp(team: string, channel: string, app: string): Promise<void>;
  isAppEnabled(team: string, channel: string, app: string): Promise<boolean>;
  /** False when the message was deleted. */
  isCardThere(team: string, channel: string, activity: string): Promise<boolean>;
  /** The tab's id, or null. */
  findTab(team: string, channel: string, app: string): Promise<string | null>;
  pinTab(team: string, channel: string, app: string, tab: NewTab): Promise<string>;
  notify(team: string, entry: FeedEntry): Promise<void>;
  /** The newest message of the channel (or of the thread `root`) with a card that has this marker. */
  findCard(team: string, channel: string, marker: string, root: string | null): Promise<Sent | null>;
}

/** Mail in the shared mailbox. A draft carries the step's key, so that it can be found before anything is repeated. */
export interface Mailer {
  find(key: string): Promise<{ readonly id: string; readonly sent: boolean } | null>;
  draft(mail: {
    readonly key: string;
    readonly to: string;
    readonly subject: string;
    readonly html: string;
  }): Promise<string>;
  send(id: string): Promise<void>;
}

/** What an event in a calendar says. Instants are ISO 8601. */
export interface MeetingText {
  readonly subject: string;
  /** Plain text. */
  readonly text: string;
  readonly start: string;
  readonly end: string;
  readonly attendees: readonly { readonly name: string; readonly email: string }[];
}

export interface Meeting {
  readonly id: string;
  /** Where to join; null when Microsoft has not said. */
  readonly url: string | null;
}

/** Somebody's calendar. An event carries the step's key, so that it can be found before anything is repeated. */
export interface Calendar {
  find(user: string, key: string): Promise<Meeting | null>;
  /** With a Teams meeting; attendees get an invitation. The same key with the same content makes no second event. */
  create(user: string, key: string, text: MeetingText): Promise<Meeting>;
  /** Times, subject and people; safe to repeat. */
  update(user: string, id: string, text: MeetingText): Promise<void>;
  remove(user: string, id: string): Promise<void>;
}

/** Emailed links to the web pages (bot/door). */
interface Links {
  /** `now` is business time, ISO 8601. */
  makeLink(person: string, partner: string, now: string): Promise<string>;
  /** Opens one question only. `confirmation` is `<onboarding>/<id>`. */
  makeConfirmLink(person: string, partner: string, confirmation: string, now: string): Promise<string>;
}

/** Who a person is to Microsoft. */
export interface KnownPerson {
  readonly id: string;
  readonly name: string;
  readonly email: string;
  readonly directoryId: string | null;
}

export interface PeoplePort {
  find(person: string): Promise<KnownPerson | null>;
  setDirectoryId(person: string, directoryId: string): Promise<void>;
  /** Whether another partner than this one wants them in this team. */
  isNeededElsewhere(person: string, partner: string, team: string): Promise<boolean>;
}

/** The record of another partner than the one whose steps are taken. */
export interface OtherPartners {
  /** Carried out once for the same id. Gives why not; null when it is done. Rejects without a database. */
  takeIn(kept: string, commandId: string, command: TakeInDuplicate): Promise<Refusal | null>;
}

/** One digest a person, over all partners. */
export interface DigestPort {
  /** Something is due to this person in this partner's record: gives the digest, or says in facts when to ask again. */
  give(person: string, partner: string, now: string): Promise<readonly Fact[]>;
  /** One that this partner's record told, and that reached nobody: no record counts it any more. */
  takeBack(partner: string, lost: LostDigest, now: string): Promise<readonly Fact[]>;
}

/** Opens a page for the reader of a mail. */
export interface MailLink {
  readonly url: string;
  /** The partner's name, where there is one link for each of several; null: the only link. */
  readonly about: string | null;
}

/** What stands in cards and mail (bot/cards, bot/mail). Pure. */
export interface Templates {
  /** Null when there is nothing to show under this key (now). */
  post(record: SharedRecord, key: string, names: Names, now: string): Card | null;
  notice(record: SharedRecord, notice: Notice, names: Names, now: string): Card;
  /** One line for the activity feed. */
  line(record: SharedRecord, notice: Notice, names: Names, now: string): string;
  mail(
    record: SharedRecord,
    notice: Notice,
    person: string,
    names: Names,
    now: string,
    links: readonly MailLink[],
  ): { readonly subject: string; readonly html: string };
}

export type Fact = NoteFacts['facts'][number];

/** The records, as the reconciler uses them. `get` and `note` reject when the database does not answer. */
export interface Log {
  get(partner: string): Promise<PartnerRecord>;
  /** `ours` is false when this command id was there before: somebody else, or an answer that got lost. */
  note(
    partner: string,
    commandId: string,
    facts: readonly Fact[],
  ): Promise<{ readonly record: PartnerRecord; readonly ours: boolean }>;
  /** Tells of every change. Gives the way to stop it. */
  subscribe(listener: (partner: string, record: PartnerRecord) => void): () => void;
  /** Every partner there is, with the instant at which the planner must look again (`nextDue`). */
  due(): readonly { readonly partner: string; readonly at: string | null }[];
}

/** The reconciler's lease: only its holder keeps Teams in step. */
export interface Lease {
  held(): boolean;
  /** Told when it is won or lost. Gives the way to stop it. */
  onChange(listener: (held: boolean) => void): () => void;
}

/** The teams for partner channels. */
export interface HostsPort {
  /** The first that has room, which is then kept for this partner; null: all are full. `used` counts this partner. */
  choose(
    partner: string,
    now: string,
  ): Promise<{ readonly team: string; readonly used: number; readonly most: number } | null>;
}

/** Everything a step may use. */
export interface Outside {
  readonly messenger: Messenger;
  readonly graph: GraphPort;
  readonly mailer: Mailer;
  readonly calendar: Calendar;
  readonly links: Links;
  readonly people: PeoplePort;
  readonly digests: DigestPort;
  readonly partners: OtherPartners;
  readonly hosts: HostsPort;
  readonly turns: Turns;
}
