/** Trouble on demand, in Microsoft's words; answers that come too late; activities that come twice or in another order. */
import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import type { Fault } from '../../simulator/contract.ts';
import { directoryId, type Kit, soon, startKit } from './kit.ts';

let kit: Kit;
let team: string;
beforeAll(async () => {
  kit = await startKit();
  team = `/teams/${kit.simulator.identity.teamId}`;
});
afterEach(async () => {
  await kit.people('DELETE', '/control/faults');
  kit.app.answer = () => ({ status: 200 });
});
afterAll(() => kit.stop());

const fault = (body: Fault) => kit.people('POST', '/control/faults', body);
const chatOf = async (person: string) => (await kit.people('GET', `/client/world?as=${person}`)).body.chats[0].id;

describe('a service in trouble', () => {
  it.each([
    [412, 'PreconditionFailed'],
    [429, 'TooManyRequests'],
    [500, 'InternalServerError'],
    [502, 'BadGateway'],
    [503, 'serviceNotAvailable'],
    [504, 'UnknownError'],
  ])('Graph says %d as %s', async (status, code) => {
    await fault({ service: 'graph', status, times: 1 });
    const reply = await kit.graph('GET', team);
    expect([reply.status, reply.body.error.code]).toEqual([status, code]);
  });

  it.each([
    [403, 'BotDisabledByAdmin'],
    [412, 'PreconditionFailed'],
    [502, 'ServiceError'],
    [503, 'ServiceUnavailable'],
  ])('the Connector says %d as %s', async (status, code) => {
    await fault({ service: 'connector', status, times: 1 });
    const reply = await kit.connector('GET', `/v3${team}`);
    expect([reply.status, reply.body.error.code]).toEqual([status, code]);
  });

  it('may be answered for by a gateway, with a page', async () => {
    await fault({ service: 'connector', status: 502, page: true, times: 1 });
    const response = await fetch(`${kit.simulator.urls.connector}/v3${team}`);
    expect(response.headers.get('content-type')).toBe('text/html');
    expect(await response.text()).toContain('<h1>502</h1>');
  });

  it('does what it is asked, and its answer comes after the caller has given up', async () => {
    const chat = await chatOf('helen.marsh');
    await fault({ service: 'connector', holdMs: 5000, times: 1 });
    const authorization = `Bearer ${await kit.token('https://api.botframework.com/.default')}`;
    const call = fetch(`${kit.simulator.urls.connector}/v3/conversations/${chat}/activities`, {
      method: 'POST',
      headers: { authorization, 'content-type': 'application/json' },
      body: JSON.stringify({ type: 'message', from: { id: 'bot' }, text: 'Are you there' }),
      signal: AbortSignal.timeout(1000),
    });
    await expect(call).rejects.toThrow();
    const { messages } = (await kit.people('GET', `/client/conversations/${chat}?as=helen.marsh`)).body;
    expect(messages).toMatchObject([{ text: 'Are you there' }]);
  });
});

describe('what people send to the app', () => {
  const say = async (text: string) =>
    (
      await kit.people('POST', '/client/messages', {
        as: 'priya.shah',
        conversationId: await chatOf('priya.shah'),
        text,
      })
    ).body.id;
  const heard = () => kit.app.got.map(({ activity }) => activity.id);

  it('may be delivered twice, though it was answered', async () => {
    kit.app.got = [];
    await fault({ service: 'toApp', again: true, times: 1 });
    const id = await say('hi');
    await soon(() => kit.app.got.length === 2);
    expect(heard()).toEqual([id, id]);
  });

  it('may be overtaken by what came later', async () => {
    kit.app.got = [];
    await fault({ service: 'toApp', delayMs: 300, times: 1 });
    const [first, second] = [await say('first'), await say('second')];
    await soon(() => kit.app.got.length === 2);
    expect(heard()).toEqual([second, first]);
  });
});

describe('a missing permission', () => {
  it.each([
    ['User.Invite.All', 'POST', () => '/invitations', 401, 'Unauthorized'],
    ['User.Read.All', 'GET', () => '/users', 403, 'Authorization_RequestDenied'],
    ['Calendars.ReadWrite', 'GET', (priya: string) => `/users/${priya}/events`, 403, 'ErrorAccessDenied'],
    ['TeamMember.ReadWriteNonOwnerRole.All', 'POST', () => `${team}/members`, 403, 'Forbidden'],
  ])('%s is told by each service in its own way', async (permission, method, path, status, code) => {
    const { graphPermissions } = (await kit.people('GET', '/control/settings')).body;
    const less = graphPermissions.filter((each: string) => each !== permission);
    await kit.people('POST', '/control/settings', { graphPermissions: less });
    const reply = await kit.graph(
      method,
      path(await directoryId(kit, 'priya.shah')),
      method === 'POST' ? {} : undefined,
    );
    await kit.people('POST', '/control/settings', { graphPermissions });
    expect([reply.status, reply.body.error.code]).toEqual([status, code]);
  });
});
