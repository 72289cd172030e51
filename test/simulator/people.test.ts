/** What people do and what the app then gets: messages, mentions, cards, dialogs, and what happens when it fails. */
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { enableApp, type Json, type Kit, privateChannel, soon, startKit } from './kit.ts';

let kit: Kit;
let channel: { id: string; path: string };
let chat: string;
beforeAll(async () => {
  kit = await startKit();
  channel = await privateChannel(kit, 'Acme Health');
  await enableApp(kit, channel.path);
  await kit.graph('POST', `${channel.path}/members`, {
    'user@odata.bind': `x/users('ruth.evans@nhslogin.example')`,
  });
  chat = (await kit.people('GET', '/client/world?as=priya.shah')).body.chats[0].id;
});
beforeEach(() => {
  kit.app.got = [];
  kit.app.answer = () => ({ status: 200 });
});
afterAll(() => kit.stop());

const say = (text: string, more: object = {}) =>
  kit.people('POST', '/client/messages', { as: 'priya.shah', conversationId: channel.id, text, ...more });
const view = async (as = 'priya.shah', id = channel.id): Promise<Json> =>
  (await kit.people('GET', `/client/conversations/${id}?as=${as}`)).body;
const message = async (id: string, as?: string): Promise<Json> =>
  (await view(as)).messages.find((each: Json) => each.id === id);
const settled = (id: string) =>
  soon(async () => {
    const found = (await message(id)) ?? (await view('priya.shah', chat)).messages.find((each: Json) => each.id === id);
    return found.delivery.state !== 'pending' && found.delivery;
  });

async function postCard(): Promise<string> {
  const content = { type: 'AdaptiveCard', version: '1.5', body: [] };
  const reply = await kit.connector('POST', '/v3/conversations', {
    channelData: { channel: { id: channel.id } },
    activity: { type: 'message', attachments: [{ contentType: 'application/vnd.microsoft.card.adaptive', content }] },
  });
  return reply.body.activityId;
}

const press = (messageId: string, action: object, as = 'priya.shah') =>
  kit.people('POST', '/client/card-actions', { as, conversationId: channel.id, messageId, action });
const execute = (messageId: string) =>
  press(messageId, { type: 'Action.Execute', verb: 'answer', data: { yes: true } });

describe('a message in a channel', () => {
  it('does not reach the app when it is not mentioned', async () => {
    const sent = (await say('Just talking')).body;
    expect(sent.delivery.state).toBe('notSent');
    expect(kit.app.got).toEqual([]);
  });

  it('reaches it when mentioned, as Teams sends it', async () => {
    const sent = (await say('<at>Partner onboarding</at> status', { mentionApp: true })).body;
    expect(await settled(sent.id)).toEqual({ state: 'answered', status: 200 });
    const { identity, urls } = kit.simulator;
    expect(kit.app.got[0]?.activity).toMatchObject({
      type: 'message',
      id: sent.id,
      channelId: 'msteams',
      serviceUrl: urls.connector,
      text: '<at>Partner onboarding</at> status',
      from: { name: 'Priya Shah', aadObjectId: expect.any(String), id: expect.stringMatching(/^29:/) },
      conversation: {
        id: `${channel.id};messageid=${sent.id}`,
        conversationType: 'channel',
        isGroup: true,
        tenantId: identity.tenantId,
      },
      channelData: {
        channel: { id: channel.id, type: 'private' },
        team: { aadGroupId: identity.teamId },
        tenant: { id: identity.tenantId },
      },
      entities: [
        { type: 'mention', text: '<at>Partner onboarding</at>', mentioned: { id: `28:${identity.appId}` } },
        { type: 'clientInfo' },
      ],
    });
  });

  it('does not reach an app that is not enabled there', async () => {
    const other = await privateChannel(kit, 'Without app');
    const sent = await say('<at>Partner onboarding</at> hi', { mentionApp: true, conversationId: other.id });
    expect(sent.body.delivery.state).toBe('notSent');
  });

  it('cannot be read or written by somebody who is not in it', async () => {
    expect((await kit.people('GET', `/client/conversations/${channel.id}?as=daniel.okafor`)).status).toBe(404);
    expect((await say('hello', { as: 'daniel.okafor' })).status).toBe(404);
    expect((await say(' ')).body.error.code).toBe('EmptyMessage');
    expect((await say('x', { rootId: '1' })).body.error.code).toBe('NoThread');
  });
});

describe('a message in the personal chat', () => {
  it('always reaches the app', async () => {
    await say('hi', { conversationId: chat });
    const { activity } = await soon(() => kit.app.got[0]);
    expect(activity.conversation).toMatchObject({ id: chat, conversationType: 'personal' });
  });

  it('is sent once more with the same id when the app stays silent, and then shown as not taken', async () => {
    await kit.people('POST', '/control/settings', { appAnswerMs: 150 });
    kit.app.answer = () => undefined;
    const sent = (await say('hi', { conversationId: chat })).body;
    const delivery = await settled(sent.id);
    await kit.people('POST', '/control/settings', { appAnswerMs: 15_000 });
    expect(delivery).toMatchObject({ state: 'failed', status: null });
    expect(kit.app.got.map(({ activity }) => activity.id)).toEqual([sent.id, sent.id]);
  });

  it('says when the app answered with an error', async () => {
    kit.app.answer = () => ({ status: 500 });
    const sent = (await say('hi', { conversationId: chat })).body;
    expect(await settled(sent.id)).toMatchObject({ state: 'failed', status: 500 });
  });
});

describe('Action.Execute', () => {
  it('is an adaptiveCard/action invoke that names the message', async () => {
    const id = await postCard();
    kit.app.answer = () => ({
      status: 200,
      body: { statusCode: 200, type: 'application/vnd.microsoft.activity.message', value: 'Saved' },
    });
    expect((await execute(id)).body).toEqual({ kind: 'message', text: 'Saved' });
    expect(kit.app.got[0]?.activity).toMatchObject({
      type: 'invoke',
      name: 'adaptiveCard/action',
      replyToId: id,
      value: { action: { type: 'Action.Execute', verb: 'answer', data: { yes: true } }, trigger: 'manual' },
    });
  });

  it('with a card in the answer shows it to the one who acted, until the app changes the message', async () => {
    const id = await postCard();
    const next = { type: 'AdaptiveCard', version: '1.5', body: [{ type: 'TextBlock', text: 'Thank you' }] };
    kit.app.answer = () => ({
      status: 200,
      body: { statusCode: 200, type: 'application/vnd.microsoft.card.adaptive', value: next },
    });
    expect((await execute(id)).body).toEqual({ kind: 'card', card: next });
    expect(await message(id)).toMatchObject({ personalCard: true, attachments: [{ content: next }] });
    expect((await message(id, 'ruth.evans')).personalCard).toBe(false);
    await kit.connector('PUT', `/v3/conversations/${channel.id}/activities/${id}`, { type: 'message', text: 'Done' });
    expect(await message(id)).toMatchObject({ personalCard: false, text: 'Done' });
  });

  it('passes on a refusal of the app, and calls what Teams cannot read a failure', async () => {
    const id = await postCard();
    kit.app.answer = () => ({
      status: 200,
      body: {
        statusCode: 403,
        type: 'application/vnd.microsoft.error',
        value: { code: 'notYours', message: 'Not yours' },
      },
    });
    expect((await execute(id)).body).toEqual({ kind: 'error', status: 403, code: 'notYours', text: 'Not yours' });
    for (const answer of [{ status: 501 }, { status: 200 }, { status: 200, body: { statusCode: 200 } }]) {
      kit.app.answer = () => answer;
      expect((await execute(id)).body).toMatchObject({ kind: 'failed', status: answer.status });
    }
  });

  it('on a card that is gone is refused', async () => {
    expect((await execute('1')).body.error.code).toBe('NoMessage');
  });
});

describe('Action.Submit', () => {
  it('sends its data as a message that shows nothing', async () => {
    const id = await postCard();
    expect((await press(id, { type: 'Action.Submit', data: { a: 1 } })).body).toEqual({ kind: 'done' });
    expect(kit.app.got[0]?.activity).toMatchObject({ type: 'message', value: { a: 1 }, replyToId: id });
    expect((await view()).messages.at(-1).id).toBe(id);
  });

  it('says what imBack says, in the thread of the card', async () => {
    const id = await postCard();
    await press(id, { type: 'Action.Submit', data: { msteams: { type: 'imBack', value: 'next' } } });
    const { activity } = await soon(() => kit.app.got[0]);
    expect(activity.text).toBe('next');
    expect((await view()).messages.at(-1)).toMatchObject({ text: 'next', rootId: id });
  });

  it('shows one text and sends another with messageBack', async () => {
    const id = await postCard();
    const msteams = { type: 'messageBack', displayText: 'Yes please', text: 'yes', value: { ok: true } };
    await press(id, { type: 'Action.Submit', data: { msteams } });
    const { activity } = await soon(() => kit.app.got[0]);
    expect(activity).toMatchObject({ text: 'yes', value: { ok: true } });
    expect((await view()).messages.at(-1).text).toBe('Yes please');
  });

  it('opens a dialog, turns its page and closes it', async () => {
    const id = await postCard();
    const content = { type: 'AdaptiveCard', version: '1.5' };
    kit.app.answer = () => ({
      status: 200,
      body: { task: { type: 'continue', value: { title: 'Evidence', card: { content } } } },
    });
    const opened = await press(id, { type: 'Action.Submit', data: { msteams: { type: 'task/fetch' }, step: 1 } });
    expect(opened.body).toEqual({ kind: 'dialog', title: 'Evidence', card: content });
    expect(kit.app.got[0]?.activity).toMatchObject({ name: 'task/fetch', value: { data: { step: 1 } } });
    const submit = () =>
      kit.people('POST', '/client/dialogs/submit', {
        as: 'priya.shah',
        conversationId: channel.id,
        messageId: id,
        data: { file: 'x' },
      });
    kit.app.answer = () => ({ status: 200, body: { task: { type: 'message', value: 'Thank you' } } });
    expect((await submit()).body).toEqual({ kind: 'message', text: 'Thank you' });
    kit.app.answer = () => ({ status: 200 });
    expect((await submit()).body).toEqual({ kind: 'done' });
  });
});

describe('a mention', () => {
  it('of a person is in their activity feed', async () => {
    const sent = await say('<at>Ruth Evans</at> please look', { mentionPeople: ['ruth.evans'] });
    expect((await kit.people('GET', '/client/activity?as=ruth.evans')).body).toMatchObject([
      { title: 'Priya Shah mentioned you in Acme Health', preview: 'Ruth Evans please look', messageId: sent.body.id },
    ]);
  });
});

describe('unread', () => {
  it('counts what others wrote since the channel was opened', async () => {
    await view('ruth.evans');
    await say('One');
    await say('Two');
    const unread = async () => {
      const { teams } = (await kit.people('GET', '/client/world?as=ruth.evans')).body;
      return teams[0].channels.find((each: Json) => each.id === channel.id).unread;
    };
    expect(await unread()).toBe(2);
    await view('ruth.evans');
    expect(await unread()).toBe(0);
  });
});

describe('the live stream', () => {
  it('tells a person what they may see, and nothing else', async () => {
    const events: Record<string, Json[]> = { 'ruth.evans': [], 'daniel.okafor': [] };
    const stopping = new AbortController();
    for (const [as, list] of Object.entries(events)) {
      const url = `${kit.simulator.urls.people}/client/events?as=${as}`;
      const response = await fetch(url, { signal: stopping.signal });
      const reader = response.body?.getReader();
      const read = async (): Promise<void> => {
        const piece = await reader?.read();
        if (!piece?.value) return;
        for (const [, data] of Buffer.from(piece.value)
          .toString()
          .matchAll(/^data: (.*)$/gm)) {
          list.push(JSON.parse(data ?? ''));
        }
        return read();
      };
      read().catch(() => {});
    }
    await say('Look here');
    await kit.people('POST', '/control/clock', { advanceMs: 1000 });
    await soon(() => events['ruth.evans']?.some((event) => event.type === 'clock'));
    await soon(() => events['daniel.okafor']?.some((event) => event.type === 'clock'));
    stopping.abort();
    const told = (as: string) =>
      events[as]?.filter((event) => event.type === 'message').map(({ message: { text } }) => text);
    expect(told('ruth.evans')).toContain('Look here');
    expect(told('daniel.okafor')).toEqual([]);
  });
});
