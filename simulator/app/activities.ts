/** Activities as Teams sends them to a bot: who, where, in which tenant, team and channel. */
import type { Sim } from '../sim.ts';
import type { ChannelData, TeamData } from '../world/data.ts';
import { botAccount, newGuid, threadId } from '../world/ids.ts';
import { type Account, findAccount } from '../world/people.ts';
import { internalTeamId, teamById } from '../world/places.ts';

export interface Activity {
  type: string;
  id: string;
  [field: string]: unknown;
}

export const botOf = (sim: Sim) => ({ id: botAccount(sim.identity.appId), name: sim.app.name });

export const accountView = (account: Account) => ({
  id: account.teamsId,
  name: account.person.name,
  aadObjectId: account.directoryId,
});

function common(sim: Sim, from: Account | undefined) {
  return {
    id: newGuid(),
    timestamp: sim.world.nowIso(),
    channelId: 'msteams',
    serviceUrl: sim.urls.connector,
    ...(from ? { from: accountView(from) } : {}),
    recipient: botOf(sim),
    locale: 'en-GB',
  };
}

function teamView(sim: Sim, team: TeamData) {
  return { id: internalTeamId(sim.world, team), name: team.name, aadGroupId: team.id };
}

const channelView = (channel: ChannelData) => ({ id: channel.id, name: channel.name, type: channel.membership });

/** The parts of an activity that say where it happens. `rootId` names the thread of a channel. */
function whereOf(sim: Sim, placeId: string, rootId: string | undefined) {
  const tenant = { id: sim.identity.tenantId };
  // A deleted channel too: Teams tells of its end in the channel's own words.
  const channel = sim.world.data.channels.find(({ id }) => id === placeId);
  const team = channel && teamById(sim.world, channel.teamId);
  if (!channel || !team) {
    const conversation = { conversationType: 'personal', tenantId: tenant.id, id: placeId };
    return { conversation, channelData: { tenant } };
  }
  const id = rootId === undefined ? placeId : threadId(placeId, rootId);
  return {
    conversation: { isGroup: true, conversationType: 'channel', tenantId: tenant.id, id },
    channelData: {
      teamsChannelId: channel.id,
      teamsTeamId: internalTeamId(sim.world, team),
      channel: channelView(channel),
      team: teamView(sim, team),
      tenant,
    },
  };
}

/** An activity of a person in a channel or chat; `extra` adds or replaces fields, its channelData is merged. */
export function personActivity(
  sim: Sim,
  from: Account,
  place: { id: string; rootId?: string },
  type: string,
  extra: Record<string, unknown>,
): Activity {
  const where = whereOf(sim, place.id, place.rootId);
  const channelData = { ...where.channelData, ...(typeof extra.channelData === 'object' ? extra.channelData : {}) };
  return { ...common(sim, from), type, ...where, ...extra, channelData };
}

/** `conversationUpdate` for a channel or team: who came or went, and Teams' own name for the event. */
export function updateActivity(
  sim: Sim,
  from: Account | undefined,
  placeId: string,
  eventType: string,
  change: Record<string, unknown>,
): Activity {
  const where = whereOf(sim, placeId, undefined);
  const channelData = { ...where.channelData, eventType };
  return { ...common(sim, from), type: 'conversationUpdate', ...where, channelData, ...change };
}

/** Teams tells the bot twice when it is added for a person: once as installed, once as a member of the chat. */
export function installedActivities(sim: Sim, account: Account, chatId: string): Activity[] {
  const where = whereOf(sim, chatId, undefined);
  return [
    { ...common(sim, account), type: 'installationUpdate', action: 'add', ...where },
    { ...common(sim, account), type: 'conversationUpdate', membersAdded: [{ id: botOf(sim).id }], ...where },
  ];
}

/** Who owns the place where something was done by the app itself: Teams names a person as the one who acted. */
export function ownerOf(sim: Sim, channel: ChannelData): Account | undefined {
  const owner = channel.members.find((member) => member.owner);
  return owner && findAccount(sim.world, owner.directoryId);
}
