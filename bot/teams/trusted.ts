/** What we take from Teams and answer to: tokens of Bot Framework's own issuer, and service addresses that we know. */
import { decodeJwt } from 'jose';

export interface TrustSettings {
  readonly connectorUrl: string;
  readonly trustedServices: readonly string[];
}

export type Trusts = (serviceUrl: string) => boolean;

/** Our token for the Connector and what we say go to no other host. Source: reference/teams-platform.md 3.6. */
export function trustedServices({ connectorUrl, trustedServices: more }: TrustSettings): Trusts {
  const origins = new Set([connectorUrl, ...more].map((url) => new URL(url).origin));
  return (serviceUrl) => URL.canParse(serviceUrl) && origins.has(new URL(serviceUrl).origin);
}

/**
 * Whether the token says that this issuer signed it; botbuilder then checks that it is true. Tokens of other issuers must
 * not reach botbuilder: it would take one of the Emulator, which says nothing on the service address, and it keeps the
 * tenant of every token that it looks at, signed or not.
 */
export function saysIssuer(authorization: string | undefined, issuer: string): boolean {
  const [scheme, token, ...more] = (authorization ?? '').split(' ');
  if (scheme !== 'Bearer' || !token || more.length > 0) return false;
  try {
    return decodeJwt(token).iss === issuer;
  } catch {
    return false;
  }
}
