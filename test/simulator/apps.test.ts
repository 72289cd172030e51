/** The app by Graph: enabling it in a channel, its tab, its notices, and installing it. */
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { directoryId, enableApp, guest, type Kit, privateChannel, soon, startKit } from './kit.ts';

let kit: Kit;
let team: string;
beforeAll(async () => {
  kit = await startKit();
  team = kit.simulator.identity.teamId;
  // The product asks for neither: it does not install itself.
  const install = ['ReadWriteAndConsentSelfForTeam', 'ReadWriteSelfForUser'].map(
    (how) => `TeamsAppInstallation.${how}.All`,
  );
  const { graphPermissions } = (await kit.people('GET', '/control/settings')).body;
  await kit.people('POST', '/control/settings', { graphPermissions: [...graphPermissions, ...install] });
});
afterAll(() => kit.stop());

const app = () => ({
  'teamsApp@odata.bind': `https://graph.microsoft.com/v1.0/appCatalogs/teamsApps/${kit.simulator.identity.catalogAppId}`,
});

describe('enabling the app in a private channel', () => {
  it('works in beta only, once, and tells the bot it was added there', async () => {
    const channel = await privateChannel(kit, 'Enable me');
    const reference = { '@odata.id': `x/appCatalogs/teamsApps/${kit.simulator.identity.catalogAppId}` };
    expect((await kit.graph('POST', `${channel.path}/enabledApps/$ref`, reference)).status).toBe(400);
    expect((await enableApp(kit, channel.path)).status).toBe(204);
    expect((await enableApp(kit, channel.path)).status).toBe(409);
    expect((await kit.graph('GET', `${channel.path}/enabledApps`)).body.value).toHaveLength(1);
    const { activity } = await soon(() =>
      kit.app.got.find((got) => got.activity.channelData.channel?.id === channel.id),
    );
    expect(activity).toMatchObject({
      type: 'conversationUpdate',
      membersAdded: [{ id: `28:${kit.simulator.identity.appId}` }],
      channelData: { channel: { type: 'private' }, team: { aadGroupId: team } },
    });
  });

  it('is refused where the tenant keeps apps out of private channels', async () => {
    const channel = await privateChannel(kit, 'Not here');
    await kit.people('POST', '/control/settings', { appsInPrivateChannels: false });
    const reply = await enableApp(kit, channel.path);
    await kit.people('POST', '/control/settings', { appsInPrivateChannels: true });
    expect(reply.status).toBe(403);
  });

  it('can be undone, which takes the tabs with it', async () => {
    const channel = await privateChannel(kit, 'Undo');
    await enableApp(kit, channel.path);
    const { catalogAppId } = kit.simulator.identity;
    expect((await kit.graph('DELETE', `/beta${channel.path}/enabledApps/${catalogAppId}/$ref`)).status).toBe(204);
    expect((await kit.graph('GET', `${channel.path}/enabledApps`)).body.value).toEqual([]);
  });
});

describe('a tab', () => {
  const configuration = { entityId: 'p1', contentUrl: 'http://localhost:1/tab?theme={theme}', websiteUrl: '' };

  it('is pinned where the app is, and opens with a token and the context of a private channel', async () => {
    const channel = await privateChannel(kit, 'Pinned');
    const early = await kit.graph('POST', `${channel.path}/tabs`, { displayName: 'Progress', configuration, ...app() });
    expect(early.body.error.message).toBe('The app is not enabled in this channel.');
    await enableApp(kit, channel.path);
    const made = await kit.graph('POST', `${channel.path}/tabs`, { displayName: 'Progress', configuration, ...app() });
    expect(made.status).toBe(201);
    const listed = await kit.graph(
      'GET',
      `${channel.path}/tabs?$expand=teamsApp&$filter=teamsApp/id eq '${kit.simulator.identity.catalogAppId}'`,
    );
    expect(listed.body.value).toMatchObject([{ displayName: 'Progress', configuration: { entityId: 'p1' } }]);
    const opened = await kit.people('POST', '/client/tabs/open', {
      as: 'priya.shah',
      conversationId: channel.id,
      tabId: made.body.id,
      theme: 'dark',
    });
    expect(opened.body.contentUrl).toBe('http://localhost:1/tab?theme=dark');
    expect(opened.body.context.team).toEqual({ internalId: channel.id, displayName: 'Pinned' });
    const stranger = await kit.people('POST', '/client/tabs/open', {
      as: 'daniel.okafor',
      conversationId: channel.id,
      tabId: made.body.id,
    });
    expect(stranger.status).toBe(404);
  });

  it('of the person opens without a channel', async () => {
    const opened = await kit.people('POST', '/client/tabs/open', { as: 'priya.shah', tabId: 'home' });
    expect(opened.body.context.channel).toBeUndefined();
    expect(opened.body.token.token).toContain('.');
  });

  it('needs an address and a known app', async () => {
    const channel = await privateChannel(kit, 'Bad tab');
    await enableApp(kit, channel.path);
    const post = (body: object) => kit.graph('POST', `${channel.path}/tabs`, body);
    expect((await post({ displayName: 'x', configuration: { contentUrl: 'nowhere' }, ...app() })).status).toBe(400);
    expect((await post({ displayName: 'x', configuration, 'teamsApp@odata.bind': 'x/other' })).status).toBe(404);
  });
});

describe('an activity notice', () => {
  const notice = (recipient: object, more: object = {}) => ({
    topic: { source: 'text', value: 'Acme', webUrl: 'https://teams.microsoft.com/l/channel/19%3Aabc/Acme' },
    activityType: 'stageChanged',
    previewText: { content: 'Board outcome' },
    templateParameters: [{ name: 'stage', value: 'Discovery' }],
    recipient,
    ...more,
  });
  const to = (userId: string) => ({ '@odata.type': '#microsoft.graph.aadUserNotificationRecipient', userId });
  const send = (body: object) => kit.graph('POST', `/teams/${team}/sendActivityNotification`, body);
  const feed = async (person: string) => (await kit.people('GET', `/client/activity?as=${person}`)).body;

  it('reaches a member, with the text of the manifest, and a later one of its chain replaces it', async () => {
    const id = await directoryId(kit, 'helen.marsh');
    expect((await send(notice(to(id), { chainId: 7 }))).status).toBe(204);
    await send(notice(to(id), { chainId: 7, templateParameters: [{ name: 'stage', value: 'Integrate' }] }));
    expect(await feed('helen.marsh')).toMatchObject([
      { title: 'Partner onboarding: Integrate', preview: 'Board outcome', conversationId: '19:abc', read: false },
    ]);
  });

  it('reaches all members of a channel, and nobody else', async () => {
    const channel = await privateChannel(kit, 'Noticed');
    const recipient = {
      '@odata.type': 'microsoft.graph.channelMembersNotificationRecipient',
      teamId: team,
      channelId: channel.id,
    };
    await send(notice(recipient));
    expect(await feed('priya.shah')).toHaveLength(1);
    expect(await feed('daniel.okafor')).toHaveLength(0);
  });

  it('is refused for an unknown type, a missing parameter, and people who are not in the team', async () => {
    const id = await directoryId(kit, 'priya.shah');
    expect((await send(notice(to(id), { activityType: 'other' }))).status).toBe(400);
    expect((await send(notice(to(id), { templateParameters: [] }))).status).toBe(400);
    const invited = await kit.graph('POST', '/invitations', {
      invitedUserEmailAddress: 'sam.lee@acmehealth.example',
      inviteRedirectUrl: 'https://teams.microsoft.com',
    });
    const sam = invited.body.invitedUser.id;
    expect((await send(notice(to(sam)))).status).toBe(403);
  });

  it('to a user needs a permission of the whole tenant, and that the app reaches them', async () => {
    const send = async (person: string) =>
      (
        await kit.graph(
          'POST',
          `/users/${await directoryId(kit, person)}/teamwork/sendActivityNotification`,
          notice({}),
        )
      ).status;
    expect(await send('tom.whitfield')).toBe(403);
    const { graphPermissions } = (await kit.people('GET', '/control/settings')).body;
    await kit.people('POST', '/control/settings', { graphPermissions: [...graphPermissions, 'TeamsActivity.Send'] });
    expect(await send('tom.whitfield')).toBe(204);
    expect(await send('sam.lee')).toBe(403);
    expect(await feed('tom.whitfield')).toHaveLength(1);
  });
});

describe('installing the app', () => {
  it('for a person opens their chat and tells the bot twice; a second time is a conflict', async () => {
    const id = await guest(kit, 'maya.patel@brightminds.example');
    const path = `/users/${id}/teamwork/installedApps`;
    expect((await kit.graph('GET', path)).body.value).toEqual([]);
    expect((await kit.graph('POST', path, app())).status).toBe(201);
    expect((await kit.graph('POST', path, app())).status).toBe(409);
    const listed = await kit.graph(
      'GET',
      `${path}?$expand=teamsApp&$filter=teamsApp/externalId eq '${kit.simulator.identity.appId}'`,
    );
    const chat = await kit.graph('GET', `${path}/${listed.body.value[0].id}/chat`);
    expect(chat.body.id).toMatch(/^a:/);
    const told = await soon(() => {
      const got = kit.app.got.filter(({ activity }) => activity.conversation.id === chat.body.id);
      return got.length === 2 && got;
    });
    expect(told.map(({ activity }) => activity.type)).toEqual(['installationUpdate', 'conversationUpdate']);
  });

  it('in a team that has it is a conflict', async () => {
    expect((await kit.graph('POST', `/teams/${team}/installedApps`, app())).status).toBe(409);
    expect((await kit.graph('GET', `/teams/${team}/installedApps`)).body.value).toHaveLength(1);
  });

  it('taken out of the team closes its channels to it; put in again it needs the permissions it asks for', async () => {
    const channel = await privateChannel(kit, 'Goes with the team');
    await enableApp(kit, channel.path);
    const path = `/teams/${team}/installedApps`;
    const [{ id }] = (await kit.graph('GET', path)).body.value;
    expect((await kit.graph('DELETE', `${path}/${id}`)).status).toBe(204);
    const post = await kit.connector('POST', `/v3/conversations/${channel.id}/activities`, { type: 'message' });
    expect(post.body.error.code).toBe('BotNotInConversationRoster');
    expect((await kit.graph('GET', `${channel.path}/messages`)).status).toBe(403);

    const { teamPermissions } = (await kit.people('GET', '/control/settings')).body;
    const consent = (values: string[]) => ({
      ...app(),
      consentedPermissionSet: {
        resourceSpecificPermissions: values.map((permissionValue) => ({
          permissionValue,
          permissionType: 'application',
        })),
      },
    });
    expect((await kit.graph('POST', path, app())).status).toBe(400);
    expect((await kit.graph('POST', path, consent(['Channel.Create.Group']))).status).toBe(400);
    kit.app.got = [];
    expect((await kit.graph('POST', path, consent(teamPermissions))).status).toBe(201);
    await soon(() => kit.app.got.length === 2);
    expect(kit.app.got.map(({ activity }) => activity.type)).toEqual(['installationUpdate', 'conversationUpdate']);
  });
});
