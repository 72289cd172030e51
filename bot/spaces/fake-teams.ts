/** A Microsoft 365 in memory: the fake of the ports, held to the same contract as the real ones. */
import type { Card } from '../cards/card.ts';
import {
  type Calendar,
  CallFailed,
  type Channel,
  type ChannelMember,
  type FeedEntry,
  type GraphPort,
  type Mailer,
  type Meeting,
  type MeetingText,
  type Messenger,
  type NewTab,
} from './ports.ts';

interface FakeUser {
  readonly id: string;
  readonly email: string;
  readonly guest: boolean;
  pending: boolean;
  /** The teams in whose group they are; `inTeams` follows when a guest has been synced. */
  readonly inGroups: Set<string>;
  readonly inTeams: Set<string>;
}

interface FakeChannel extends Channel {
  readonly team: string;
  readonly members: ChannelMember[];
  readonly tabs: { readonly id: string; readonly app: string; readonly tab: NewTab }[];
  app: string | null;
  archived: boolean;
}

interface FakeMessage {
  readonly place: string;
  readonly root: string;
  readonly activity: string;
  card: Card;
}

interface FakeEvent extends Meeting {
  readonly user: string;
  readonly key: string;
  text: MeetingText;
}

const refused = (status: number, message: string, code = '') => new CallFailed({ status, code, message, sure: true });

export class FakeTeams {
  readonly users: FakeUser[] = [];
  readonly channels: FakeChannel[] = [];
  readonly messages: FakeMessage[] = [];
  readonly feed: FeedEntry[] = [];
  readonly mail: {
    readonly id: string;
    readonly key: string;
    readonly to: string;
    readonly subject: string;
    sent: boolean;
  }[] = [];
  readonly events: FakeEvent[] = [];
  /** As tenants differ. */
  botMayPost = true;
  appMayBeEnabled = true;
  guestsSyncAtOnce = true;
  mayArchive = true;
  /** Most private channels of a team, deleted ones too. */
  privateChannels = 1000;
  #count = 0;

  /** A member of staff, in these teams. */
  addMember(email: string, teams: readonly string[] = ['team']): string {
    const id = this.#next('user');
    this.users.push({ id, email, guest: false, pending: false, inGroups: new Set(teams), inTeams: new Set(teams) });
    return id;
  }

  /** Microsoft's sync of the group to the team. */
  sync(): void {
    for (const { inGroups, inTeams } of this.users) for (const team of inGroups) inTeams.add(team);
  }

  readonly graph: GraphPort = {
    findUser: async (email) => {
      const user = this.users.find((each) => each.email === email);
      return user ? { id: user.id, pending: user.pending } : null;
    },
    inviteGuest: async ({ email }) => {
      const there = this.users.find((each) => each.email === email);
      if (there) return there.id;
      const id = this.#next('user');
      this.users.push({ id, email, guest: true, pending: true, inGroups: new Set(), inTeams: new Set() });
      return id;
    },
    isTeamMember: async (team, user) => this.#user(user).inTeams.has(team),
    addTeamMember: async (team, id) => {
      const user = this.#user(id);
      if (user.guest)
        throw refused(403, 'Using application permissions to add guest members to a team is not supported.');
      user.inTeams.add(team);
    },
    addGroupMember: async (group, id) => {
      const user = this.#user(id);
      user.inGroups.add(group);
      if (this.guestsSyncAtOnce) user.inTeams.add(group);
    },
    removeGroupMember: async (group, id) => {
      const user = this.#user(id);
      user.inGroups.delete(group);
      user.inTeams.delete(group);
    },
    channels: async (team) => this.channels.filter((channel) => channel.team === team),
    findChannel: async (_team, id) => this.#channel(id),
    isAccountThere: async (id) => this.users.some((user) => user.id === id),
    createPrivateChannel: async (team, { name, description, owner }) => {
      if (!this.#user(owner).inTeams.has(team)) throw refused(404, 'User is not found in the team.');
      const there = this.channels.filter((each) => each.team === team);
      if (there.length >= this.privateChannels) throw refused(403, 'This team has exceeded the Max allowed channels');
      if (there.some((each) => each.name === name)) {
        throw refused(400, 'Channel name already existed, please use other name', 'NameAlreadyExists');
      }
      const id = this.#next('channel');
      const members = [{ membership: this.#next('membership'), user: owner, owner: true, guest: false }];
      this.channels.push({
        id,
        team,
        kind: 'private',
        name,
        description,
        url: `https://teams.example/${id}`,
        members,
        tabs: [],
        app: null,
        archived: false,
      });
      return this.#channel(id);
    },
    channelMembers: async (_team, id) => this.#channel(id).members,
    addChannelMember: async (team, id, user, owner) => {
      const { members } = this.#channel(id);
      if (!this.#user(user).inTeams.has(team)) throw refused(404, 'User is not found in the team.');
      if (members.some((member) => member.user === user)) return;
      members.push({ membership: this.#next('membership'), user, owner, guest: this.#user(user).guest });
    },
    makeChannelOwner: async (_team, id, membership) => {
      const { members } = this.#channel(id);
      const at = members.findIndex((member) => member.membership === membership);
      const member = members[at];
      if (!member) throw refused(404, 'Member not found.');
      members[at] = { ...member, owner: true };
    },
    removeChannelMember: async (_team, id, membership) => {
      const { members } = this.#channel(id);
      const at = members.findIndex((member) => member.membership === membership);
      const last = members[at]?.owner && members.filter(({ owner }) => owner).length === 1;
      if (last) throw refused(400, 'The last owner of a channel cannot be removed.');
      if (at >= 0) members.splice(at, 1);
    },
    isChannelArchived: async (_team, id) => this.#channel(id).archived,
    archiveChannel: async (_team, id) => this.#archive(id, true),
    unarchiveChannel: async (_team, id) => this.#archive(id, false),
    enableApp: async (_team, id, app) => {
      if (!this.appMayBeEnabled) throw refused(403, 'Apps are not available in private channels of this tenant.');
      this.#channel(id).app = app;
    },
    isAppEnabled: async (_team, id, app) => this.#channel(id).app === app,
    isCardThere: async (_team, _id, activity) => this.messages.some((each) => each.activity === activity),
    findTab: async (_team, id, app) => this.#channel(id).tabs.find((tab) => tab.app === app)?.id ?? null,
    pinTab: async (_team, id, app, tab) => {
      if (!this.#channel(id).app) throw refused(403, 'The app is not enabled in this channel.');
      const made = { id: this.#next('tab'), app, tab };
      this.#channel(id).tabs.push(made);
      return made.id;
    },
    notify: async (team, entry) => {
      if (!this.#user(entry.user).inTeams.has(team)) throw refused(403, 'The recipient is not a member of the team.');
      const at = this.feed.findIndex((each) => each.user === entry.user && each.chain === entry.chain);
      this.feed.splice(at < 0 ? this.feed.length : at, 1, entry);
    },
    findCard: async (_team, id, marker, root) => {
      const mark = JSON.stringify(marker);
      const found = this.messages.find(
        ({ place, root: thread, activity, card }) =>
          place === this.#channel(id).id &&
          (root ? thread === root && activity !== root : thread === activity) &&
          JSON.stringify(card).includes(mark),
      );
      return found ? { conversation: `${id};messageid=${found.root}`, activity: found.activity } : null;
    },
  };

  readonly messenger: Messenger = {
    postToChannel: async ({ channel }, card) => {
      this.#mayPost(channel);
      const activity = this.#next('message');
      this.messages.push({ place: channel, root: activity, activity, card });
      return { conversation: `${channel};messageid=${activity}`, activity };
    },
    replyInThread: async (conversation, card) => {
      const [place = '', root = ''] = conversation.split(';messageid=');
      this.#mayPost(place);
      const activity = this.#next('message');
      this.messages.push({ place, root, activity, card });
      return { conversation, activity };
    },
    postToChat: async (conversation, card) => {
      const activity = this.#next('message');
      this.messages.push({ place: conversation, root: activity, activity, card });
      return { conversation, activity };
    },
    update: async (_conversation, activity, card) => {
      const message = this.messages.find((each) => each.activity === activity);
      if (!message)
        throw refused(404, 'The activity is not found in the conversation.', 'ActivityNotFoundInConversation');
      const channel = this.channels.find(({ id }) => id === message.place);
      if (channel?.archived) throw refused(403, 'The channel is archived.');
      message.card = card;
    },
  };

  readonly calendar: Calendar = {
    find: async (user, key) => this.events.find((event) => event.user === user && event.key === key) ?? null,
    create: async (user, key, text) => {
      const there = this.events.find((event) => event.user === user && event.key === key);
      if (there) return there;
      const id = this.#next('event');
      const event = { id, user, key, text, url: `https://teams.example/join/${id}` };
      this.events.push(event);
      return event;
    },
    update: async (user, id, text) => {
      this.#event(user, id).text = text;
    },
    remove: async (user, id) => {
      this.events.splice(this.events.indexOf(this.#event(user, id)), 1);
    },
  };

  readonly mailer: Mailer = {
    find: async (key) => {
      const mine = this.mail.filter((mail) => mail.key === key);
      const best = mine.find(({ sent }) => sent) ?? mine[0];
      return best ? { id: best.id, sent: best.sent } : null;
    },
    draft: async ({ key, to, subject }) => {
      const id = this.#next('mail');
      this.mail.push({ id, key, to, subject, sent: false });
      return id;
    },
    send: async (id) => {
      const mail = this.mail.find((each) => each.id === id && !each.sent);
      if (!mail) throw refused(404, 'The specified object was not found in the store.', 'ErrorItemNotFound');
      mail.sent = true;
    },
  };

  #archive(id: string, archived: boolean): void {
    if (!this.mayArchive) throw refused(403, 'Missing role permissions on the request.');
    this.#channel(id).archived = archived;
  }

  #mayPost(channel: string): void {
    if (this.#channel(channel).archived) throw refused(403, 'The channel is archived.');
    if (!this.botMayPost || !this.#channel(channel).app) {
      throw refused(403, 'The bot is not part of the conversation roster.', 'BotNotInConversationRoster');
    }
  }

  #channel(id: string): FakeChannel {
    const channel = this.channels.find((each) => each.id === id);
    if (!channel) throw refused(404, 'Channel not found.');
    return channel;
  }

  #event(user: string, id: string): FakeEvent {
    const event = this.events.find((each) => each.user === user && each.id === id);
    if (!event) throw refused(404, 'The specified object was not found in the store.', 'ErrorItemNotFound');
    return event;
  }

  #user(id: string): FakeUser {
    const user = this.users.find((each) => each.id === id);
    if (!user) throw refused(404, 'Resource does not exist.');
    return user;
  }

  #next(kind: string): string {
    this.#count += 1;
    return `${kind}-${this.#count}`;
  }
}
