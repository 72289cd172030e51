/** Joining and leaving: Teams shows a member after its delay, its channels know them later still; leaving is at once. */
import type { ChannelData, TeamData, TeamMemberData } from './data.ts';
import { type Account, findAccount } from './people.ts';
import { channelsOf } from './places.ts';
import type { World } from './world.ts';

/** `visible` runs when Teams shows the member. */
export function joinTeam(world: World, team: TeamData, account: Account, delayMs: number, visible: () => void): void {
  const member: TeamMemberData = { directoryId: account.directoryId, owner: false };
  if (delayMs > 0) member.visibleAt = world.now() + delayMs;
  team.members.push(member);
  showLater(world, team, member, visible);
  world.tell({ type: 'world' });
}

function showLater(world: World, team: TeamData, member: TeamMemberData, visible: () => void): void {
  const show = () => {
    if (!team.members.includes(member)) return;
    delete member.visibleAt;
    const { channelSyncMs } = world.data.settings;
    if (channelSyncMs > 0) {
      member.channelsFrom = world.now() + channelSyncMs;
      knowLater(world, member);
    }
    world.tell({ type: 'world' });
    visible();
  };
  if (member.visibleAt === undefined) show();
  else if (Number.isFinite(member.visibleAt)) world.alarms.set(member.visibleAt, show);
}

function knowLater(world: World, member: TeamMemberData): void {
  if (member.channelsFrom === undefined) return;
  world.alarms.set(member.channelsFrom, () => {
    delete member.channelsFrom;
    world.tell({ type: 'kept' });
  });
}

/** A tenant in which guests must accept first: their way into the teams of their groups begins now. */
export function syncAccepted(world: World, account: Account, visible: (team: TeamData) => void): void {
  for (const team of world.data.teams) {
    const member = team.members.find(({ directoryId }) => directoryId === account.directoryId);
    if (member?.visibleAt === undefined || Number.isFinite(member.visibleAt)) continue;
    member.visibleAt = world.now() + world.data.settings.guestSyncMs;
    showLater(world, team, member, () => visible(team));
  }
}

/** A new channel is there at once, and takes members and posts after the tenant's delay. */
export function readyLater(world: World, channel: ChannelData): void {
  if (channel.readyAt === undefined) return;
  world.alarms.set(channel.readyAt, () => {
    delete channel.readyAt;
    world.tell({ type: 'world' });
  });
}

/** Takes up again, after a restart, what was being waited for. */
export function waitOn(world: World, visible: (team: TeamData, account: Account) => void): void {
  for (const team of world.data.teams) {
    for (const member of team.members) {
      knowLater(world, member);
      const account = findAccount(world, member.directoryId);
      if (member.visibleAt !== undefined && account) showLater(world, team, member, () => visible(team, account));
    }
  }
  for (const channel of world.data.channels) readyLater(world, channel);
}

/** Whether the person was a member. */
export function leaveTeam(world: World, team: TeamData, account: Account): boolean {
  const before = team.members.length;
  const others = <T extends { directoryId: string }>(members: T[]) =>
    members.filter((member) => member.directoryId !== account.directoryId);
  team.members = others(team.members);
  for (const channel of channelsOf(world, team)) channel.members = others(channel.members);
  world.tell({ type: 'world' });
  return team.members.length < before;
}

/** Standard channels have the app as soon as the team has it; private ones must enable it, and lose it with the team. */
export function setTeamApp(world: World, team: TeamData, installed: boolean): void {
  team.appInstalled = installed;
  for (const channel of channelsOf(world, team)) {
    channel.appEnabled = installed && channel.membership === 'standard';
    if (!installed) channel.tabs = [];
  }
  world.tell({ type: 'world' });
}
