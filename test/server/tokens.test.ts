/** Who is let into the tab's API: every way to be refused that we know of, over HTTP. All of them get the same answer. */
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type JWTPayload, UnsecuredJWT } from 'jose';
import { guidOf } from '../../simulator/world/ids.ts';
import { type Forger, forger, goodClaims } from './forge.ts';
import { type Reply, type Service, startService } from './service.ts';

let service: Service;
let forge: Forger;
/** Of the first administrator, who is always let in. */
let good: JWTPayload;
beforeAll(async () => {
  service = await startService();
  forge = await forger(service.keysFile);
  const { identity, urls } = service.simulator;
  const ruth = { oid: guidOf('user:ruth.evans@nhslogin.example'), preferred_username: 'ruth.evans@nhslogin.example' };
  good = { ...goodClaims(identity, urls.machines), ...ruth, name: 'Ruth Evans' };
}, 120_000);
afterAll(() => service.stop());

const me = (authorization: string | undefined, more = {}): Promise<Reply> =>
  service.ask('/api/me', { headers: { ...(authorization === undefined ? {} : { authorization }), ...more } });
const now = () => Math.floor(Date.now() / 1000);
const without = (claims: JWTPayload, name: string): JWTPayload =>
  Object.fromEntries(Object.entries(claims).filter(([key]) => key !== name));
const another = '11111111-2222-4333-8444-555555555555';

const refused = { code: 'signInRefused', message: 'We cannot accept this login. Open the app in Microsoft Teams.' };
const ended = { code: 'signInExpired', message: 'You have been logged out. Load the page again.' };
const nobody = { code: 'notSignedIn', message: 'Log in to see this page.' };

it('a good token is let in', async () => {
  expect((await me(`Bearer ${await forge.sign(good)}`)).status).toBe(200);
});

describe('a claim that is not as it must be', () => {
  const authority = () => service.simulator.urls.machines;
  it.each<[string, () => JWTPayload]>([
    ['no audience', () => without(good, 'aud')],
    ['the audience of another app', () => ({ ...good, aud: another })],
    ['the audience of Graph', () => ({ ...good, aud: 'https://graph.microsoft.com' })],
    ['a wildcard for audience', () => ({ ...good, aud: '*' })],
    ['our address alone for audience', () => ({ ...good, aud: service.url })],
    ['no issuer', () => without(good, 'iss')],
    ['the issuer of another tenant', () => ({ ...good, iss: `${authority()}/${another}/v2.0` })],
    ['the issuer of any tenant', () => ({ ...good, iss: `${authority()}/common/v2.0` })],
    ['a template for issuer', () => ({ ...good, iss: `${authority()}/{tenantid}/v2.0` })],
    ['an issuer with a slash more', () => ({ ...good, iss: `${good.iss}/` })],
    ['the issuer of version 1', () => ({ ...good, iss: `https://sts.windows.net/${good.tid}/` })],
    ['version 1 with the issuer of version 2', () => ({ ...good, ver: '1.0' })],
    ['no version', () => without(good, 'ver')],
    ['another tenant with our issuer', () => ({ ...good, tid: another })],
    ['a wildcard for tenant', () => ({ ...good, tid: '*' })],
    ['no tenant', () => without(good, 'tid')],
    ['no end', () => without(good, 'exp')],
    ['an end in words', () => ({ ...good, exp: 'never' as unknown as number })],
    ['no beginning', () => without(good, 'nbf')],
    ['a beginning that is to come', () => ({ ...good, nbf: now() + 300 })],
    ['no time of issue', () => without(good, 'iat')],
    ['a time of issue that is to come', () => ({ ...good, iat: now() + 300 })],
    ['no scope: an app acts, and no person', () => without(good, 'scp')],
    [
      'roles of an app in place of a scope',
      () => ({ ...without(good, 'scp'), roles: ['access_as_user'], idtyp: 'app' }),
    ],
    ['a scope, though it is of an app', () => ({ ...good, idtyp: 'app' })],
    ['the scope of another API', () => ({ ...good, scp: 'User.Read' })],
    ['a scope that begins like ours', () => ({ ...good, scp: 'access_as_user_too' })],
    ['a list for scope', () => ({ ...good, scp: ['access_as_user'] })],
    ['no person', () => without(good, 'oid')],
    ['a number for person', () => ({ ...good, oid: 42 })],
    ['an empty person', () => ({ ...good, oid: '' })],
  ])('%s', async (_, claims) => {
    expect(await me(`Bearer ${await forge.sign(claims())}`)).toMatchObject({ status: 401, body: refused });
  });

  it.each<[string, () => JWTPayload]>([
    ['an end that has passed', () => ({ ...good, exp: now() - 61 })],
    [
      'an age of days, though its end is to come',
      () => ({ ...good, iat: now() - 3 * 86_400, nbf: now() - 3 * 86_400 }),
    ],
  ])('%s asks for a new login', async (_, claims) => {
    expect(await me(`Bearer ${await forge.sign(claims())}`)).toMatchObject({ status: 401, body: ended });
  });
});

describe('a signature that is not Entra’s', () => {
  const b64 = (value: object) => Buffer.from(JSON.stringify(value)).toString('base64url');
  it.each<[string, () => Promise<string>]>([
    ['none', async () => new UnsecuredJWT(good).encode()],
    ['none in other letters', async () => `${b64({ alg: 'nOnE', typ: 'JWT' })}.${b64(good)}.`],
    ['none under the name of RS256', async () => `${b64({ alg: 'RS256', typ: 'JWT' })}.${b64(good)}.`],
    ['a shared secret made of the public key', () => forge.hmacByPublicKey(good)],
    ['the right key with another algorithm', () => forge.sign(good, { header: { alg: 'RS512' } })],
    ['the key that signs for Bot Framework', () => forge.sign(good, { by: 'botFramework' })],
    [
      'that key under the name of Entra’s',
      async () => forge.sign(good, { by: 'botFramework', header: { kid: await entraKid() } }),
    ],
    ['a key that nobody knows', () => forge.sign(good, { header: { kid: 'unknown' } })],
    [
      'a key that the token brings along',
      async () => forge.sign(good, { by: 'botFramework', header: { kid: await entraKid(), jwk: { kty: 'RSA' } } }),
    ],
    [
      'a key from an address in the token',
      () => forge.sign(good, { by: 'botFramework', header: { jku: service.url } }),
    ],
    ['something we must know and do not', () => forge.sign({ ...good, new: 1 }, { header: { crit: ['new'], new: 1 } })],
    ['that of other claims', async () => withClaims(await forge.sign(good), { ...good, oid: another })],
    ['no part of it', async () => (await forge.sign(good)).split('.').slice(0, 2).join('.')],
    ['three parts of nothing', async () => 'a.b.c'],
  ])('%s', async (_, token) => {
    expect(await me(`Bearer ${await token()}`)).toMatchObject({ status: 401, body: refused });
  });

  const entraKid = async () => String(JSON.parse(decoded((await forge.sign(good)).split('.')[0])).kid);
  const decoded = (part = '') => Buffer.from(part, 'base64url').toString();
  const withClaims = (token: string, claims: object) => {
    const [header, , signature] = token.split('.');
    return `${header}.${b64(claims)}.${signature}`;
  };
});

describe('no token at all', () => {
  it.each<[string, () => Promise<Reply>]>([
    ['no header', () => me(undefined)],
    ['an empty one', () => me('Bearer ')],
    ['a password', () => me(`Basic ${Buffer.from('ruth.evans:password').toString('base64')}`)],
    ['a token in the address', async () => service.ask(`/api/me?access_token=${await forge.sign(good)}`)],
    ['a token in a cookie', async () => me(undefined, { cookie: `token=${await forge.sign(good)}` })],
  ])('%s', async (_, asked) => expect(await asked()).toMatchObject({ status: 401, body: nobody }));
});

describe('somebody of our tenant', () => {
  const told = { code: 'unknownPerson', message: 'We do not know you yet. Ask the NHS login team to add you.' };

  it('whom nobody has added is told so', async () => {
    const claims = { ...good, oid: another, preferred_username: 'somebody@nhslogin.example' };
    expect(await me(`Bearer ${await forge.sign(claims)}`)).toMatchObject({ status: 403, body: told });
  });

  it('who has the address of somebody else’s login is not that person', async () => {
    const claims = { ...good, oid: another };
    expect(await me(`Bearer ${await forge.sign(claims)}`)).toMatchObject({ status: 403, body: told });
  });
});

it('another site gets no leave to ask in a person’s browser', async () => {
  const headers = { origin: 'https://example.com', 'access-control-request-method': 'GET' };
  for (const method of ['OPTIONS', 'GET']) {
    const reply = await service.ask('/api/me', { method, headers });
    expect([...reply.headers.keys()].filter((name) => name.startsWith('access-control-'))).toEqual([]);
  }
});
