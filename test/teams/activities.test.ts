/** What Teams sends, over HTTP with real tokens: forged and broken activities, buttons, words, and whose partner it is. */
import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { JWTPayload } from 'jose';
import { type Json, type Reply, type Service, startService } from '../server/service.ts';

let service: Service;
let acme: string;
let channel: { id: string; name: string };

beforeAll(async () => {
  service = await startService();
  const ruth = service.as('ruth.evans');
  await ruth.addStaff('Priya Shah', 'priya.shah@nhslogin.example', 'projectManager');
  const priya = service.as('priya.shah');
  acme = await priya.register({
    name: 'Acme Health',
    product: 'Acme Steps',
    contact: { name: 'Jo Smith', email: 'jo.smith@acmehealth.example' },
    assignMe: true,
  });
  const held = { type: 'recordCall', kind: 'preparation', onboarding: 'o1', on: '2026-11-02', others: '', notes: [] };
  await priya.do(acme, { ...held, attendees: [await priya.id()], ready: true, actions: [] });
  await priya.do(acme, { type: 'openSpace', onboarding: 'o1' });
  channel = await soon(async () => (await channelsOf('priya.shah')).find(({ name }) => name.startsWith('Acme')));
  await soon(async () => (await messagesIn(channel.id)).length >= 2);
  const [invitation] = await soon(async () => {
    const all = await service.people('/client/invitations?as=jo.smith');
    return all.length > 0 && all;
  });
  await service.people(`/client/invitations/${invitation.id}/accept`, { as: 'jo.smith' });
  await soon(async () => (await channelsOf('jo.smith')).some(({ id }) => id === channel.id));
}, 120_000);
afterAll(() => service.stop());

async function soon<T>(check: () => Promise<T | undefined | false>): Promise<T> {
  for (let tries = 0; tries < 300; tries += 1) {
    const found = await check().catch(() => undefined);
    if (found) return found;
    await new Promise((done) => setTimeout(done, 100));
  }
  throw new Error('It did not happen within half a minute.');
}

async function channelsOf(person: string): Promise<{ id: string; name: string }[]> {
  const world = await service.people(`/client/world?as=${person}`);
  return world.teams.flatMap((team: Json) => team.channels);
}

async function messagesIn(id: string, as = 'priya.shah'): Promise<Json[]> {
  return (await service.people(`/client/conversations/${encodeURIComponent(id)}?as=${as}`)).messages;
}

/** Sends a message and gives the bot's answer: the card's JSON and the text. */
async function say(as: string, words: string, place = channel.id): Promise<string> {
  const before = (await messagesIn(place, as)).length;
  await service.people('/client/messages', {
    as,
    conversationId: place,
    text: `<at>Partner onboarding</at> ${words}`,
    mentionApp: true,
  });
  const answer = await soon(async () => (await messagesIn(place, as)).slice(before + 1).at(0));
  return `${answer.text} ${JSON.stringify(answer.attachments)}`;
}

async function pressed(as: string, verb: string, data: object, type = 'Action.Execute'): Promise<Json> {
  const [headline] = await messagesIn(channel.id);
  const action = { type, verb, data };
  return service.people('/client/card-actions', { as, conversationId: channel.id, messageId: headline.id, action });
}

function activity(change: object = {}): Record<string, unknown> {
  const { identity, urls } = service.simulator;
  return {
    type: 'message',
    id: randomUUID(),
    channelId: 'msteams',
    serviceUrl: urls.connector,
    from: { id: '29:somebody', aadObjectId: randomUUID() },
    recipient: { id: `28:${identity.appId}` },
    conversation: { id: channel.id, conversationType: 'channel', tenantId: identity.tenantId },
    text: 'hi',
    ...change,
  };
}

async function post(body: unknown, claims: JWTPayload | null = {}, seconds = 600): Promise<Reply> {
  const { identity, urls } = service.simulator;
  const all = { iss: 'https://api.botframework.com', aud: identity.appId, serviceurl: urls.connector, ...claims };
  const token = claims ? await service.sign('botFramework', all, seconds) : '';
  const headers = { 'content-type': 'application/json', ...(token ? { authorization: `Bearer ${token}` } : {}) };
  return service.ask('/api/messages', { method: 'POST', headers, body: JSON.stringify(body) });
}

describe('an activity', () => {
  it.each(['type', 'from', 'conversation', 'recipient', 'channelId'])(
    'without %s gets 400 and a sentence',
    async (part) => {
      const reply = await post(activity({ [part]: undefined }));
      expect(reply).toMatchObject({ status: 400, body: { code: 'badActivity' } });
    },
  );

  it('from another tenant gets 403', async () => {
    const conversation = { id: channel.id, conversationType: 'channel', tenantId: randomUUID() };
    expect(await post(activity({ conversation }))).toMatchObject({ status: 403, body: { code: 'otherTenant' } });
  });

  it.each<[string, JWTPayload | null, number]>([
    ['without a token', null, 600],
    ['with a token that has ended', {}, -600],
    ['for another bot', { aud: randomUUID() }, 600],
    ['by another issuer', { iss: 'https://example.com' }, 600],
    ['signed for another address', { serviceurl: 'https://example.com' }, 600],
  ])('%s gets 401', async (_, claims, seconds) => {
    expect(await post(activity(), claims, seconds)).toMatchObject({ status: 401, body: { code: 'notFromTeams' } });
  });

  it('from a service address that is not Microsoft’s gets 403, though its token is for that address', async () => {
    const serviceurl = 'https://example.com/teams';
    const reply = await post(activity({ serviceUrl: serviceurl }), { serviceurl });
    expect(reply).toMatchObject({ status: 403, body: { code: 'notFromTeams' } });
  });

  it('with a token as the Emulator sends it gets 401: that way in is closed', async () => {
    const { identity } = service.simulator;
    const { tenantId: tid, appId } = identity;
    const claims = { iss: `https://sts.windows.net/${tid}/`, tid, aud: appId, appid: appId, ver: '1.0' };
    const token = await service.sign('entra', claims);
    const headers = { 'content-type': 'application/json', authorization: `Bearer ${token}` };
    const reply = await service.ask('/api/messages', { method: 'POST', headers, body: JSON.stringify(activity()) });
    expect(reply).toMatchObject({ status: 401, body: { code: 'notFromTeams' } });
  });

  it('by a key that does not vouch for its channel gets 401', async () => {
    expect(await post(activity({ channelId: 'slack' }))).toMatchObject({ status: 401, body: { code: 'notFromTeams' } });
  });

  it('of a kind nobody listens to is taken in silence', async () => {
    expect((await post(activity({ type: 'messageReaction' }))).status).toBe(200);
  });
});

describe('an invoke', () => {
  const invoke = (name: string, value: unknown) => post(activity({ type: 'invoke', name, value }));

  it('that the app does not know is HTTP 200 with the true status inside', async () => {
    expect(await invoke('task/fetch', {})).toMatchObject({ status: 200, body: { statusCode: 501 } });
  });

  it.each([['eligibility.destroy'], ['constructor'], [undefined], [42]])('with the verb %p says so', async (verb) => {
    const reply = await invoke('adaptiveCard/action', { action: { verb, data: {} } });
    expect(reply).toMatchObject({
      status: 200,
      body: { statusCode: 400, type: 'application/vnd.microsoft.error', value: { code: 'unknownAction' } },
    });
  });

  it('without an action says so', async () => {
    expect(await invoke('adaptiveCard/action', null)).toMatchObject({ status: 200, body: { statusCode: 400 } });
  });

  it('by somebody nobody knows says so', async () => {
    const reply = await invoke('adaptiveCard/action', { action: { verb: 'status.show', data: {} } });
    expect(reply).toMatchObject({ status: 200, body: { statusCode: 403, value: { code: 'unknownPerson' } } });
  });
});

describe('a button', () => {
  const where = { card: 'eligibility:o1', onboarding: 'o1' };

  it('shows the first questions to a contact, and saves nothing', async () => {
    const result = await pressed('jo.smith', 'eligibility.start', where);
    expect(result.kind).toBe('card');
    expect(JSON.stringify(result.card)).toContain('1 of 2');
  });

  it('keeps what was chosen when something is missing, and says what', async () => {
    const result = await pressed('jo.smith', 'eligibility.continue', { ...where, basedOn: 0, servesEngland: 'yes' });
    const card = JSON.stringify(result.card);
    expect(card).toContain('"value":"yes"');
    expect(card).toMatch(/Select/u);
  });

  it('of an onboarding that does not exist is answered, not obeyed', async () => {
    const result = await pressed('jo.smith', 'status.show', { card: 'headline:o9', onboarding: 'o9' });
    expect(result.kind).not.toBe('failed');
  });

  it('that names another partner than the channel’s is refused', async () => {
    const result = await pressed('jo.smith', 'status.show', { ...where, partner: 'somebody-else' });
    expect(result).toMatchObject({ kind: 'error', status: 404, code: 'noPartner' });
  });

  it('for the partner is refused to staff, with what they can do instead', async () => {
    const answers = { servesEngland: 'yes', patientFacing: 'yes', benefit: 'yes', free: 'yes', stage: 'development' };
    const result = await pressed('priya.shah', 'eligibility.continue', { ...where, basedOn: 0, ...answers });
    expect(JSON.stringify(result.card)).toContain('Only Acme Health can answer here');
  });

  it('with a text that is too long says how long it may be, and keeps it', async () => {
    const text = 'x'.repeat(2001);
    const result = await pressed('jo.smith', 'query.ask', { ...where, asked: 'yes', text });
    const card = JSON.stringify(result.card);
    expect(card).toContain('2000 characters or fewer');
    expect(card).toContain(text);
  });
});

describe('a button whose answer got lost', () => {
  it('is sent again by Teams, and carried out once', async () => {
    const text = 'Was this asked once?';
    await service.people('/control/faults', { service: 'toApp', drop: 'after', times: 1 });
    const result = await pressed('jo.smith', 'query.ask', { card: 'next:o1', onboarding: 'o1', asked: 'yes', text });
    expect(result.kind).toBe('card');
    const page = JSON.stringify(await service.as('priya.shah').ask<Json>(`/api/partners/${acme}`));
    expect(page.split(text)).toHaveLength(2);
  });
});

describe('words', () => {
  it.each([
    ['hi', 'Hello Jo. You are working on Acme Steps.'],
    ['status', 'Where you are'],
    ['next', 'Where you are'],
    ['when is the board', 'No Board date yet'],
    ['who', 'Priya Shah'],
    ['help', 'Mention me first'],
  ])('«%s» gets its answer', async (words, answer) => {
    expect(await say('jo.smith', words)).toContain(answer);
  });

  it('it does not know become a question for the project manager, word for word, once they say yes', async () => {
    const words = 'Can we use *SAML* & <b>why</b>?';
    const offer = await say('jo.smith', words);
    expect(offer).toContain('I cannot answer that. Shall I ask Priya Shah?');
    const message = (await messagesIn(channel.id)).at(-1);
    const yes = message.attachments[0].content.actions[0];
    const action = { type: 'Action.Execute', verb: yes.verb, data: yes.data };
    const asked = { as: 'jo.smith', conversationId: channel.id, messageId: message.id, action };
    expect(JSON.stringify(await service.people('/client/card-actions', asked))).toContain('We have asked Priya Shah');
    const page = await service.as('priya.shah').ask<Json>(`/api/partners/${acme}`);
    expect(JSON.stringify(page)).toContain(JSON.stringify(words).slice(1, -1));
  });

  it('in a channel of no partner say so', async () => {
    const general = (await channelsOf('priya.shah')).find(({ name }) => name === 'General');
    expect(await say('priya.shah', 'status', general?.id)).toContain('does not belong to a partner');
  });
});

describe('adding the app', () => {
  it('welcomes a contact once, and news can reach them in the chat from then on', async () => {
    const world = await service.people('/client/install', { as: 'jo.smith' });
    const chat =
      world.chats[0]?.id ?? (await soon(async () => (await service.people('/client/world?as=jo.smith')).chats[0]))?.id;
    await soon(async () => (await messagesIn(chat, 'jo.smith')).length > 0);
    const answer = await service.people('/client/messages', { as: 'jo.smith', conversationId: chat, text: 'status' });
    expect(answer.delivery.state).toBe('pending');
    const cards = await soon(async () => {
      const all = await messagesIn(chat, 'jo.smith');
      return all.length >= 3 && all.map((message) => JSON.stringify(message.attachments));
    });
    expect(cards.filter((card) => card.includes('I keep the onboarding of partners'))).toHaveLength(1);
    expect(cards.at(-1)).toContain('Where you are');
  });
});

describe('a request to put the onboarding on hold', () => {
  const place = { card: 'hold:o1', onboarding: 'o1' };
  const ask = (until: string) =>
    service.as('jo.smith').do(acme, { type: 'askForHold', onboarding: 'o1', until, because: 'Waiting for a contract' });
  const held = async (): Promise<Json> => {
    const page = await service.as('priya.shah').ask<Json>(`/api/partners/${acme}`);
    return page.onboardings[0].hold;
  };
  const inDays = (days: number) => new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10);
  const answer = async (as: string, data: object) =>
    JSON.stringify((await pressed(as, 'hold.answer', { ...place, ...data })).card);

  it('is answered by the project manager with one press, for the request that the card showed', async () => {
    await ask(inDays(30));
    const { at: wish } = (await held()).asked;
    expect(await answer('jo.smith', { answer: 'yes', wish })).not.toContain('You said yes');
    expect(await answer('priya.shah', { answer: 'yes', wish: '2026-01-01T10:00:00.000Z' })).toContain(
      'They have asked again meanwhile. Here is the latest request.',
    );
    expect(await held()).toMatchObject({ running: null, asked: { at: wish } });

    expect(await answer('priya.shah', { answer: 'no', wish })).toContain('You said no. Acme Health has been told.');
    expect(await answer('priya.shah', { answer: 'yes', wish })).toContain('Nobody asks to put this on hold any more.');
    await ask(inDays(40));
    const again = (await held()).asked.at;
    const told = await answer('priya.shah', { answer: 'yes', wish: again });
    expect(told).toContain('You said yes. Acme Health has been told.');
    expect(told).toContain('Acme Steps is on hold until');
    expect(await held()).toMatchObject({ running: { until: inDays(40) }, asked: null });
  });
});
