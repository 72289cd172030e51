/** What a person's Teams shows: teams, channels, chats, the app, and how much is unread. */
import type { AppView, ChannelView, ChatView, ConversationView, TabView, TeamView, WorldView } from '../contract.ts';
import type { Sim } from '../sim.ts';
import type { ChannelData, PersonData } from '../world/data.ts';
import { mailIn } from '../world/mail.ts';
import { accountOf, personById, personView } from '../world/people.ts';
import {
  channelById,
  channelMembers,
  chatById,
  chatOf,
  isArchived,
  type Member,
  visibleTeams,
} from '../world/places.ts';
import { messageView } from '../world/posts.ts';
import { mayAddTab } from './add-tab.ts';

function unread(sim: Sim, person: PersonData, conversationId: string): number {
  const last = Number(sim.world.data.read[person.id]?.[conversationId] ?? 0);
  return sim.world.data.messages.filter(
    (message) =>
      message.conversationId === conversationId &&
      Number(message.id) > last &&
      message.author.id !== person.id &&
      !message.deleted,
  ).length;
}

const tabViews = (channel: ChannelData): TabView[] =>
  channel.tabs.map(({ id, entityId, name }) => ({ id, entityId, name }));

function channelView(sim: Sim, person: PersonData, channel: ChannelData): ChannelView {
  const { id, name, description, membership, appEnabled } = channel;
  const tabs = tabViews(channel);
  const mayAdd = mayAddTab(sim, person, channel);
  const archived = isArchived(channel);
  return {
    id,
    name,
    description,
    membership,
    appEnabled,
    tabs,
    mayAddTab: mayAdd,
    archived,
    unread: unread(sim, person, id),
  };
}

function teamViews(sim: Sim, person: PersonData): TeamView[] {
  return visibleTeams(sim.world, person).map(({ team, channels }) => ({
    id: team.id,
    name: team.name,
    channels: channels.map((channel) => channelView(sim, person, channel)),
  }));
}

function chatViews(sim: Sim, person: PersonData): ChatView[] {
  const chat = accountOf(person)?.accepted ? chatOf(sim.world, person) : undefined;
  return chat ? [{ id: chat.id, name: sim.app.name, unread: unread(sim, person, chat.id) }] : [];
}

function appView(sim: Sim, person: PersonData): AppView {
  return {
    id: sim.identity.catalogAppId,
    botId: sim.identity.appId,
    name: sim.app.name,
    description: sim.app.description,
    commands: sim.app.commands,
    installed: person.hasApp,
    tabs: sim.app.staticTabs.map(({ entityId, name }) => ({ id: entityId, entityId, name })),
  };
}

export function worldView(sim: Sim, person: PersonData): WorldView {
  return {
    me: personView(person),
    tenantId: sim.identity.tenantId,
    now: sim.world.nowIso(),
    app: appView(sim, person),
    teams: teamViews(sim, person),
    chats: chatViews(sim, person),
    unreadActivity: sim.world.data.feed.filter((item) => item.personId === person.id && !item.read).length,
    unreadMail: mailIn(sim.world, person.mail).filter((mail) => !mail.read).length,
  };
}

const memberView = ({ account, owner }: Member) => ({ person: personView(account.person), owner });

/** A channel or chat this person may open, with everything in it. */
export function conversationView(sim: Sim, person: PersonData, id: string): ConversationView {
  const messages = sim.world.data.messages
    .filter((message) => message.conversationId === id)
    .map((message) => messageView(message, person));
  const channel = channelById(sim.world, id);
  if (!channel) {
    const owner = personById(sim.world, chatById(sim.world, id)?.personId ?? '') ?? person;
    const members = [{ person: personView(owner), owner: false }];
    return { id, kind: 'chat', name: sim.app.name, members, tabs: [], appPresent: true, messages };
  }
  return {
    id,
    kind: 'channel',
    name: channel.name,
    teamId: channel.teamId,
    members: channelMembers(sim.world, channel).map(memberView),
    tabs: tabViews(channel),
    appPresent: channel.appEnabled,
    messages,
  };
}

/** Opening a conversation is reading it. */
export function markRead(sim: Sim, person: PersonData, id: string): void {
  const newest = sim.world.data.messages.findLast((message) => message.conversationId === id);
  if (!newest) return;
  const read = sim.world.data.read[person.id] ?? {};
  if (read[id] === newest.id) return;
  sim.world.data.read[person.id] = { ...read, [id]: newest.id };
  sim.world.tell({ type: 'kept' });
}
