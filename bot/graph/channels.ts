/** Channels of the host team, and who is in them. */
import { z } from 'zod';
import { CallFailed, type Channel, type ChannelMember } from '../spaces/ports.ts';
import { type Graph, seg } from './client.ts';
import { listAll } from './pages.ts';
import { conversationMember } from './team-members.ts';

const channel = z.object({
  id: z.string(),
  displayName: z.string(),
  description: z.string().nullish(),
  webUrl: z.string().nullish(),
  membershipType: z.string().nullish(),
});
const member = z.object({ id: z.string(), userId: z.string().nullish(), roles: z.array(z.string()).nullish() });

/** Permission: ChannelSettings.Read.Group (consent for the team), else Channel.ReadBasic.All. */
export async function channels(graph: Graph, team: string): Promise<readonly Channel[]> {
  const path = `/teams/${seg(team)}/channels?$select=id,displayName,description,webUrl,membershipType`;
  return (await listAll(graph, path, channel)).map(asChannel);
}

/** Permission: as for listing them. */
export async function findChannel(graph: Graph, team: string, id: string): Promise<Channel & { archived: boolean }> {
  const path = `${pathOf(team, id)}?$select=id,displayName,description,webUrl,membershipType,isArchived`;
  const found = await graph.ask({ method: 'GET', path }, channel.extend({ isArchived: z.boolean().nullish() }));
  return { ...asChannel(found), archived: found.isArchived ?? false };
}

/** Permission: Channel.Create.Group (consent for the team). Source: LEARN "Create channel": a private one needs its owner. */
export async function createPrivateChannel(
  graph: Graph,
  team: string,
  wanted: { readonly name: string; readonly description: string; readonly owner: string },
): Promise<Channel> {
  const body = {
    '@odata.type': '#Microsoft.Graph.channel',
    membershipType: 'private',
    displayName: wanted.name,
    description: wanted.description,
    members: [conversationMember(graph, wanted.owner, ['owner'])],
  };
  return asChannel(await graph.ask({ method: 'POST', path: `/teams/${seg(team)}/channels`, body }, channel));
}

/** Permission: as for adding a member. The channel's own roster, never the team's. */
export async function channelMembers(graph: Graph, team: string, id: string): Promise<readonly ChannelMember[]> {
  const members = await listAll(graph, `${pathOf(team, id)}/allMembers`, member);
  return members.flatMap(({ id: membership, userId, roles }) =>
    userId
      ? [
          {
            membership,
            user: userId,
            owner: roles?.includes('owner') ?? false,
            guest: roles?.includes('guest') ?? false,
          },
        ]
      : [],
  );
}

/** Permission: ChannelMember.ReadWrite.Group, or ChannelMember.ReadWrite.All while the app is not in the channel. */
export async function addChannelMember(
  graph: Graph,
  team: string,
  id: string,
  user: string,
  owner: boolean,
): Promise<void> {
  const body = conversationMember(graph, user, owner ? ['owner'] : []);
  try {
    await graph.tell({ method: 'POST', path: `${pathOf(team, id)}/members`, body });
  } catch (error) {
    // 409 may say that they are in already, or that something else is changing: the roster knows.
    if (!(error instanceof CallFailed && error.status === 409)) throw error;
    const members = await channelMembers(graph, team, id);
    if (!members.some((each) => each.user === user)) throw error;
  }
}

/** Permission: as for adding. Source: LEARN "Update member in channel". */
export async function makeChannelOwner(graph: Graph, team: string, id: string, membership: string): Promise<void> {
  const body = { '@odata.type': '#microsoft.graph.aadUserConversationMember', roles: ['owner'] };
  await graph.tell({ method: 'PATCH', path: `${pathOf(team, id)}/members/${seg(membership)}`, body });
}

/** Permission: as for adding. Somebody who has gone already is no failure. */
export async function removeChannelMember(graph: Graph, team: string, id: string, membership: string): Promise<void> {
  try {
    await graph.tell({ method: 'DELETE', path: `${pathOf(team, id)}/members/${seg(membership)}` });
  } catch (error) {
    if (error instanceof CallFailed && error.status === 404) return;
    throw error;
  }
}

export function pathOf(team: string, id: string): string {
  return `/teams/${seg(team)}/channels/${seg(id)}`;
}

function asChannel({ id, displayName, description, webUrl, membershipType }: z.infer<typeof channel>): Channel {
  const kind = membershipType === 'private' || membershipType === 'shared' ? membershipType : 'standard';
  return { id, name: displayName, description: description ?? '', url: webUrl ?? null, kind };
}
