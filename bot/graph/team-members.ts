/** Members of the host team: staff directly, guests by its group. */
import { z } from 'zod';
import { CallFailed } from '../spaces/ports.ts';
import { type Graph, seg } from './client.ts';
import { listAll } from './pages.ts';

const member = z.object({ userId: z.string().nullish() });

/** Permission: TeamMember.Read.Group (consent for the team), else TeamMember.Read.All. */
export async function isTeamMember(graph: Graph, team: string, user: string): Promise<boolean> {
  const members = await listAll(graph, `/teams/${seg(team)}/members?$top=999`, member);
  return members.some(({ userId }) => userId === user);
}

/** Permission: TeamMember.ReadWriteNonOwnerRole.All. Not for guests. Source: LEARN "Add member to team". */
export async function addTeamMember(graph: Graph, team: string, user: string): Promise<void> {
  const body = conversationMember(graph, user, []);
  await graph.tell({ method: 'POST', path: `/teams/${seg(team)}/members`, body });
}

/** Permission: GroupMember.ReadWrite.All. Somebody who is in already stays in. */
export async function addGroupMember(graph: Graph, group: string, user: string): Promise<void> {
  const body = { '@odata.id': graph.entity(`/directoryObjects/${seg(user)}`) };
  try {
    await graph.tell({ method: 'POST', path: `/groups/${seg(group)}/members/$ref`, body });
  } catch (error) {
    if (error instanceof CallFailed && /already exist/iu.test(error.message)) return;
    throw error;
  }
}

/** Permission: GroupMember.ReadWrite.All. Somebody who has gone already is no failure. */
export async function removeGroupMember(graph: Graph, group: string, user: string): Promise<void> {
  try {
    await graph.tell({ method: 'DELETE', path: `/groups/${seg(group)}/members/${seg(user)}/$ref` });
  } catch (error) {
    if (error instanceof CallFailed && error.status === 404) return;
    throw error;
  }
}

/** How Graph wants to be told of a person who joins a team or a channel. */
export function conversationMember(graph: Graph, user: string, roles: readonly string[]) {
  return {
    '@odata.type': '#microsoft.graph.aadUserConversationMember',
    roles,
    'user@odata.bind': graph.entity(`/users('${seg(user)}')`),
  };
}
