/** The control API: the clock, trouble on demand, limits, and a world that survives a restart. */
import { mkdtempSync, rmSync } from 'node:fs';
import { request } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { directoryId, type Kit, privateChannel, soon, startKit } from './kit.ts';

let kit: Kit;
let team: string;
beforeAll(async () => {
  kit = await startKit();
  team = kit.simulator.identity.teamId;
});
afterAll(() => kit.stop());

const clock = async (body?: object) => (await kit.people(body ? 'POST' : 'GET', '/control/clock', body)).body;
const fault = (body: object) => kit.people('POST', '/control/faults', body);

describe('the clock', () => {
  it('is set, advanced, frozen and put back', async () => {
    const set = await clock({ set: '2026-12-24T09:00:00Z', frozen: true });
    expect(set).toMatchObject({ now: '2026-12-24T09:00:00.000Z', frozen: true });
    expect((await clock({ advanceMs: 3_600_000 })).now).toBe('2026-12-24T10:00:00.000Z');
    expect((await clock()).now).toBe('2026-12-24T10:00:00.000Z');
    const back = await clock({ set: null });
    expect(back.frozen).toBe(false);
    expect(Math.abs(back.offsetMs)).toBeLessThan(1000);
  });

  it('is set once whoever follows it has heard', async () => {
    const ask = async (after: number) => (await kit.people('GET', `/control/clock?follower=bot&after=${after}`)).body;
    const { moves } = await clock();
    await ask(moves - 1);
    const order: string[] = [];
    const set = clock({ set: '2026-12-24T09:00:00Z', frozen: true }).then(() => order.push('set'));
    const heard = await ask(moves);
    order.push('heard');
    expect(heard).toMatchObject({ now: '2026-12-24T09:00:00.000Z', moves: moves + 1 });
    const next = ask(heard.moves);
    await set;
    expect(order).toEqual(['heard', 'set']);
    await clock({ set: null });
    expect((await next).moves).toBe(moves + 2);
  });

  it('refuses what is no time', async () => {
    expect((await clock({ set: 'tomorrow' })).error.code).toBe('BadTime');
  });
});

describe('a fault', () => {
  it('answers with its status and Retry-After, as often as it should', async () => {
    await fault({ service: 'graph', path: '^/v1.0/teams/[^/]+$', status: 503, retryAfterSeconds: 2, times: 1 });
    const refused = await kit.graph('GET', `/teams/${team}`);
    expect([refused.status, refused.headers['retry-after']]).toEqual([503, '2']);
    expect((await kit.graph('GET', `/teams/${team}`)).status).toBe(200);
    expect((await kit.people('GET', '/control/faults')).body).toMatchObject([{ hits: 1 }]);
    await kit.people('DELETE', '/control/faults');
  });

  it('drops the connection after the work is done, or before', async () => {
    const user = await directoryId(kit, 'priya.shah');
    const create = (displayName: string) =>
      kit.graph('POST', `/teams/${team}/channels`, {
        displayName,
        membershipType: 'private',
        members: [{ 'user@odata.bind': `x/users('${user}')`, roles: ['owner'] }],
      });
    const there = async (name: string) =>
      (await kit.graph('GET', `/teams/${team}/channels?$filter=displayName eq '${name}'`)).body.value.length;
    await fault({ service: 'graph', method: 'POST', path: '/channels$', drop: 'after', times: 1 });
    await expect(create('Lost answer')).rejects.toThrow();
    expect(await there('Lost answer')).toBe(1);
    await fault({ service: 'graph', method: 'POST', path: '/channels$', drop: 'before', times: 1 });
    await expect(create('Never came')).rejects.toThrow();
    expect(await there('Never came')).toBe(0);
  });

  it('between Teams and the app makes Teams send the activity again', async () => {
    const chat = (await kit.people('GET', '/client/world?as=priya.shah')).body.chats[0].id;
    kit.app.got = [];
    await fault({ service: 'toApp', drop: 'after', times: 1 });
    const sent = await kit.people('POST', '/client/messages', { as: 'priya.shah', conversationId: chat, text: 'hi' });
    await soon(() => kit.app.got.length === 2);
    expect(kit.app.got.map(({ activity }) => activity.id)).toEqual([sent.body.id, sent.body.id]);
  });

  it('must be one of the contract', async () => {
    expect((await fault({ service: 'graph', oops: true })).status).toBe(400);
    expect((await fault({ status: 500 })).status).toBe(400);
  });
});

describe('limits', () => {
  it('of Graph: four team members in a minute, then 429 with Retry-After', async () => {
    await kit.people('POST', '/control/settings', { throttling: true });
    const body = { 'user@odata.bind': `x/users('${await directoryId(kit, 'tom.whitfield')}')` };
    const statuses: number[] = [];
    for (let call = 0; call < 4; call += 1) {
      statuses.push((await kit.graph('POST', `/teams/${team}/members`, body)).status);
    }
    const fifth = await kit.graph('POST', `/teams/${team}/members`, body);
    await kit.people('POST', '/control/settings', { throttling: false });
    expect(statuses).toEqual([201, 201, 201, 201]);
    expect([fifth.status, fifth.body.error.code]).toEqual([429, 'TooManyRequests']);
    expect(Number(fifth.headers['retry-after'])).toBeGreaterThan(30);
  });

  it('of the Connector: sixty messages in half a minute into one conversation, and fewer in a second', async () => {
    const chat = (await kit.people('GET', '/client/world?as=helen.marsh')).body.chats[0].id;
    const send = () =>
      kit.connector('POST', `/v3/conversations/${chat}/activities`, {
        type: 'message',
        from: { id: 'bot' },
        text: 'x',
      });
    await kit.people('POST', '/control/settings', { throttling: true });
    const replies = await Promise.all(Array.from({ length: 70 }, send));
    await kit.people('POST', '/control/settings', { throttling: false });
    const refused = replies.filter(({ status }) => status === 429);
    expect(refused.length).toBeGreaterThanOrEqual(10);
    expect(refused[0]).toMatchObject({
      body: { error: { code: 'Throttled' } },
      headers: { 'retry-after': expect.any(String) },
    });
  });
});

describe('settings and people', () => {
  it('are changed only to what they can be', async () => {
    expect((await kit.people('POST', '/control/settings', { guestSyncMs: 'long' })).status).toBe(400);
    expect((await kit.people('POST', '/control/settings', { nonsense: 1 })).status).toBe(400);
  });

  it('grow by hand: a colleague with the app, and somebody outside', async () => {
    const body = { name: 'Nia Jones', mail: 'nia.jones@nhslogin.example', standing: 'member' };
    const added = await kit.people('POST', '/control/people', body);
    expect(added.body).toMatchObject({ id: 'nia.jones', standing: 'member' });
    expect((await kit.people('GET', '/client/world?as=nia.jones')).body).toMatchObject({
      teams: [{ name: 'NHS login partners' }],
      chats: [{ name: 'Partner onboarding' }],
    });
    expect((await kit.people('POST', '/control/people', body)).status).toBe(409);
    const outside = { name: 'Nia Jones', mail: 'nia@partner.example', standing: 'outside' };
    expect((await kit.people('POST', '/control/people', outside)).body.id).toBe('nia.jones.2');
  });
});

describe('the people’s side', () => {
  it.each([
    ['under another name', { host: 'evil.example' }],
    ['to a page from elsewhere', { origin: 'https://evil.example' }],
    ['to a page without an origin', { origin: 'null' }],
  ])('does not answer %s', async (_, headers) => {
    const url = new URL('/control/clock', kit.simulator.urls.people);
    const status = await new Promise((resolve, reject) => {
      const outgoing = request(url, { headers }, (response) => resolve(response.statusCode));
      outgoing.on('error', reject);
      outgoing.end();
    });
    expect(status).toBe(403);
  });

  it('lists the calls it took', async () => {
    await kit.graph('GET', `/teams/${team}`);
    const calls = (await kit.people('GET', '/control/calls?service=graph')).body;
    expect(calls.at(-1)).toMatchObject({ service: 'graph', method: 'GET', path: `/v1.0/teams/${team}`, status: 200 });
  });
});

describe('a world with a file', () => {
  it('is the same after a restart: channels, mail, clock, and the keys of its tokens', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'world-'));
    const first = await startKit(join(folder, 'world.json'));
    const channel = await privateChannel(first, 'Kept');
    await first.people('POST', '/client/mail', { from: 'a@b.example', to: ['c@d.example'], subject: 'Kept', html: '' });
    await first.people('POST', '/control/clock', { advanceMs: 86_400_000 });
    const token = await first.token('https://graph.microsoft.com/.default');
    await first.stop();

    const second = await startKit(join(folder, 'world.json'));
    const authorization = `Bearer ${token}`;
    expect((await second.https('GET', `/v1.0${channel.path}`, undefined, { authorization })).body.displayName).toBe(
      'Kept',
    );
    expect((await second.people('GET', '/client/mail?mailbox=c@d.example')).body).toMatchObject([{ subject: 'Kept' }]);
    const offset = (await second.people('GET', '/control/clock')).body.offsetMs;
    expect(Math.round(offset / 1000)).toBe(86_400);

    await second.people('POST', '/control/reset');
    expect((await second.graph('GET', channel.path)).status).toBe(404);
    expect((await second.people('GET', '/client/mail?mailbox=c@d.example')).body).toEqual([]);
    await second.stop();
    rmSync(folder, { recursive: true });
  });
});
