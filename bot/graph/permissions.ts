/** Which of Microsoft Graph's application permissions an administrator has granted: the app's own token names them. */
import { decodeJwt } from 'jose';

/** Rejects when no token can be had. Source: Microsoft Learn, "Access token claims reference", `roles`. */
export async function grantedPermissions(token: () => Promise<string>): Promise<readonly string[]> {
  const { roles } = decodeJwt(await token());
  return Array.isArray(roles) ? roles.filter((role) => typeof role === 'string') : [];
}
