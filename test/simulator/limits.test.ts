/** How much Microsoft takes: calls at once and in a second, channels of a team, people in a channel, bytes in a post. */
import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import type { WorldSettings } from '../../simulator/contract.ts';
import { limitOf } from '../../simulator/graph/limits.ts';
import { bind, directoryId, enableApp, type Kit, privateChannel, type Reply, startKit } from './kit.ts';

let kit: Kit;
let team: string;
let usual: WorldSettings;
beforeAll(async () => {
  kit = await startKit();
  team = `/teams/${kit.simulator.identity.teamId}`;
  usual = (await kit.people('GET', '/control/settings')).body;
});
afterEach(() => set(usual));
afterAll(() => kit.stop());

const set = (settings: Partial<WorldSettings>) => kit.people('POST', '/control/settings', settings);
const together = (count: number, call: () => Promise<Reply>) => Promise.all(Array.from({ length: count }, call));

describe('calls', () => {
  it('in one mailbox: four at once, then 429', async () => {
    await set({ throttling: true, mailboxMs: 2500 });
    const path = `/v1.0/users/${kit.simulator.identity.sharedMailbox}/messages`;
    const authorization = `Bearer ${await kit.token('https://graph.microsoft.com/.default')}`;
    const replies = await together(12, () => kit.https('GET', path, undefined, { authorization }));
    const refused = replies.filter(({ status }) => status === 429);
    expect(replies.filter(({ status }) => status === 200).length).toBeGreaterThanOrEqual(4);
    expect(refused[0]).toMatchObject({
      headers: { 'retry-after': '1' },
      body: { error: { code: 'ApplicationThrottled', message: expect.stringContaining('MailboxConcurrency') } },
    });
  });

  it('on teams that no table lists count together, those to the directory do not', () => {
    const route = (method: 'GET' | 'POST', path: string) => limitOf({ method, path });
    expect(route('GET', 'teams/:team/channels')).toBe('readUnlisted');
    expect(route('POST', 'teams/:team/something')).toBe('changeUnlisted');
    expect(route('GET', 'users')).toBeUndefined();
    expect(limitOf({ method: 'GET', path: 'teams/:team', limit: 'getChannel' })).toBe('getChannel');
  });
});

describe('a team', () => {
  it('of a tenant with the old limits has 30 private channels, and deleted ones count for 30 days', async () => {
    const there = await privateChannel(kit, 'The first');
    await set({ privateChannelsPerTeam: 1 });
    const create = async () => {
      const members = [bind(await directoryId(kit, 'priya.shah'), ['owner'])];
      return kit.graph('POST', `${team}/channels`, { displayName: 'One more', membershipType: 'private', members });
    };
    const full = await create();
    expect([full.status, full.body.error]).toMatchObject([
      403,
      { code: 'Forbidden', message: 'This team has exceeded the Max allowed channels' },
    ]);
    await kit.graph('DELETE', there.path);
    expect((await create()).status).toBe(403);
    await kit.people('POST', '/control/clock', { advanceMs: 31 * 24 * 3_600_000 });
    const later = await create();
    await kit.people('POST', '/control/clock', { set: null });
    expect(later.status).toBe(201);
  });

  it('lets so many people into a private channel', async () => {
    const { path } = await privateChannel(kit, 'Crowded');
    await set({ membersPerPrivateChannel: 1 });
    const tom = bind(await directoryId(kit, 'tom.whitfield'));
    expect((await kit.graph('POST', `${path}/members`, tom)).status).toBe(403);
  });
});

describe('a post', () => {
  it('of more than 28 KB is refused in a channel and taken in a chat', async () => {
    const channel = await privateChannel(kit, 'Long posts');
    await enableApp(kit, channel.path);
    const activity = { type: 'message', from: { id: 'bot' }, text: 'x'.repeat(30_000) };
    const inChannel = await kit.connector('POST', `/v3/conversations/${channel.id}/activities`, activity);
    expect([inChannel.status, inChannel.body.error.code]).toEqual([413, 'MessageSizeTooBig']);
    const chat = (await kit.people('GET', '/client/world?as=helen.marsh')).body.chats[0].id;
    expect((await kit.connector('POST', `/v3/conversations/${chat}/activities`, activity)).status).toBe(201);
  });
});
