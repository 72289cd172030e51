/** Several teams: each has its own members, channels and limits, and the app where it was installed. */
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { AddTeam } from '../../simulator/contract.ts';
import { bind, directoryId, type Kit, startKit } from './kit.ts';

let kit: Kit;
let second: string;
let priya: string;
beforeAll(async () => {
  kit = await startKit();
  priya = await directoryId(kit, 'priya.shah');
  const team: AddTeam = { name: 'NHS login partners 2' };
  second = (await kit.people('POST', '/control/teams', team)).body.id;
});
afterAll(() => kit.stop());

const create = (team: string, displayName: string) =>
  kit.graph('POST', `/teams/${team}/channels`, {
    displayName,
    membershipType: 'private',
    members: [bind(priya, ['owner'])],
  });

describe('a second team', () => {
  it('is shown to staff with its General channel', async () => {
    const { teams } = (await kit.people('GET', '/client/world?as=priya.shah')).body;
    expect(teams.map(({ id }: { id: string }) => id)).toEqual([kit.simulator.identity.teamId, second]);
  });

  it('has room when the first is full, deleted channels counted, and names of its own', async () => {
    const first = kit.simulator.identity.teamId;
    await kit.people('POST', '/control/settings', { privateChannelsPerTeam: 1 });
    const { id } = (await create(first, 'Acme Health')).body;
    await kit.people('POST', `/control/channels/${encodeURIComponent(id)}`, { deleted: true });
    const refused = await create(first, 'Bright Minds');
    expect([refused.status, refused.body.error.message]).toEqual([
      403,
      'This team has exceeded the Max allowed channels',
    ]);
    expect((await create(second, 'Acme Health')).status).toBe(201);
    await kit.people('POST', '/control/settings', { privateChannelsPerTeam: 1000 });
  });

  it('has members of its own: who is taken out of one stays in the other', async () => {
    await kit.people('POST', '/control/team-members', { team: second, person: 'tom.whitfield', present: false });
    const tom = await directoryId(kit, 'tom.whitfield');
    const members = async (team: string) =>
      (await kit.graph('GET', `/teams/${team}/members`)).body.value.map(({ userId }: { userId: string }) => userId);
    expect(await members(second)).not.toContain(tom);
    expect(await members(kit.simulator.identity.teamId)).toContain(tom);
  });

  it('gives no consent where the app is not installed', async () => {
    const { id } = (await kit.people('POST', '/control/teams', { name: 'Without the app', app: false })).body;
    expect((await create(id, 'Acme Health')).status).toBe(403);
    expect((await kit.people('POST', '/control/teams', {})).status).toBe(400);
  });
});
