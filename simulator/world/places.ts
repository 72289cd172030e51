/** Teams, channels and chats: who is in them, who sees them, and whether the app is there. */
import type { ChannelData, ChatData, PersonData, TeamData } from './data.ts';
import { chatIdOf } from './ids.ts';
import { type Account, accountOf, findAccount } from './people.ts';
import type { World } from './world.ts';

export const teamById = (world: World, id: string): TeamData | undefined =>
  world.data.teams.find((team) => team.id === id);

/** A channel that is there; deleted ones are not. */
export const channelById = (world: World, id: string): ChannelData | undefined =>
  world.data.channels.find((channel) => channel.id === id && !channel.deletedAt);

export const channelsOf = (world: World, team: TeamData): ChannelData[] =>
  world.data.channels.filter((channel) => channel.teamId === team.id && !channel.deletedAt);

/** The id Teams itself uses for a team is that of its General channel. */
export const internalTeamId = (world: World, team: TeamData): string => channelsOf(world, team)[0]?.id ?? team.id;

/** Archiving and unarchiving take a moment: until then the channel is what it was before. */
export function isArchived({ archive }: ChannelData): boolean {
  if (!archive) return false;
  return archive.from <= Date.now() ? archive.archived : !archive.archived;
}

export interface Member {
  account: Account;
  owner: boolean;
}

const resolve = (world: World, members: { directoryId: string; owner: boolean }[]): Member[] =>
  members.flatMap(({ directoryId, owner }) => {
    const account = findAccount(world, directoryId);
    return account ? [{ account, owner }] : [];
  });

/** Whom Teams shows in the team now; the group may already hold more. */
export const teamMembers = (world: World, team: TeamData): Member[] =>
  resolve(
    world,
    team.members.filter((member) => member.visibleAt === undefined),
  );

/** Whether the team's private channels can take this person yet. */
export const isKnownToChannels = (team: TeamData, account: Account): boolean =>
  team.members.some(
    ({ directoryId, visibleAt, channelsFrom }) =>
      directoryId === account.directoryId && visibleAt === undefined && channelsFrom === undefined,
  );

export function channelMembers(world: World, channel: ChannelData): Member[] {
  if (channel.membership !== 'standard') return resolve(world, channel.members);
  const team = teamById(world, channel.teamId);
  return team ? teamMembers(world, team) : [];
}

/** What a person's Teams lists: guests see nothing before they accept. */
export function visibleTeams(world: World, person: PersonData): { team: TeamData; channels: ChannelData[] }[] {
  const account = accountOf(person);
  if (!account?.accepted) return [];
  const inIt = (members: Member[]) => members.some((member) => member.account.directoryId === account.directoryId);
  return world.data.teams
    .filter((team) => inIt(teamMembers(world, team)))
    .map((team) => ({
      team,
      channels: channelsOf(world, team).filter((channel) => inIt(channelMembers(world, channel))),
    }));
}

export const chatById = (world: World, id: string): ChatData | undefined =>
  world.data.chats.find((chat) => chat.id === id);

export const chatOf = (world: World, person: PersonData): ChatData | undefined =>
  world.data.chats.find((chat) => chat.personId === person.id);

/** The person's chat with the app, opened if it was not there. */
export function openChat(world: World, account: Account): ChatData {
  const there = chatOf(world, account.person);
  if (there) return there;
  const chat = { id: chatIdOf(account.directoryId), personId: account.person.id };
  world.data.chats.push(chat);
  world.tell({ type: 'world' });
  return chat;
}

/** Whether a person may read a channel or chat. */
export function maySee(world: World, person: PersonData, conversationId: string): boolean {
  const chat = chatById(world, conversationId);
  if (chat) return chat.personId === person.id;
  return visibleTeams(world, person).some(({ channels }) => channels.some((channel) => channel.id === conversationId));
}

/** A bot reaches people who have the app, or share a team or channel that has it. */
export function appReaches(world: World, account: Account): boolean {
  if (account.person.hasApp) return true;
  const inTeam = world.data.teams.some(
    (team) =>
      team.appInstalled &&
      teamMembers(world, team).some((member) => member.account.directoryId === account.directoryId),
  );
  return inTeam;
}
