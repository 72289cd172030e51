/** People in the directory, and invitations into it. */
import { z } from 'zod';
import { CallFailed, type DirectoryUser } from '../spaces/ports.ts';
import { type Graph, quoted, seg } from './client.ts';

const user = z.object({ id: z.string(), externalUserState: z.string().nullish() });

/** Permission: User.Read.All. */
export async function findUser(graph: Graph, email: string): Promise<DirectoryUser | null> {
  const path = `/users?$filter=mail%20eq%20${quoted(email)}&$select=id,externalUserState`;
  const { value } = await graph.ask({ method: 'GET', path }, z.object({ value: z.array(user) }));
  const found = value[0];
  return found ? { id: found.id, pending: found.externalUserState === 'PendingAcceptance' } : null;
}

/** Permission: User.Read.All. */
export async function isAccountThere(graph: Graph, id: string): Promise<boolean> {
  try {
    await graph.tell({ method: 'GET', path: `/users/${seg(id)}?$select=id` });
    return true;
  } catch (error) {
    if (error instanceof CallFailed && error.status === 404) return false;
    throw error;
  }
}

/** Permission: User.Invite.All. Source: LEARN "Create invitation". */
export async function inviteGuest(
  graph: Graph,
  guest: { readonly email: string; readonly name: string; readonly redirect: string },
): Promise<string> {
  const body = {
    invitedUserEmailAddress: guest.email,
    invitedUserDisplayName: guest.name,
    inviteRedirectUrl: guest.redirect,
    sendInvitationMessage: true,
  };
  const answer = z.object({ invitedUser: z.object({ id: z.string() }) });
  return (await graph.ask({ method: 'POST', path: '/invitations', body }, answer)).invitedUser.id;
}
