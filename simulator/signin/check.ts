/** Checks the bearer token of a call to Graph or the Connector: signature, issuer, audience, times and app. */
import { importJWK, jwtVerify } from 'jose';
import type { Call } from '../http/call.ts';
import type { Sim } from '../sim.ts';

export interface Caller {
  appId: string;
  roles: string[];
}

/** The caller, or why not, in the words of the services (`InvalidAuthenticationToken`, `Authorization has been denied`). */
export async function callerOf(sim: Sim, call: Call, audience: string): Promise<Caller | { problem: string }> {
  const [scheme, token] = (call.headers.authorization ?? '').split(' ');
  if (scheme?.toLowerCase() !== 'bearer' || !token) return { problem: 'Access token is empty.' };
  try {
    const { payload } = await jwtVerify(token, await importJWK(sim.keys.entra.publicJwk, 'RS256'), {
      audience,
      issuer: `https://sts.windows.net/${sim.identity.tenantId}/`,
      algorithms: ['RS256'],
    });
    if (payload.appid !== sim.identity.appId) return { problem: 'The token is for another application.' };
    const roles = Array.isArray(payload.roles) ? payload.roles.filter((role) => typeof role === 'string') : [];
    return { appId: sim.identity.appId, roles };
  } catch (error) {
    return { problem: `Access token validation failure: ${error instanceof Error ? error.message : error}` };
  }
}
