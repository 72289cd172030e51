/** What Teams tells the bot by itself: it was added somewhere, people came or went, channels changed. */
import type { Sim } from '../sim.ts';
import type { ChannelData, TeamData } from '../world/data.ts';
import type { Account } from '../world/people.ts';
import { internalTeamId, openChat, teamMembers } from '../world/places.ts';
import { accountView, botOf, installedActivities, ownerOf, updateActivity } from './activities.ts';

/** The team's people changed; the bot hears it in General. */
export async function tellTeamMember(
  sim: Sim,
  team: TeamData,
  account: Account,
  change: 'added' | 'removed',
): Promise<void> {
  if (!team.appInstalled) return;
  const list = change === 'added' ? 'membersAdded' : 'membersRemoved';
  const event = change === 'added' ? 'teamMemberAdded' : 'teamMemberRemoved';
  const place = internalTeamId(sim.world, team);
  await sim.link.deliver(updateActivity(sim, account, place, event, { [list]: [accountView(account)] }));
}

/** The app was enabled in a private channel or taken out of it (`microsoft/Agents` #179: the bot is the member). */
export async function tellAppInChannel(sim: Sim, channel: ChannelData, change: 'added' | 'removed'): Promise<void> {
  const list = change === 'added' ? 'membersAdded' : 'membersRemoved';
  const event = change === 'added' ? 'channelMemberAdded' : 'channelMemberRemoved';
  const owner = ownerOf(sim, channel);
  await sim.link.deliver(updateActivity(sim, owner, channel.id, event, { [list]: [botOf(sim)] }));
}

/** People of a private channel changed; only a channel that has the app tells it. */
export async function tellChannelMember(
  sim: Sim,
  channel: ChannelData,
  account: Account,
  change: 'added' | 'removed',
): Promise<void> {
  if (!channel.appEnabled) return;
  const list = change === 'added' ? 'membersAdded' : 'membersRemoved';
  const event = change === 'added' ? 'channelMemberAdded' : 'channelMemberRemoved';
  const owner = ownerOf(sim, channel);
  await sim.link.deliver(updateActivity(sim, owner, channel.id, event, { [list]: [accountView(account)] }));
}

export async function tellChannel(
  sim: Sim,
  channel: ChannelData,
  event: 'Created' | 'Renamed' | 'Deleted' | 'Restored',
): Promise<void> {
  if (!channel.appEnabled) return;
  await sim.link.deliver(updateActivity(sim, ownerOf(sim, channel), channel.id, `channel${event}`, {}));
}

/** Installs the app for a person: opens the chat and tells the bot. */
export async function installFor(sim: Sim, account: Account): Promise<void> {
  if (account.person.hasApp) return;
  account.person.hasApp = true;
  const chat = openChat(sim.world, account);
  sim.world.tell({ type: 'world' });
  for (const activity of installedActivities(sim, account, chat.id)) await sim.link.deliver(activity);
}

/** The app was installed in the team or taken out of it; Teams names an owner as the one who did it. */
export async function tellAppInTeam(sim: Sim, team: TeamData, change: 'added' | 'removed'): Promise<void> {
  const list = change === 'added' ? 'membersAdded' : 'membersRemoved';
  const event = change === 'added' ? 'teamMemberAdded' : 'teamMemberRemoved';
  const owner = teamMembers(sim.world, team).find((member) => member.owner)?.account;
  const place = internalTeamId(sim.world, team);
  const action = change === 'added' ? 'add' : 'remove';
  await sim.link.deliver(updateActivity(sim, owner, place, event, { type: 'installationUpdate', action }));
  await sim.link.deliver(updateActivity(sim, owner, place, event, { [list]: [botOf(sim)] }));
}
