/** Channels by Graph: what may be made, under which name, and who may be in it. */
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { SetTeamMember } from '../../simulator/contract.ts';
import {
  bind,
  directoryId,
  enableApp,
  guest,
  type Json,
  type Kit,
  privateChannel,
  type Reply,
  startKit,
} from './kit.ts';

const tenantWide = 'ChannelSettings.ReadWrite.All';

let kit: Kit;
let team: string;
let priya: string;
beforeAll(async () => {
  kit = await startKit();
  team = `/teams/${kit.simulator.identity.teamId}`;
  priya = await directoryId(kit, 'priya.shah');
});
afterAll(() => kit.stop());

const create = (displayName: string, members: unknown[] = [bind(priya, ['owner'])]) =>
  kit.graph('POST', `${team}/channels`, { displayName, membershipType: 'private', members });

describe('creating a private channel', () => {
  it('answers 201 with the id Teams uses, and lists it', async () => {
    const reply = await create('Acme Health');
    expect(reply.status).toBe(201);
    expect(reply.body.id).toMatch(/^19:.+@thread\.tacv2$/);
    const listed = await kit.graph('GET', `${team}/channels?$filter=displayName eq 'Acme Health'`);
    expect(listed.body.value).toMatchObject([{ id: reply.body.id, membershipType: 'private' }]);
  });

  it('is found by its name, whatever words are in it', async () => {
    await create('Salt and pepper');
    await create('Now or never');
    const filter = encodeURIComponent("displayName eq 'Salt and pepper' or startswith(displayName,'now or')");
    const { value } = (await kit.graph('GET', `${team}/channels?$filter=${filter}`)).body;
    expect(value.map((channel: Json) => channel.displayName)).toEqual(['Salt and pepper', 'Now or never']);
    expect((await kit.graph('GET', `${team}/channels?$filter=displayName gt 1`)).status).toBe(400);
  });

  it.each([
    ['51 characters', 'a'.repeat(51)],
    ['a slash', 'Acme / Health'],
    ['an apostrophe', "Jo's app"],
    ['two dots', 'Acme..Health'],
    ['an underscore first', '_Acme'],
    ['a dot last', 'Acme.'],
    ['a reserved word', 'forms'],
    ['nothing', ''],
  ])('refuses a name with %s', async (_, name) => {
    expect((await create(name)).status).toBe(400);
  });

  it('refuses a name that is taken, also by a deleted channel', async () => {
    const channel = await privateChannel(kit, 'Short life');
    expect((await create('short life')).body.error.code).toBe('NameAlreadyExists');
    expect((await kit.graph('DELETE', channel.path)).status).toBe(204);
    expect((await kit.graph('GET', channel.path)).status).toBe(404);
    expect((await create('Short life')).body.error).toMatchObject({
      code: 'BadRequest',
      message: 'Channel name already existed, please use other name',
    });
  });

  it('gives the name free again after 30 days of business time', async () => {
    const channel = await privateChannel(kit, 'Comes back');
    await kit.graph('DELETE', channel.path);
    await kit.people('POST', '/control/clock', { advanceMs: 31 * 24 * 3600 * 1000 });
    expect((await create('Comes back')).status).toBe(201);
    await kit.people('POST', '/control/clock', { set: null });
  });

  it('refuses one without an owner, with somebody twice, or with somebody who is not in the team', async () => {
    expect((await create('No owner', [bind(priya)])).body.error.message).toContain('owner');
    expect((await create('Twice', [bind(priya, ['owner']), bind(priya)])).body.error.message).toContain(
      'CreateThreadS2S',
    );
    const invited = await kit.graph('POST', '/invitations', {
      invitedUserEmailAddress: 'chloe.ward@carelink.example',
      inviteRedirectUrl: 'https://teams.microsoft.com',
    });
    const members = [bind(priya, ['owner']), bind(invited.body.invitedUser.id)];
    expect((await create('Stranger', members)).status).toBe(400);
  });

  it('is refused without the permission, in Graph’s own words', async () => {
    const { teamPermissions } = (await kit.people('GET', '/control/settings')).body;
    const without = teamPermissions.filter((each: string) => each !== 'Channel.Create.Group');
    await kit.people('POST', '/control/settings', { teamPermissions: without });
    const reply = await create('Not allowed');
    await kit.people('POST', '/control/settings', { teamPermissions });
    expect(reply.status).toBe(403);
    expect(reply.body.error).toMatchObject({
      code: 'Forbidden',
      message: expect.stringContaining('Channel.Create.Group'),
      innerError: { 'request-id': expect.any(String) },
    });
  });

  it('is refused without a token, and with a token for another service', async () => {
    expect((await kit.https('POST', `/v1.0${team}/channels`, {})).body.error.code).toBe('InvalidAuthenticationToken');
    const authorization = `Bearer ${await kit.token('https://api.botframework.com/.default')}`;
    expect((await kit.https('POST', `/v1.0${team}/channels`, {}, { authorization })).status).toBe(401);
  });

  it('takes members only when it is ready, if the world makes it slow', async () => {
    await kit.people('POST', '/control/settings', { channelReadyMs: 60_000 });
    const channel = await privateChannel(kit, 'Slow');
    await kit.people('POST', '/control/settings', { channelReadyMs: 0 });
    expect((await kit.graph('GET', channel.path)).status).toBe(200);
    expect((await kit.graph('GET', `${channel.path}/members`)).status).toBe(404);
  });
});

describe('members of a private channel', () => {
  it('are added from the team, guests too, and listed with their role', async () => {
    const channel = await privateChannel(kit, 'With a guest');
    const jo = await guest(kit, 'jo.smith@acmehealth.example');
    expect((await kit.graph('POST', `${channel.path}/members`, bind(jo))).status).toBe(201);
    const { body } = await kit.graph('GET', `${channel.path}/allMembers`);
    expect(body.value.map((member: { roles: string[] }) => member.roles)).toEqual([['owner'], ['guest']]);
    const membership = body.value[1].id;
    expect((await kit.graph('DELETE', `${channel.path}/members/${membership}`)).status).toBe(204);
    expect((await kit.graph('DELETE', `${channel.path}/members/${membership}`)).status).toBe(404);
  });

  it('must be in the team first', async () => {
    const channel = await privateChannel(kit, 'Too early');
    const invited = await kit.graph('POST', '/invitations', {
      invitedUserEmailAddress: 'amir.khan@northstar.example',
      inviteRedirectUrl: 'https://teams.microsoft.com',
    });
    const reply = await kit.graph('POST', `${channel.path}/members`, bind(invited.body.invitedUser.id));
    expect([reply.status, reply.body.error.message]).toEqual([404, 'User is not found in the team.']);
  });

  it('cannot be changed in a standard channel, and the last owner stays', async () => {
    const general = (await kit.graph('GET', `${team}/channels`)).body.value[0];
    expect((await kit.graph('POST', `${team}/channels/${general.id}/members`, bind(priya))).status).toBe(400);
    const channel = await privateChannel(kit, 'One owner');
    const owner = (await kit.graph('GET', `${channel.path}/members`)).body.value[0];
    expect((await kit.graph('DELETE', `${channel.path}/members/${owner.id}`)).status).toBe(400);
  });

  it('need the app in the channel when only consent for the team allows it', async () => {
    const { graphPermissions } = (await kit.people('GET', '/control/settings')).body;
    const channel = await privateChannel(kit, 'Not enabled');
    const without = graphPermissions.filter((each: string) => each !== 'ChannelMember.ReadWrite.All');
    await kit.people('POST', '/control/settings', { graphPermissions: without });
    const reply = await kit.graph('GET', `${channel.path}/members`);
    await kit.people('POST', '/control/settings', { graphPermissions });
    expect([reply.status, reply.body.error.message]).toEqual([403, 'The app is not enabled in this channel.']);
  });

  it('leave the channel when they leave the team', async () => {
    const channel = await privateChannel(kit, 'Left behind');
    const id = await directoryId(kit, 'tom.whitfield');
    await kit.graph('POST', `${channel.path}/members`, bind(id));
    const gone: SetTeamMember = { person: 'tom.whitfield', present: false };
    await kit.people('POST', '/control/team-members', gone);
    const { body } = await kit.graph('GET', `${channel.path}/members`);
    expect(body.value).toHaveLength(1);
  });
});

describe('a channel', () => {
  it('is renamed once the app is enabled there', async () => {
    const channel = await privateChannel(kit, 'Old name');
    const rename = () => kit.graph('PATCH', channel.path, { displayName: 'New name' });
    expect((await lacking(tenantWide, rename)).status).toBe(403);
    await enableApp(kit, channel.path);
    expect((await lacking(tenantWide, rename)).status).toBe(204);
    expect((await kit.graph('GET', channel.path)).body.displayName).toBe('New name');
  });

  it('called General cannot be deleted', async () => {
    const general = (await kit.graph('GET', `${team}/channels`)).body.value[0];
    expect((await kit.graph('DELETE', `${team}/channels/${general.id}`)).status).toBe(400);
  });
});

/** What a call answers while the app lacks a permission for the tenant. */
async function lacking(permission: string, call: () => Promise<Reply>): Promise<Reply> {
  const { graphPermissions } = (await kit.people('GET', '/control/settings')).body;
  const without = graphPermissions.filter((each: string) => each !== permission);
  await kit.people('POST', '/control/settings', { graphPermissions: without });
  const reply = await call();
  await kit.people('POST', '/control/settings', { graphPermissions });
  return reply;
}

describe('an archived channel', () => {
  const archived = async (path: string, wanted: boolean) => {
    while ((await kit.graph('GET', path)).body.isArchived !== wanted) await new Promise((done) => setTimeout(done, 30));
  };

  it('is archived after a moment, takes no changes and no posts, and can be restored', async () => {
    const channel = await privateChannel(kit, 'The end');
    await enableApp(kit, channel.path);
    const reply = await kit.graph('POST', `${channel.path}/archive`);
    expect([reply.status, reply.headers.location]).toEqual([202, expect.stringContaining('/operations(')]);
    await archived(channel.path, true);
    expect((await kit.graph('PATCH', channel.path, { displayName: 'Another' })).status).toBe(403);
    const message = { as: 'priya.shah', conversationId: channel.id, text: 'Hello' };
    expect((await kit.people('POST', '/client/messages', message)).status).toBe(403);
    expect((await kit.graph('POST', `${channel.path}/unarchive`)).status).toBe(202);
    await archived(channel.path, false);
    expect((await kit.people('POST', '/client/messages', message)).status).toBe(201);
  });

  it('needs a permission for the tenant: consent for the team is not enough', async () => {
    const channel = await privateChannel(kit, 'Not to be closed');
    const reply = await lacking(tenantWide, () => kit.graph('POST', `${channel.path}/archive`));
    expect(reply.status).toBe(403);
  });
});
