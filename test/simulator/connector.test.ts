/** The Connector: where a bot may write, what it may change, and how it is refused. */
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { directoryId, enableApp, guest, type Json, type Kit, privateChannel, startKit } from './kit.ts';

let kit: Kit;
let team: string;
beforeAll(async () => {
  kit = await startKit();
  team = kit.simulator.identity.teamId;
});
afterAll(() => kit.stop());

const card = (title: string) => ({
  contentType: 'application/vnd.microsoft.card.adaptive',
  content: { type: 'AdaptiveCard', version: '1.5', body: [{ type: 'TextBlock', text: title }] },
});
const bot = () => ({ id: `28:${kit.simulator.identity.appId}` });
const post = (title: string) => ({ type: 'message', from: bot(), attachments: [card(title)] });
const inChannel = (id: string, activity: object) =>
  kit.connector('POST', '/v3/conversations', { isGroup: true, channelData: { channel: { id } }, activity });
const messages = async (id: string): Promise<Json[]> =>
  (await kit.people('GET', `/client/conversations/${id}?as=priya.shah`)).body.messages;

async function enabledChannel(name: string) {
  const channel = await privateChannel(kit, name);
  await enableApp(kit, channel.path);
  return channel;
}

describe('a post in a private channel', () => {
  it('is refused until the app is enabled there', async () => {
    const channel = await privateChannel(kit, 'No bot');
    const reply = await inChannel(channel.id, post('Hello'));
    expect([reply.status, reply.body.error.code]).toEqual([403, 'BotNotInConversationRoster']);
  });

  it('starts a thread, takes replies, changes in place, and can be deleted', async () => {
    const channel = await enabledChannel('With bot');
    const started = await inChannel(channel.id, post('Headline'));
    expect(started.status).toBe(201);
    expect(started.body.id).toBe(`${channel.id};messageid=${started.body.activityId}`);

    const thread = `/v3/conversations/${encodeURIComponent(started.body.id)}/activities`;
    const reply = await kit.connector('POST', thread, { type: 'message', from: bot(), text: 'A reply' });
    const changed = await kit.connector('PUT', `${thread}/${started.body.activityId}`, post('New headline'));
    expect([reply.status, changed.status]).toEqual([201, 200]);
    const [first, second] = await messages(channel.id);
    expect(first).toMatchObject({ edited: true, attachments: [card('New headline')] });
    expect(second).toMatchObject({ rootId: started.body.activityId, text: 'A reply' });

    expect((await kit.connector('DELETE', `${thread}/${reply.body.id}`)).status).toBe(200);
    expect((await kit.connector('DELETE', `${thread}/${reply.body.id}`)).status).toBe(404);
    expect((await messages(channel.id))[1]).toMatchObject({ deleted: true, text: '' });
  });

  it('is refused in a tenant that keeps bots from posting there', async () => {
    const channel = await enabledChannel('Silent');
    await kit.people('POST', '/control/settings', { botPostsInPrivateChannels: false });
    const reply = await inChannel(channel.id, post('Hello'));
    await kit.people('POST', '/control/settings', { botPostsInPrivateChannels: true });
    expect(reply.body.error.code).toBe('BotNotInConversationRoster');
  });

  it('is found again by reading the channel with Graph', async () => {
    const channel = await enabledChannel('Marked');
    await inChannel(channel.id, post('marker-1'));
    const started = await inChannel(channel.id, post('marker-2'));
    await kit.connector('POST', `/v3/conversations/${started.body.id}/activities`, { ...post('marker-3') });
    const { value } = (await kit.graph('GET', `${channel.path}/messages?$top=1&$expand=replies`)).body;
    expect(value).toHaveLength(1);
    expect(value[0].from.application.id).toBe(kit.simulator.identity.appId);
    expect(value[0].attachments[0].content).toContain('marker-2');
    expect(value[0].replies[0].attachments[0].content).toContain('marker-3');
    const second = await kit.graph('GET', `${channel.path}/messages?$top=1&$skiptoken=1`);
    expect(second.body.value[0].attachments[0].content).toContain('marker-1');
  });
});

describe('a chat with one person', () => {
  const chatWith = (id: string) =>
    kit.connector('POST', '/v3/conversations', {
      bot: bot(),
      members: [{ id }],
      tenantId: kit.simulator.identity.tenantId,
    });

  it('opens by directory id or Teams id, and is the same chat', async () => {
    const id = await directoryId(kit, 'daniel.okafor');
    const { people } = (await kit.people('GET', '/client/people')).body;
    const { teamsId } = people.find((person: Json) => person.id === 'daniel.okafor');
    const [one, two] = [await chatWith(id), await chatWith(teamsId)];
    expect(one.status).toBe(201);
    expect(two.body.id).toBe(one.body.id);
  });

  it('is refused for a guest who shares no team with the app, and works once they do', async () => {
    const invited = await kit.graph('POST', '/invitations', {
      invitedUserEmailAddress: 'jo.smith@acmehealth.example',
      inviteRedirectUrl: 'https://teams.microsoft.com',
    });
    const refused = await chatWith(invited.body.invitedUser.id);
    expect([refused.status, refused.body.error.code]).toEqual([403, 'BotNotInConversationRoster']);
    const jo = await guest(kit, 'jo.smith@acmehealth.example');
    expect((await chatWith(jo)).status).toBe(201);
  });

  it('is refused in another tenant and for several people', async () => {
    const wrong = await kit.connector('POST', '/v3/conversations', { members: [{ id: 'x' }], tenantId: 'other' });
    expect(wrong.status).toBe(403);
    const many = await kit.connector('POST', '/v3/conversations', { members: [{ id: 'x' }, { id: 'y' }] });
    expect(many.status).toBe(400);
  });
});

describe('what a bot sends', () => {
  it('must carry a Connector token', async () => {
    const address = `${kit.simulator.urls.connector}/v3/conversations`;
    expect((await fetch(address, { method: 'POST', body: '{}' })).status).toBe(401);
    const authorization = `Bearer ${await kit.token('https://graph.microsoft.com/.default')}`;
    expect((await fetch(address, { method: 'POST', body: '{}', headers: { authorization } })).status).toBe(401);
  });

  it('must be under 100 KB in UTF-16, have content, name its sender, and hold whole cards', async () => {
    const channel = await enabledChannel('Checked');
    const big = await inChannel(channel.id, { type: 'message', text: 'x'.repeat(52_000) });
    expect([big.status, big.body.error.code]).toEqual([413, 'MessageSizeTooBig']);
    expect((await inChannel(channel.id, { type: 'message' })).status).toBe(400);
    const half = { contentType: 'application/vnd.microsoft.card.adaptive', content: { type: 'AdaptiveCard' } };
    expect((await inChannel(channel.id, { type: 'message', attachments: [half] })).status).toBe(400);
    const thread = (await inChannel(channel.id, post('Fine'))).body.id;
    const nameless = await kit.connector('POST', `/v3/conversations/${thread}/activities`, {
      type: 'message',
      text: 'x',
    });
    expect(nameless.body.error.code).toBe('MissingProperty');
  });

  it('goes nowhere when the conversation is unknown', async () => {
    const reply = await kit.connector('POST', '/v3/conversations/19:nowhere@thread.tacv2/activities', post('x'));
    expect([reply.status, reply.body.error.code]).toEqual([404, 'ConversationNotFound']);
  });
});

describe('rosters', () => {
  it('are of the channel asked by its id, and of the whole team asked by the team’s', async () => {
    const channel = await enabledChannel('Roster');
    const own = await kit.connector('GET', `/v3/conversations/${channel.id}/pagedmembers`);
    expect(own.body.members).toMatchObject([{ name: 'Priya Shah', userRole: 'user' }]);
    const general = (await kit.graph('GET', `/teams/${team}/channels`)).body.value[0].id;
    const whole = await kit.connector('GET', `/v3/conversations/${general}/members`);
    expect(whole.body.length).toBeGreaterThanOrEqual(5);
    const one = await kit.connector('GET', `/v3/conversations/${general}/members/${whole.body[0].id}`);
    expect(one.body.aadObjectId).toBe(whole.body[0].aadObjectId);
    expect((await kit.connector('GET', `/v3/conversations/${general}/members/nobody`)).status).toBe(404);
  });

  it('of the team name it and its standard channels only', async () => {
    expect((await kit.connector('GET', `/v3/teams/${team}`)).body.aadGroupId).toBe(team);
    const { conversations } = (await kit.connector('GET', `/v3/teams/${team}/conversations`)).body;
    expect(conversations.map((channel: Json) => channel.name)).toEqual(['General']);
  });
});
