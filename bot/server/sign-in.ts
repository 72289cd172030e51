/** Who asks: an Entra token of our tenant for our app, or the session of the emailed door. Asked at each request. */
import { createRemoteJWKSet, errors, type JWTPayload, type JWTVerifyGetKey, jwtVerify } from 'jose';
import type { ApiError } from '../../shared/api.ts';
import type { PersonActor } from '../../shared/record/actor.ts';
import type { Actors } from '../actors.ts';
import type { Clock } from '../clock.ts';
import type { Config } from '../config.ts';
import { type Door, doorCookie } from '../door/door.ts';

export type SignedIn =
  | {
      readonly ok: true;
      readonly actor: PersonActor;
      /** The only partner this sign-in is good for; null: whatever the person may see. */
      readonly only: string | null;
    }
  | { readonly ok: false; readonly status: 401 | 403; readonly refusal: ApiError };

type Denied = Extract<SignedIn, { readonly ok: false }>;

export interface SignInParts {
  readonly config: Pick<Config, 'authorityUrl' | 'tenantId' | 'botId' | 'publicUrl'>;
  readonly actors: Pick<Actors, 'find'>;
  readonly door: Pick<Door, 'whoHas'>;
  readonly clock: Clock;
}

const CLOCK_DIFFERENCE_S = 60;
/** The longest that Entra lets an access token live. Source: Microsoft Learn, "Continuous access evaluation": 28 hours. */
const OLDEST_S = 28 * 3600;

export class SignIn {
  readonly #parts: SignInParts;
  #keys: Promise<JWTVerifyGetKey> | null = null;

  constructor(parts: SignInParts) {
    this.#parts = parts;
  }

  /** Rejects when the sign-in service or the database is away. */
  async of(headers: {
    readonly authorization?: string | undefined;
    readonly cookie?: string | undefined;
  }): Promise<SignedIn> {
    const [scheme, token] = (headers.authorization ?? '').split(' ');
    if (scheme?.toLowerCase() === 'bearer' && token) return this.#byToken(token);
    const session = cookieOf(headers.cookie ?? '', doorCookie);
    return session ? this.#bySession(session) : notSignedIn;
  }

  async #bySession(session: string): Promise<SignedIn> {
    const found = await this.#parts.door.whoHas(session, this.#parts.clock.now());
    if (!found) return sessionEnded;
    return { ok: true, actor: { kind: 'person', person: found.person, roles: [], door: 'mail' }, only: found.partner };
  }

  async #byToken(token: string): Promise<SignedIn> {
    const verified = await this.#verify(token);
    if (!('claims' in verified)) return verified;
    const { claims } = verified;
    const { oid } = claims;
    if (typeof oid !== 'string' || oid === '' || !this.#isPersonsHere(claims)) return refused;
    const actor = await this.#parts.actors.find({ directoryId: oid, about: async () => aboutFrom(claims) });
    return actor ? { ok: true, actor, only: null } : unknownPerson;
  }

  /** A person of our tenant, who lets our tab act for them; version 2, as our app asks for it. */
  #isPersonsHere({ scp, tid, ver, idtyp }: JWTPayload): boolean {
    const scopes = typeof scp === 'string' ? scp.split(' ') : [];
    return tid === this.#parts.config.tenantId && ver === '2.0' && idtyp !== 'app' && scopes.includes('access_as_user');
  }

  async #verify(token: string): Promise<{ readonly claims: JWTPayload } | Denied> {
    const { authorityUrl, tenantId, botId, publicUrl } = this.#parts.config;
    const keys = await this.#keySet();
    try {
      const { payload } = await jwtVerify(token, keys, {
        algorithms: ['RS256'],
        issuer: `${authorityUrl}/${tenantId}/v2.0`,
        audience: [botId, `api://botid-${botId}`, `api://${new URL(publicUrl).host}/botid-${botId}`],
        requiredClaims: ['exp', 'iat', 'nbf', 'oid', 'tid', 'scp'],
        maxTokenAge: OLDEST_S,
        clockTolerance: CLOCK_DIFFERENCE_S,
      });
      return { claims: payload };
    } catch (error) {
      if (error instanceof errors.JWTExpired) return expired;
      if (isTokensFault(error)) return refused;
      throw error;
    }
  }

  /** Asked once; jose keeps the keys and fetches them again when it meets a new one. */
  #keySet(): Promise<JWTVerifyGetKey> {
    this.#keys ??= this.#discover().catch((error: unknown) => {
      this.#keys = null;
      throw error;
    });
    return this.#keys;
  }

  async #discover(): Promise<JWTVerifyGetKey> {
    const { authorityUrl, tenantId } = this.#parts.config;
    const url = `${authorityUrl}/${tenantId}/v2.0/.well-known/openid-configuration`;
    const response = await fetch(url, { signal: AbortSignal.timeout(5000) });
    const metadata: unknown = response.ok ? await response.json() : null;
    const address = typeof metadata === 'object' && metadata && 'jwks_uri' in metadata ? String(metadata.jwks_uri) : '';
    if (address === '') throw new Error(`${url} does not answer with metadata. Check AUTHORITY_URL and TENANT_ID.`);
    return createRemoteJWKSet(new URL(address));
  }
}

/** What is wrong lies in the token, not in our asking for keys. */
function isTokensFault(error: unknown): boolean {
  if (error instanceof errors.JWKSTimeout) return false;
  return error instanceof errors.JOSEError && error.code !== 'ERR_JOSE_GENERIC';
}

function aboutFrom({ name, preferred_username: email }: JWTPayload) {
  return typeof email === 'string' && email.includes('@')
    ? { name: typeof name === 'string' && name !== '' ? name : email, email }
    : null;
}

function cookieOf(header: string, name: string): string | null {
  const found = header
    .split(';')
    .map((part) => part.trim())
    .find((part) => part.startsWith(`${name}=`));
  return found ? found.slice(name.length + 1) : null;
}

function no(status: 401 | 403, code: string, message: string): Denied {
  return { ok: false, status, refusal: { code, message } };
}

const notSignedIn = no(401, 'notSignedIn', 'Log in to see this page.');
const expired = no(401, 'signInExpired', 'You have been logged out. Load the page again.');
const refused = no(401, 'signInRefused', 'We cannot accept this login. Open the app in Microsoft Teams.');
const sessionEnded = no(401, 'sessionEnded', 'Your session has ended. Open the link in our email again.');
const unknownPerson = no(403, 'unknownPerson', 'We do not know you yet. Ask the NHS login team to add you.');
