/** Joining and leaving: the team after its sync delay, channels at once; leaving the team leaves its channels. */
import type { TeamData } from './data.ts';
import type { Account } from './people.ts';
import { channelsOf } from './places.ts';
import type { World } from './world.ts';

/** `visible` runs when Teams shows the member; a restart in between loses only that notice, not the membership. */
export function joinTeam(world: World, team: TeamData, account: Account, delayMs: number, visible: () => void): void {
  const visibleAt = Date.now() + delayMs;
  team.members.push({ directoryId: account.directoryId, owner: false, visibleAt });
  world.tell({ type: 'world' });
  // One more millisecond, so that the timer never fires before the member counts as visible.
  const timer = setTimeout(() => {
    world.tell({ type: 'world' });
    visible();
  }, delayMs + 1);
  timer.unref();
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
