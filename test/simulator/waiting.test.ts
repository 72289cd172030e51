/** What takes Microsoft its time, on the clock of the business: guests, channels, folders; and who is let in at all. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import type { SetClock, WorldSettings } from '../../simulator/contract.ts';
import { bind, type Json, type Kit, privateChannel, soon, startKit } from './kit.ts';

const hour = 3_600_000;
const asUsual: Partial<WorldSettings> = {
  guestSyncMs: 50,
  channelSyncMs: 0,
  channelReadyMs: 0,
  guestInvitations: true,
  guestDomains: [],
  guestsSyncBeforeAccepting: true,
};

let kit: Kit;
beforeAll(async () => {
  kit = await startKit();
});
afterEach(async () => {
  await set(asUsual);
  await clock({ set: null, frozen: false });
});
afterAll(() => kit.stop());

const set = (settings: Partial<WorldSettings>) => kit.people('POST', '/control/settings', settings);
const clock = (body: SetClock) => kit.people('POST', '/control/clock', body);
const team = () => `/teams/${kit.simulator.identity.teamId}`;

const invite = (mail: string) =>
  kit.graph('POST', '/invitations', {
    invitedUserEmailAddress: mail,
    inviteRedirectUrl: 'https://teams.microsoft.com',
  });

async function intoGroup(mail: string, world = kit): Promise<string> {
  const invited = await world.graph('POST', '/invitations', {
    invitedUserEmailAddress: mail,
    inviteRedirectUrl: 'https://teams.microsoft.com',
  });
  const { id } = invited.body.invitedUser;
  const group = `/groups/${world.simulator.identity.teamId}/members/$ref`;
  await world.graph('POST', group, { '@odata.id': `x/directoryObjects/${id}` });
  return id;
}

const inTeam = async (id: string, world = kit) =>
  (await world.graph('GET', `${team()}/members`)).body.value.some((member: Json) => member.userId === id);

describe('a guest in the group', () => {
  it('reaches the team hours later, as the clock of the business goes, and not while it stands', async () => {
    await set({ guestSyncMs: 6 * hour });
    const jo = await intoGroup('jo.smith@acmehealth.example');
    await clock({ advanceMs: 5 * hour, frozen: true });
    expect(await inTeam(jo)).toBe(false);
    await clock({ advanceMs: hour });
    expect(await inTeam(jo)).toBe(true);
    // Who is in stays in, wherever the clock is put.
    await clock({ set: null });
    expect(await inTeam(jo)).toBe(true);
  });

  it('is known to private channels later than to the team', async () => {
    const { path } = await privateChannel(kit, 'Knows late');
    await set({ guestSyncMs: 0, channelSyncMs: hour });
    const sam = await intoGroup('sam.lee@acmehealth.example');
    expect(await inTeam(sam)).toBe(true);
    const early = await kit.graph('POST', `${path}/members`, bind(sam));
    expect([early.status, early.body.error.message]).toEqual([404, 'User is not found in the team.']);
    await clock({ advanceMs: hour });
    expect((await kit.graph('POST', `${path}/members`, bind(sam))).status).toBe(201);
  });

  it('in some tenants is not on the way before they accept', async () => {
    await set({ guestSyncMs: hour, guestsSyncBeforeAccepting: false });
    const maya = await intoGroup('maya.patel@brightminds.example');
    await clock({ advanceMs: 48 * hour });
    expect(await inTeam(maya)).toBe(false);
    const [invitation] = (await kit.people('GET', '/client/invitations?as=maya.patel')).body;
    await kit.people('POST', `/client/invitations/${invitation.id}/accept`, { as: 'maya.patel' });
    expect(await inTeam(maya)).toBe(false);
    await clock({ advanceMs: hour });
    expect(await inTeam(maya)).toBe(true);
  });

  it('arrives also when the simulator was started again in between', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'world-'));
    const first = await startKit(join(folder, 'world.json'));
    await first.people('POST', '/control/settings', { guestSyncMs: hour });
    const id = await intoGroup('amir.khan@northstar.example', first);
    await first.stop();
    const second = await startKit(join(folder, 'world.json'));
    expect(await inTeam(id, second)).toBe(false);
    await second.people('POST', '/control/clock', { advanceMs: hour });
    expect(await inTeam(id, second)).toBe(true);
    await soon(() => second.app.got.some(({ activity }) => activity.membersAdded?.[0]?.aadObjectId === id));
    await second.stop();
    rmSync(folder, { recursive: true });
  });
});

describe('an invitation', () => {
  it('is refused where the tenant invites nobody', async () => {
    await set({ guestInvitations: false });
    const { status, body } = await invite('owen.price@brightminds.example');
    expect([status, body.error.message]).toEqual([403, expect.stringContaining('Guest invitations not allowed')]);
  });

  it('is refused for domains that are not on the list', async () => {
    await set({ guestDomains: ['carelink.example'] });
    expect((await invite('owen.price@brightminds.example')).status).toBe(400);
    expect((await invite('chloe.ward@carelink.example')).status).toBe(201);
  });
});

describe('a new channel', () => {
  it('takes members and posts only when it is ready', async () => {
    await set({ channelReadyMs: hour });
    const { path } = await privateChannel(kit, 'Slow to come');
    expect((await kit.graph('GET', path)).status).toBe(200);
    expect((await kit.graph('GET', `${path}/members`)).status).toBe(404);
    await clock({ advanceMs: hour });
    expect((await kit.graph('GET', `${path}/members`)).status).toBe(200);
  });

  it('has no folder for files in its first five minutes', async () => {
    const { graphPermissions } = (await kit.people('GET', '/control/settings')).body;
    await set({ graphPermissions: [...graphPermissions, 'Files.Read.All'] });
    const { path } = await privateChannel(kit, 'With files');
    const early = await kit.graph('GET', `${path}/filesFolder`);
    expect([early.status, early.body.error.message]).toEqual([404, expect.stringContaining('not ready yet')]);
    await clock({ advanceMs: 5 * 60_000 });
    const folder = await kit.graph('GET', `${path}/filesFolder`);
    expect(folder.body).toMatchObject({ name: 'With files', parentReference: { driveId: expect.any(String) } });
    await set({ graphPermissions });
  });
});
