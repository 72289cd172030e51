/** The bot's own messages on botbuilder's real client: each call once, and every failure says whether it is sure. */
import { createServer, type Server } from 'node:http';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { ClaimsIdentity } from 'botframework-connector';
import { CallFailed, type Messenger } from '../../bot/spaces/ports.ts';
import { makeMessenger } from '../../bot/teams/messenger.ts';
import { OnceAuthentication } from '../../bot/teams/once.ts';

let server: Server;
let messenger: Messenger;
let calls: { method: string; url: string; body: Record<string, unknown> }[];
let answer: { status: number; headers?: Record<string, string>; body?: unknown } | 'drop';

const card = { type: 'AdaptiveCard' as const, version: '1.5' as const, body: [] };
const to = { team: 'team', channel: '19:acme@thread.tacv2' };

beforeEach(async () => {
  calls = [];
  server = createServer(async (request, response) => {
    let text = '';
    for await (const chunk of request) text += chunk;
    calls.push({ method: request.method ?? '', url: request.url ?? '', body: JSON.parse(text) });
    if (answer === 'drop') return request.socket.destroy();
    response.writeHead(answer.status, { 'content-type': 'application/json', ...answer.headers });
    return response.end(JSON.stringify(answer.body ?? {}));
  });
  await new Promise<void>((done) => {
    server.listen(0, done);
  });
  const address = server.address();
  const url = `http://localhost:${address && typeof address === 'object' ? address.port : 0}`;
  messenger = makeMessenger({ connector: connectorTo, connectorUrl: url, botId: 'bot', tenantId: 'tenant' });
});
afterEach(() => {
  server.closeAllConnections();
  server.close();
});

/** botbuilder's own client, with credentials that need no sign-in. */
function connectorTo(url: string) {
  const credentials = { signRequest: async <R>(request: R) => request };
  const authentication = new OnceAuthentication(
    {},
    {
      isValidAppId: async () => true,
      isAuthenticationDisabled: async () => false,
      createCredentials: async () => credentials,
    },
    (service) => service.startsWith('http://localhost:'),
  );
  return authentication.createConnectorFactory(new ClaimsIdentity([])).create(url);
}

async function failure(call: Promise<unknown>): Promise<CallFailed> {
  const error: unknown = await call.then(
    () => null,
    (reason: unknown) => reason,
  );
  if (error instanceof CallFailed) return error;
  throw new Error(`Expected a failed call, got ${error}`);
}

it('takes our token to no address that we do not trust', async () => {
  await expect(connectorTo('https://example.com/teams')).rejects.toThrow('CONNECTOR_URL');
  expect(calls).toEqual([]);
});

describe('a message', () => {
  it('begins a thread in a channel, in the bot’s name', async () => {
    answer = { status: 201, body: { id: `${to.channel};messageid=1`, activityId: '1' } };
    expect(await messenger.postToChannel(to, card)).toEqual({
      conversation: `${to.channel};messageid=1`,
      activity: '1',
    });
    expect(calls).toMatchObject([
      {
        method: 'POST',
        url: '/v3/conversations',
        body: { isGroup: true, channelData: { channel: { id: to.channel } }, activity: { from: { id: '28:bot' } } },
      },
    ]);
  });

  it('answers in a thread, and writes to a person', async () => {
    answer = { status: 201, body: { id: '2' } };
    expect(await messenger.replyInThread('a:chat', card)).toEqual({ conversation: 'a:chat', activity: '2' });
    expect(await messenger.postToChat('a:chat', card)).toEqual({ conversation: 'a:chat', activity: '2' });
    expect(calls.map(({ url }) => url)).toEqual(Array(2).fill('/v3/conversations/a%3Achat/activities'));
  });

  it('is changed in place', async () => {
    answer = { status: 200, body: { id: '1' } };
    await messenger.update('a:chat', '1', card);
    expect(calls).toMatchObject([{ method: 'PUT', url: '/v3/conversations/a%3Achat/activities/1' }]);
  });
});

describe('a failed call', () => {
  it.each([
    [400, true],
    [403, true],
    [404, true],
    [429, true],
    [408, false],
    [500, false],
    [502, false],
    [503, false],
  ])('with status %i is made once; sure that nothing happened: %p', async (status, sure) => {
    answer = { status, body: { error: { code: 'SomeCode', message: 'Some words.' } } };
    expect(await failure(messenger.postToChannel(to, card))).toMatchObject({ status, sure, code: 'SomeCode' });
    expect(calls).toHaveLength(1);
  });

  it('says how long to wait when Teams says so', async () => {
    answer = { status: 429, headers: { 'retry-after': '7' } };
    expect(await failure(messenger.postToChat('a:chat', card))).toMatchObject({ status: 429, retryAfterSeconds: 7 });
    expect(calls).toHaveLength(1);
  });

  it('whose connection broke may have happened', async () => {
    answer = 'drop';
    expect(await failure(messenger.postToChannel(to, card))).toMatchObject({ status: 0, sure: false });
    expect(calls).toHaveLength(1);
  });

  it('that never got through is sure', async () => {
    const nobody = makeMessenger({
      connector: connectorTo,
      connectorUrl: 'http://localhost:1',
      botId: 'b',
      tenantId: 't',
    });
    expect(await failure(nobody.postToChannel(to, card))).toMatchObject({ status: 0, sure: true });
  });
});
