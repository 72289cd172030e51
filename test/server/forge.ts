/** Tokens as an attacker would make them: any claims, any header, signed by whatever key is at hand. */
import { createHmac } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import {
  calculateJwkThumbprint,
  exportSPKI,
  importJWK,
  type JWK,
  type JWTHeaderParameters,
  type JWTPayload,
  SignJWT,
} from 'jose';

export interface Forger {
  /** Signed by Entra's key unless another is named; the claims are taken as they are. */
  sign(
    claims: JWTPayload,
    how?: { by?: 'entra' | 'botFramework'; header?: Partial<JWTHeaderParameters> },
  ): Promise<string>;
  /** HS256 with the text of Entra's public key as the secret: what a careless check takes for RSA. */
  hmacByPublicKey(claims: JWTPayload): Promise<string>;
}

/** `keysFile`: where the simulator keeps its private keys. */
export async function forger(keysFile: string): Promise<Forger> {
  const keys: Record<'entra' | 'botFramework', JWK> = JSON.parse(await readFile(keysFile, 'utf8'));
  const kidOf = ({ kty = '', n = '', e = '' }: JWK) => calculateJwkThumbprint({ kty, n, e });
  return {
    sign: async (claims, { by = 'entra', header = {} } = {}) => {
      const protectedHeader = { alg: 'RS256', typ: 'JWT', kid: await kidOf(keys[by]), ...header };
      return new SignJWT(claims)
        .setProtectedHeader(protectedHeader)
        .sign(await importJWK(keys[by], protectedHeader.alg), { crit: { b64: true, new: true } });
    },
    hmacByPublicKey: async (claims) => {
      const { kty = '', n = '', e = '' } = keys.entra;
      const pem = await exportSPKI((await importJWK({ kty, n, e }, 'RS256', { extractable: true })) as CryptoKey);
      const parts = [{ alg: 'HS256', typ: 'JWT', kid: await kidOf(keys.entra) }, claims];
      const signed = parts.map((part) => Buffer.from(JSON.stringify(part)).toString('base64url')).join('.');
      return `${signed}.${createHmac('sha256', pem).update(signed).digest('base64url')}`;
    },
  };
}

/** The claims of a tab's token that is good now. */
export function goodClaims(
  identity: { readonly tenantId: string; readonly appId: string },
  authority: string,
): JWTPayload {
  const now = Math.floor(Date.now() / 1000);
  return {
    aud: identity.appId,
    iss: `${authority}/${identity.tenantId}/v2.0`,
    tid: identity.tenantId,
    ver: '2.0',
    scp: 'access_as_user',
    azp: '5e3ce6c0-2b1f-4285-8d4b-75ee78787346',
    iat: now,
    nbf: now - 5,
    exp: now + 600,
  };
}
