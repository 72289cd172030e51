/** The two signing keys of the world: Entra's, and Bot Framework's. Kept beside the world, so that a restart keeps trust. */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import {
  type CryptoKey,
  calculateJwkThumbprint,
  exportJWK,
  generateKeyPair,
  importJWK,
  type JWK,
  type JWTPayload,
  SignJWT,
} from 'jose';

interface SigningKey {
  publicJwk: JWK;
  sign(claims: JWTPayload, seconds: number): Promise<string>;
}

export interface Keys {
  entra: SigningKey;
  botFramework: SigningKey;
}

async function signingKey(privateJwk: JWK): Promise<SigningKey> {
  const { kty = 'RSA', n = '', e = '' } = privateJwk;
  const kid = await calculateJwkThumbprint({ kty, n, e });
  const key = await importJWK(privateJwk, 'RS256');
  return {
    publicJwk: { kty, n, e, kid, use: 'sig', alg: 'RS256' },
    // Token times are real time, whatever the world's clock says. `nbf` a little back, as Entra does.
    sign: (claims, seconds) => {
      const now = Math.floor(Date.now() / 1000);
      return new SignJWT({ ...claims, iat: now, nbf: now - 5, exp: now + seconds })
        .setProtectedHeader({ alg: 'RS256', typ: 'JWT', kid })
        .sign(key);
    },
  };
}

async function newPrivateJwk(): Promise<JWK> {
  const { privateKey }: { privateKey: CryptoKey } = await generateKeyPair('RS256', { extractable: true });
  return exportJWK(privateKey);
}

function readKeys(file: string | undefined): { entra: JWK; botFramework: JWK } | undefined {
  if (file === undefined) return undefined;
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch {
    return undefined;
  }
}

/** Reads the keys of the file, or makes new ones (and keeps them, when there is a file to keep them in). */
export async function loadKeys(file: string | undefined): Promise<Keys> {
  let jwks = readKeys(file);
  if (!jwks) {
    const [entra, botFramework] = await Promise.all([newPrivateJwk(), newPrivateJwk()]);
    jwks = { entra, botFramework };
    if (file !== undefined) {
      mkdirSync(dirname(file), { recursive: true });
      writeFileSync(file, JSON.stringify(jwks), { mode: 0o600 });
    }
  }
  return { entra: await signingKey(jwks.entra), botFramework: await signingKey(jwks.botFramework) };
}
