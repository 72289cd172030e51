/** Sign-in: the tokens of the world are real ones, signed with the keys it publishes. */
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { createLocalJWKSet, decodeJwt, jwtVerify } from 'jose';
import { connectorScope, graphScope, type Kit, soon, startKit } from './kit.ts';

let kit: Kit;
beforeAll(async () => {
  kit = await startKit();
});
afterAll(() => kit.stop());

const tenant = () => kit.simulator.identity.tenantId;
const keysOf = async (path: string) => createLocalJWKSet((await kit.https('GET', path)).body);

async function tokenCall(change: Record<string, string>) {
  const { appId, clientSecret } = kit.simulator.identity;
  const form = new URLSearchParams({
    grant_type: 'client_credentials',
    client_id: appId,
    client_secret: clientSecret,
    scope: graphScope,
    ...change,
  });
  const path = `/${change.tenant ?? tenant()}/oauth2/v2.0/token`;
  return kit.https('POST', path, `${form}`, { 'content-type': 'application/x-www-form-urlencoded' });
}

describe('the tenant', () => {
  it('publishes where its issuer, keys and token endpoint are', async () => {
    const { body } = await kit.https('GET', `/${tenant()}/v2.0/.well-known/openid-configuration`);
    expect(body.issuer).toBe(`${kit.simulator.urls.machines}/${tenant()}/v2.0`);
    expect((await kit.https('GET', body.jwks_uri)).body.keys[0].kty).toBe('RSA');
  });

  it('issues a Graph token with the granted permissions as roles', async () => {
    const keys = await keysOf(`/${tenant()}/discovery/v2.0/keys`);
    const { payload } = await jwtVerify(await kit.token(graphScope), keys, { audience: 'https://graph.microsoft.com' });
    expect(payload).toMatchObject({ tid: tenant(), appid: kit.simulator.identity.appId });
    expect(payload.roles).toContain('User.Invite.All');
  });

  it('issues a Connector token without roles', async () => {
    expect(decodeJwt(await kit.token(connectorScope))).toMatchObject({ aud: 'https://api.botframework.com' });
    expect(decodeJwt(await kit.token(connectorScope)).roles).toBeUndefined();
  });

  it.each([
    ['a wrong secret', { client_secret: 'guess' }, 401, 'invalid_client'],
    ['an unknown app', { client_id: 'somebody' }, 400, 'unauthorized_client'],
    ['another grant', { grant_type: 'password' }, 400, 'unsupported_grant_type'],
    ['a scope it does not know', { scope: 'https://elsewhere/.default' }, 400, 'invalid_scope'],
    ['another tenant', { tenant: '11111111-1111-1111-1111-111111111111' }, 400, 'invalid_request'],
  ])('refuses %s', async (_, change, status, error) => {
    const reply = await tokenCall(change);
    expect([reply.status, reply.body.error]).toEqual([status, error]);
  });
});

describe('tokens for a tab', () => {
  it('are for the app, short-lived, and name the person', async () => {
    const { body } = await kit.people('POST', '/client/token', { as: 'priya.shah' });
    const keys = await keysOf(`/${tenant()}/discovery/v2.0/keys`);
    const { payload } = await jwtVerify(body.token, keys, {
      issuer: `${kit.simulator.urls.machines}/${tenant()}/v2.0`,
      audience: kit.simulator.identity.appId,
    });
    expect(payload).toMatchObject({
      scp: 'access_as_user',
      ver: '2.0',
      preferred_username: 'priya.shah@nhslogin.example',
    });
    expect((payload.exp ?? 0) - (payload.iat ?? 0)).toBe(600);
  });

  it('are not given to people outside the tenant', async () => {
    const reply = await kit.people('POST', '/client/token', { as: 'jo.smith' });
    expect([reply.status, reply.body.error.code]).toEqual([403, 'NoAccount']);
  });

  it('keep real time when the business clock is moved', async () => {
    await kit.people('POST', '/control/clock', { set: '2027-03-01T09:00:00Z' });
    const { body } = await kit.people('POST', '/client/token', { as: 'priya.shah' });
    await kit.people('POST', '/control/clock', { set: null });
    expect(Math.abs((decodeJwt(body.token).iat ?? 0) * 1000 - Date.now())).toBeLessThan(60_000);
  });
});

describe('tokens from Teams to the bot', () => {
  it('carry the service address and are signed with an endorsed key', async () => {
    const chat = (await kit.people('GET', '/client/world?as=priya.shah')).body.chats[0];
    await kit.people('POST', '/client/messages', { as: 'priya.shah', conversationId: chat.id, text: 'hi' });
    const { activity, token } = await soon(() => kit.app.got[0]);
    const metadata = (await kit.https('GET', '/botframework/v1/.well-known/openidconfiguration')).body;
    expect((await kit.https('GET', metadata.jwks_uri)).body.keys[0].endorsements).toEqual(['msteams']);
    const { payload } = await jwtVerify(token, await keysOf(metadata.jwks_uri), {
      issuer: metadata.issuer,
      audience: kit.simulator.identity.appId,
    });
    expect(payload.serviceurl).toBe(activity.serviceUrl);
  });
});
