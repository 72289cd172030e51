/** The web server as a caller sees it: health, limits, errors, and who is let in. */
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type Service, startService } from './service.ts';

let service: Service;
beforeAll(async () => {
  service = await startService();
}, 90_000);
afterAll(() => service.stop());

const json = { 'content-type': 'application/json' };

describe('health', () => {
  it('says that the process answers', async () => {
    expect(await service.ask('/live')).toMatchObject({ status: 200, body: { status: 'ok' } });
  });

  it('names each dependency, and is 200 only when all are well', async () => {
    const well = await service.ask('/health');
    expect(well).toMatchObject({ status: 200, body: { status: 'ok' } });
    expect(Object.keys(well.body.dependencies)).toEqual(['database', 'signIn', 'teams', 'graph']);
  });
});

describe('what cannot be read', () => {
  it.each([
    ['broken JSON', { headers: json, body: '{"link":' }, 400, 'badRequest'],
    [
      'a form',
      { headers: { 'content-type': 'application/x-www-form-urlencoded' }, body: 'link=1' },
      415,
      'unsupportedMediaType',
    ],
    [
      'a compressed body',
      { headers: { ...json, 'content-encoding': 'gzip' }, body: '{}' },
      415,
      'unsupportedMediaType',
    ],
  ])('%s gets a sentence', async (_, request, status, code) => {
    const reply = await service.ask('/api/door/code', { method: 'POST', ...request });
    expect(reply).toMatchObject({ status, body: { code, message: expect.any(String) } });
  });

  it('an address that is not there gets the one error shape and a request id', async () => {
    const reply = await service.ask('/api/nothing');
    expect(reply).toMatchObject({ status: 404, body: { code: 'notFound', message: expect.any(String) } });
    expect(reply.headers.get('x-request-id')).toMatch(/^[0-9a-f-]{36}$/u);
  });
});

/** Tokens that are refused: tokens.test.ts. */
describe('signing in', () => {
  const me = (token: string) => service.ask('/api/me', { headers: { authorization: `Bearer ${token}` } });
  const tokenOf = async (person: string): Promise<string> =>
    (await service.people('/client/token', { as: person })).token;

  it('lets the first administrator of the settings in, with their roles', async () => {
    const reply = await me(await tokenOf('ruth.evans'));
    expect(reply.status).toBe(200);
    expect(reply.body).toMatchObject({ name: 'Ruth Evans', door: 'teams' });
    expect(reply.body.roles).toContain('administrator');
  });

  it('tells somebody whom nobody has added what to do', async () => {
    expect(await me(await tokenOf('tom.whitfield'))).toMatchObject({ status: 403, body: { code: 'unknownPerson' } });
  });

  it('takes roles away at the next request', async () => {
    await service.as('ruth.evans').addStaff('Priya Shah', 'priya.shah@nhslogin.example', 'projectManager');
    const token = await tokenOf('priya.shah');
    const { body } = await me(token);
    expect(body.roles).toEqual(['projectManager']);
    const command = { type: 'setStaffRoles', person: body.id, roles: [] };
    await service.as('ruth.evans').ask('/api/house/commands', { commandId: crypto.randomUUID(), command });
    expect((await me(token)).body.roles).toEqual([]);
  });
});
