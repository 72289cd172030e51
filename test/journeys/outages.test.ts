/** Cosmos DB and Microsoft Graph fail under a running service: what people are told, and that all is done once after. */
import { randomUUID } from 'node:crypto';
import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import type { LedgerLine } from '../../shared/views/ledger-line.ts';
import type { Fault } from '../../simulator/contract.ts';
import { type Service, startService } from '../server/service.ts';
import {
  accept,
  actsOn,
  channelsOf,
  givePriyaHerRole,
  ledgerOf,
  mailTo,
  messagesIn,
  openSpace,
  press,
  register,
  send,
  soon,
} from './partners.ts';

let service: Service;
beforeAll(async () => {
  service = await startService();
  await givePriyaHerRole(service);
}, 90_000);
afterAll(() => service.stop());

const notSaved = 'We could not save your answers. They are still here. Try again.';

async function advance(seconds: number): Promise<void> {
  await service.people('/control/clock', { advanceMs: seconds * 1000 });
}

async function fault(what: Omit<Fault, 'service'>): Promise<void> {
  await service.people('/control/faults', { service: 'graph', ...what });
}

const noFaults = () => fetch(`${service.simulator.urls.people}/control/faults`, { method: 'DELETE' });

async function newContact(name: string) {
  const email = `${name.toLowerCase().replace(' ', '.')}@outages.example`;
  await service.people('/control/people', { name, mail: email, standing: 'outside' });
  return { name, email, id: name.toLowerCase().replace(' ', '.') };
}

// The real thing may last 30 seconds; here it lasts as long as it takes to try everything once.
describe('given a database that does not answer', () => {
  it('tells everybody that nothing was saved, and carries out each command once when it is back', async () => {
    const jo = { name: 'Jo Smith', email: 'jo.smith@acmehealth.example' };
    const acme = await register(service, 'Acme Health', jo);
    await openSpace(service, acme);
    await accept(service, 'jo.smith');
    const [channel] = await soon('Jo is in the channel', async () => {
      const found = await channelsOf(service, 'Acme Health', 'jo.smith');
      return found.length > 0 && found;
    });
    await soon('two cards', async () => (await messagesIn(service, channel.id)).length >= 2);
    const before = await actsOn(service, acme);
    const answer = {
      as: 'jo.smith',
      conversation: channel.id,
      verb: 'form.answer',
      data: { card: 'headline', onboarding: 'o1', form: 'verificationLevel', basedOn: 0, answer_level: 'P9' },
      id: randomUUID(),
    };
    const command = { commandId: randomUUID(), command: { type: 'setBoardDate', onboarding: 'o1', on: '2027-03-04' } };
    const ask = () => send(service, 'priya.shah', `/api/partners/${acme}/commands`, command);

    await service.database.away();
    const told = [press(service, answer), press(service, { ...answer, id: randomUUID() }), ask(), ask()] as const;
    const [card, another, api, again] = await Promise.all(told);
    for (const body of [card, another])
      expect(body).toMatchObject({
        statusCode: 503,
        type: 'application/vnd.microsoft.error',
        value: { message: notSaved },
      });
    for (const reply of [api, again]) expect(reply).toMatchObject({ status: 503, body: { message: notSaved } });
    const health = await soon('health says so', async () => {
      const reply = await service.ask('/health');
      return reply.status === 503 && reply;
    });
    expect(health.body).toMatchObject({ status: 'degraded', dependencies: { database: 'down', graph: 'ok' } });
    expect((await service.ask('/live')).status).toBe(200);

    await service.database.back();
    expect(await press(service, answer)).toMatchObject({ statusCode: 200 });
    expect(await ask()).toMatchObject({ status: 200 });
    // Teams and the tab may both send once more what they never got an answer to.
    expect(await press(service, answer)).toMatchObject({ statusCode: 200 });
    expect(await ask()).toMatchObject({ status: 200 });
    const after = await actsOn(service, acme);
    const types = after
      .slice(before.length)
      .map(({ events }) => events.map((event) => Reflect.get(Object(event), 'type')));
    expect(types).toEqual([['FormAnswered'], [expect.stringMatching(/^BoardDate/u), 'NoticeWanted']]);
    await soon('health is well', async () => (await service.ask('/health')).status === 200);
  }, 90_000);
});

const making = { method: 'POST', path: '/v1.0/teams/[^/]+/channels$' };
const joining = { method: 'POST', path: '/v1.0/teams/[^/]+/channels/[^/]+/members$' };
const mailing = { method: 'POST', path: '/messages(/[^/]+/send)?$' };

const slowDown = 'Microsoft asked us to slow down. We try again by ourselves.';
const lookFirst = 'Microsoft Teams did not say if this was done. We look for it before we try again.';
const noAnswer = 'Microsoft Teams did not answer. We try again by ourselves.';
const changing = 'Something else is changing in Teams. We try again by ourselves.';
const notAllowed = /^Microsoft did not allow this\. An administrator must give the permission, then try again\./u;

describe('given a Graph that fails', () => {
  afterEach(noFaults);

  it.each<[string, string, Omit<Fault, 'service'>, { channel: unknown; member: unknown; mail: unknown }]>([
    ['403', 'Forbid', { status: 403 }, { channel: notAllowed, member: notAllowed, mail: notAllowed }],
    [
      '404',
      'Missing',
      { status: 404 },
      {
        channel: 'Microsoft cannot find the project manager in the team yet. We try again by ourselves.',
        member: 'The channel cannot take Ann Missing yet. We try again by ourselves.',
        mail: 'Microsoft could not find what this needs. Check it in Teams, then try again.',
      },
    ],
    ['409', 'Conflict', { status: 409 }, { channel: changing, member: changing, mail: changing }],
    ['429', 'Busy', { status: 429, retryAfterSeconds: 7 }, { channel: slowDown, member: slowDown, mail: slowDown }],
    ['503', 'Broken', { status: 503 }, { channel: lookFirst, member: noAnswer, mail: lookFirst }],
    [
      'nothing, and does nothing',
      'Before',
      { drop: 'before' },
      { channel: lookFirst, member: noAnswer, mail: lookFirst },
    ],
    ['nothing, and has done it', 'After', { drop: 'after' }, { channel: lookFirst, member: noAnswer, mail: lookFirst }],
  ])(
    'with %s: the ledger says so in words, and afterwards there is one of each',
    async (_, name, trouble, words) => {
      const ann = await newContact(`Ann ${name}`);
      for (const call of [making, joining, mailing]) await fault({ ...call, ...trouble });
      const partner = await register(service, `${name} Health`, ann);
      const line = async (key: string) => (await ledgerOf(service, partner)).find((each) => each.key.startsWith(key));
      const says = (key: string, what: unknown) =>
        soon(`${key} says ${what}`, async () => {
          const why = (await line(key))?.why ?? '';
          return what instanceof RegExp ? what.test(why) : why === what;
        });

      await says('notice:', words.mail);
      await openSpace(service, partner);
      await says('channel', words.channel);
      // The channel must be there before anybody can join it.
      await noFaults();
      await fault({ ...joining, ...trouble });
      await accept(service, ann.id);
      const member = async () =>
        (await ledgerOf(service, partner)).find(({ what }) => what === `Add ${ann.name} to the channel`);
      await soon('member', async () => {
        await tryAgain(partner, (key) => !key.startsWith('member:'));
        await advance(31);
        const why = (await member())?.why ?? '';
        return words.member instanceof RegExp ? words.member.test(why) : why === words.member;
      });

      await noFaults();
      await soon('everything is done', async () => {
        await tryAgain(partner);
        await advance(31);
        return (await ledgerOf(service, partner)).every(({ tone }) => tone === 'done');
      });
      const channels = await channelsOf(service, `${name} Health`);
      expect(channels).toHaveLength(1);
      const { members, messages } = await service.people(
        `/client/conversations/${encodeURIComponent(channels[0]?.id)}?as=priya.shah`,
      );
      expect(members.filter((each: { person: { id: string } }) => each.person.id === ann.id)).toHaveLength(1);
      expect(messages.length).toBeGreaterThanOrEqual(2);
      const subjects = (await mailTo(service, ann.email)).map(({ subject }) => subject);
      expect(subjects.length).toBeGreaterThan(0);
      expect(new Set(subjects).size).toBe(subjects.length);
    },
    120_000,
  );

  /** What a project manager does when a line says that somebody must. */
  async function tryAgain(partner: string, which: (key: string) => boolean = () => true): Promise<void> {
    for (const { key, tone, mayTryAgain } of await ledgerOf(service, partner)) {
      if (tone !== 'problem' || !mayTryAgain || !which(key)) continue;
      const command = { commandId: randomUUID(), command: { type: 'retryStep', key } };
      const reply = await send(service, 'priya.shah', `/api/partners/${partner}/commands`, command);
      // It may have gone on by itself since the ledger was read.
      expect([200, 409]).toContain(reply.status);
    }
  }
});

describe('given a Teams that fails while cards are posted', () => {
  afterEach(noFaults);

  it.each<[string, string, Omit<Fault, 'service'>, string]>([
    ['429', 'Slow', { status: 429, retryAfterSeconds: 7 }, slowDown],
    ['503', 'Ailing', { status: 503 }, lookFirst],
    ['nothing, and does nothing', 'Mute', { drop: 'before' }, lookFirst],
    ['nothing, and has posted', 'Deaf', { drop: 'after' }, lookFirst],
  ])(
    'with %s: the channel has exactly two cards in the end',
    async (_, name, trouble, words) => {
      const posting = { service: 'connector', method: 'POST', path: '/v3/conversations$' };
      await service.people('/control/faults', { ...posting, ...trouble });
      const partner = await register(service, `${name} Care`, await newContact(`Bo ${name}`));
      await openSpace(service, partner);
      const headline = async () => (await ledgerOf(service, partner)).find(({ key }) => key === 'post:headline');
      await soon(words, async () => (await headline())?.why === words);
      await noFaults();
      const cards = (lines: LedgerLine[]) =>
        lines.filter(({ key, tone }) => key.startsWith('post:') && tone === 'done');
      await soon('both cards are posted', async () => {
        await advance(31);
        return cards(await ledgerOf(service, partner)).length === 2;
      });
      const [channel] = await channelsOf(service, `${name} Care`);
      expect(await messagesIn(service, channel?.id)).toHaveLength(2);
    },
    60_000,
  );
});

describe('given a tenant that lets no bot post in private channels', () => {
  it('tells the contact by the activity feed, and the ledger says why', async () => {
    await service.people('/control/settings', { botPostsInPrivateChannels: false });
    const eve = await newContact('Eve Quiet');
    const partner = await register(service, 'Quiet Health', eve);
    await openSpace(service, partner);
    await accept(service, eve.id);
    const done = (title: string) =>
      soon(title, async () => {
        await advance(5);
        return (await ledgerOf(service, partner)).find(({ what, tone }) => what === title && tone === 'done');
      });
    await done('Add Eve Quiet to the channel');
    await done('Pin the tab in the channel');
    const priya = service.as('priya.shah');
    await priya.do(partner, { type: 'setBoardDate', onboarding: 'o1', on: '2027-03-04' });
    await soon('an entry in the feed', async () => {
      const feed = await service.people(`/client/activity?as=${eve.id}`);
      return JSON.stringify(feed).includes('4 March 2027');
    });
    const refused = (await ledgerOf(service, partner)).filter(({ status }) => status === 'There is a problem');
    expect(refused.map(({ what }) => what)).toContain('Post the headline card');
    for (const { why } of refused) expect(why).toMatch(/does not let the app post in this private channel\. The tab/u);
    const [channel] = await channelsOf(service, 'Quiet Health');
    expect(await messagesIn(service, channel?.id)).toEqual([]);
    await service.people('/control/settings', { botPostsInPrivateChannels: true });
  }, 90_000);
});
