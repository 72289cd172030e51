/** What people do by hand in Teams, through the control API: channels, who is in them, tabs, posts, guests. */
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { ChangeChannel, SetChannelMember, SetGuest } from '../../simulator/contract.ts';
import { directoryId, enableApp, guest, type Kit, privateChannel, soon, startKit } from './kit.ts';

let kit: Kit;
beforeAll(async () => {
  kit = await startKit();
});
afterAll(() => kit.stop());

const change = (id: string, body: ChangeChannel) => kit.people('POST', `/control/channels/${id}`, body);
const heard = (channel: string, event: string) =>
  soon(() =>
    kit.app.got.find(
      ({ activity }) => activity.channelData.eventType === event && activity.channelData.channel?.id === channel,
    ),
  );

describe('a channel', () => {
  it('is renamed under the same rules, and the bot is told', async () => {
    const channel = await privateChannel(kit, 'Before');
    await enableApp(kit, channel.path);
    expect((await change(channel.id, { name: 'After' })).body).toMatchObject({ name: 'After' });
    expect((await change(channel.id, { name: 'a/b' })).status).toBe(400);
    expect((await kit.graph('GET', channel.path)).body.displayName).toBe('After');
    const { activity } = await heard(channel.id, 'channelRenamed');
    expect(activity.channelData.channel.name).toBe('After');
  });

  it('is archived and opened again at once', async () => {
    const channel = await privateChannel(kit, 'Put away');
    await change(channel.id, { archived: true });
    expect((await kit.graph('GET', channel.path)).body.isArchived).toBe(true);
    await change(channel.id, { archived: false });
    expect((await kit.graph('GET', channel.path)).body.isArchived).toBe(false);
  });

  it('is deleted, and restored with what was in it, for 30 days', async () => {
    const channel = await privateChannel(kit, 'Lost and found');
    await enableApp(kit, channel.path);
    await change(channel.id, { deleted: true });
    expect((await kit.graph('GET', channel.path)).status).toBe(404);
    const { activity } = await heard(channel.id, 'channelDeleted');
    expect(activity.conversation).toMatchObject({ conversationType: 'channel', id: channel.id });
    await change(channel.id, { deleted: false });
    await heard(channel.id, 'channelRestored');
    expect((await kit.graph('GET', `${channel.path}/members`)).body.value).toHaveLength(1);

    await change(channel.id, { deleted: true });
    await kit.people('POST', '/control/clock', { advanceMs: 31 * 24 * 3600 * 1000 });
    const late = await change(channel.id, { deleted: false });
    await kit.people('POST', '/control/clock', { set: null });
    expect(late.status).toBe(404);
  });

  it('gets the app from a person where Graph may not add it, and loses it with its tabs', async () => {
    const channel = await privateChannel(kit, 'Added by hand');
    await kit.people('POST', '/control/settings', { appsInPrivateChannels: false });
    expect((await enableApp(kit, channel.path)).status).toBe(403);
    expect((await change(channel.id, { app: true })).body.app).toBe(true);
    await kit.people('POST', '/control/settings', { appsInPrivateChannels: true });
    const added = await heard(channel.id, 'channelMemberAdded');
    expect(added.activity.membersAdded).toEqual([
      expect.objectContaining({ id: `28:${kit.simulator.identity.appId}` }),
    ]);
    expect((await change(channel.id, { app: false })).body.app).toBe(false);
    await heard(channel.id, 'channelMemberRemoved');
  });
});

describe('in a channel', () => {
  it('people are added from the team, made owners, and taken out', async () => {
    const { id: channel, path } = await privateChannel(kit, 'People by hand');
    const set = (body: SetChannelMember) => kit.people('POST', '/control/channel-members', body);
    const roles = async () =>
      (await kit.graph('GET', `${path}/members`)).body.value.map((member: { roles: string[] }) => member.roles);
    expect((await set({ channel, person: 'jo.smith', present: true })).status).toBe(404);
    await set({ channel, person: 'tom.whitfield', present: true });
    expect(await roles()).toEqual([['owner'], []]);
    await set({ channel, person: 'tom.whitfield', present: true, owner: true });
    expect(await roles()).toEqual([['owner'], ['owner']]);
    await set({ channel, person: 'priya.shah', present: false });
    expect(await roles()).toEqual([['owner']]);
  });

  it('a tab is taken away, and a card deleted', async () => {
    const { id: channel, path } = await privateChannel(kit, 'Emptied by hand');
    await enableApp(kit, path);
    const tab = await kit.graph('POST', `${path}/tabs`, {
      displayName: 'Progress',
      configuration: { entityId: 'p', contentUrl: 'http://localhost:1/tab' },
      'teamsApp@odata.bind': `x/${kit.simulator.identity.catalogAppId}`,
    });
    expect((await kit.people('POST', '/control/tabs/remove', { channel, tab: tab.body.id })).status).toBe(200);
    expect((await kit.graph('GET', `${path}/tabs`)).body.value).toEqual([]);

    const post = await kit.connector('POST', '/v3/conversations', {
      isGroup: true,
      channelData: { channel: { id: channel } },
      activity: { type: 'message', text: 'Hello' },
    });
    const message = post.body.activityId;
    await kit.people('POST', '/control/messages/remove', { conversation: channel, message });
    const address = `/v3/conversations/${channel}/activities/${message}`;
    const changed = await kit.connector('PUT', address, { type: 'message', text: 'Again' });
    expect([changed.status, changed.body.error.code]).toEqual([404, 'ActivityNotFoundInConversation']);
    expect((await kit.graph('GET', `${path}/messages`)).body.value[0].deletedDateTime).not.toBeNull();
  });
});

describe('a guest', () => {
  const set = (body: SetGuest) => kit.people('POST', '/control/guests', body);

  it('whose account is removed is out of everything, and is another account when invited again', async () => {
    const mail = 'maya.patel@brightminds.example';
    const first = await guest(kit, mail);
    expect((await set({ person: 'maya.patel', state: 'removed' })).status).toBe(200);
    expect((await kit.graph('GET', `/users?$filter=mail eq '${mail}'`)).body.value).toEqual([]);
    expect((await kit.graph('GET', `/users/${first}`)).status).toBe(404);
    expect(await guest(kit, mail)).not.toBe(first);
    expect((await set({ person: 'priya.shah', state: 'removed' })).status).toBe(404);
  });

  it('cannot accept an expired invitation, but can accept a new one', async () => {
    const invite = async () =>
      (
        await kit.graph('POST', '/invitations', {
          invitedUserEmailAddress: 'sam.lee@acmehealth.example',
          inviteRedirectUrl: 'https://teams.microsoft.com',
        })
      ).body.id;
    const accept = async (id: string) =>
      (await kit.people('POST', `/client/invitations/${id}/accept`, { as: 'sam.lee' })).status;
    const old = await invite();
    await set({ person: 'sam.lee', state: 'expired' });
    expect(await accept(old)).toBe(410);
    expect(await accept(await invite())).toBe(200);
    expect(await directoryId(kit, 'sam.lee')).toBeDefined();
  });
});
