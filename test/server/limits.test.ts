/** How much, how often and how slowly callers may send, and the headers of every answer. Over HTTP. */
import { once } from 'node:events';
import { createServer } from 'node:http';
import { type AddressInfo, connect } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import restify from 'restify';
import { makeLog } from '../../bot/log.ts';
import { Rates } from '../../bot/rates.ts';
import { limitTimes } from '../../bot/server/limits.ts';
import { prepareRequests } from '../../bot/server/requests.ts';
import { listen } from '../../bot/server/server.ts';
import { openWorld, type World } from '../api/world.ts';

let world: World;
let now = 0;
const clock = () => now;
beforeAll(async () => {
  world = await openWorld('dist/tab', { commands: new Rates(3, clock), door: new Rates(2, clock) });
  await world.addPerson('priya', 'Priya Shah', ['projectManager']);
  await world.addPerson('daniel', 'Daniel Okafor', ['projectManager']);
});
afterAll(() => world.stop());

interface Sent {
  readonly path: string;
  readonly body: string | ReadableStream;
  readonly as?: string;
}

async function post({ path, body, as = 'priya' }: Sent): Promise<Response> {
  const headers = { authorization: `Bearer ${as}`, 'content-type': 'application/json' };
  return fetch(`${world.url}${path}`, { method: 'POST', headers, body, duplex: 'half' } as RequestInit);
}

function inParts(bytes: number): ReadableStream {
  const part = new TextEncoder().encode('x'.repeat(64 * 1024));
  let sent = 0;
  return new ReadableStream({
    pull: (controller) => {
      if (sent >= bytes) return controller.close();
      sent += part.length;
      controller.enqueue(part);
    },
  });
}

const KB = 1024;
const MB = 1024 * KB;

describe('a body that is too large', () => {
  it.each([
    ['/api/door/code', 33 * KB, '32 KB'],
    ['/api/door/session', 33 * KB, '32 KB'],
    ['/api/door/confirmation', 5 * MB, '32 KB'],
    ['/api/door/confirmation/answer', 33 * KB, '32 KB'],
    ['/api/import/preview', 4 * MB, '2 MB'],
    ['/api/import/confirm', 4 * MB, '2 MB'],
    ['/api/messages', 2 * MB, '1 MB'],
    ['/api/partners', 2 * MB, '1 MB'],
    ['/api/partners/acme/commands', 2 * MB, '1 MB'],
    ['/api/house/commands', 2 * MB, '1 MB'],
  ])('at %s gets 413 and how much it may be', async (path, bytes, told) => {
    for (const body of ['x'.repeat(bytes), inParts(bytes)]) {
      const answer = await post({ path, body });
      expect(answer.status).toBe(413);
      expect(await answer.json()).toEqual({ code: 'tooLarge', message: expect.stringContaining(told) });
    }
  });
});

describe('somebody who gives too many commands', () => {
  const command = { path: '/api/partners/nobody/commands', body: '{}' };

  it('is asked to wait, in words and in Retry-After; nobody else is', async () => {
    now += 60_000;
    for (let count = 0; count < 3; count += 1) expect((await post(command)).status).toBe(404);
    const answer = await post(command);
    expect(answer.status).toBe(429);
    expect(answer.headers.get('retry-after')).toBe('20');
    expect(await answer.json()).toEqual({ code: 'tooMany', message: expect.stringContaining('Wait 20 seconds') });
    expect((await post({ ...command, as: 'daniel' })).status).toBe(404);
    expect((await world.get('priya', '/api/portfolio')).status).toBe(200);
    now += 20_000;
    expect((await post(command)).status).toBe(404);
  });
});

describe('somebody who knocks at the emailed door too often', () => {
  it('is asked to wait, whatever link they try', async () => {
    now += 60_000;
    const knock = (link: string) => post({ path: '/api/door/code', body: JSON.stringify({ link }) });
    expect([(await knock('a')).status, (await knock('b')).status]).toEqual([200, 200]);
    const answer = await knock('c');
    expect(answer.status).toBe(429);
    expect(answer.headers.get('retry-after')).toBe('30');
    expect(await answer.json()).toEqual({ code: 'tooMany', message: expect.stringContaining('Wait 30 seconds') });
  });
});

describe('somebody who sends too slowly', () => {
  it.each([
    ['headers', 'POST / HTTP/1.1\r\nHost: here\r\n'],
    ['a body', 'POST / HTTP/1.1\r\nHost: here\r\nContent-Length: 10\r\n\r\nx'],
  ])('%s is cut off', async (_, start) => {
    const server = createServer(() => undefined);
    limitTimes(server, { headers: 50, request: 100, look: 20 });
    server.listen(0);
    await once(server, 'listening');
    const socket = connect((server.address() as AddressInfo).port);
    let heard = '';
    socket.on('data', (chunk: Buffer) => {
      heard += chunk.toString();
    });
    socket.write(start);
    await once(socket, 'close');
    expect(heard).toMatch(/^HTTP\/1\.1 408 /u);
    server.close();
  });
});

describe('every answer', () => {
  it.each(['/live', '/api/me', '/nothing', '/door'])('of %s says how it may be used', async (path) => {
    const { headers } = await fetch(`${world.url}${path}`);
    expect(headers.get('x-content-type-options')).toBe('nosniff');
    expect(headers.get('referrer-policy')).toBe('no-referrer');
    expect(headers.get('content-security-policy')).toMatch(/^default-src 'none'; /u);
    expect(headers.get('permissions-policy')).toContain('camera=()');
    expect(headers.get('x-frame-options')).toBeNull();
  });

  it('asks for https from then on, where browsers reach us by https', async () => {
    for (const secure of [true, false]) {
      const server = restify.createServer();
      prepareRequests(server, makeLog('silent'), secure);
      const port = await listen(server, 0);
      const { headers } = await fetch(`http://localhost:${port}/`);
      expect(headers.get('strict-transport-security')).toBe(secure ? 'max-age=31536000' : null);
      server.close();
      server.server.closeAllConnections();
    }
  });

  it('of the service may be framed by nobody, but for its page', async () => {
    const { headers } = await fetch(`${world.url}/api/me`);
    expect(headers.get('content-security-policy')).toContain("frame-ancestors 'none'");
  });
});
