/** Processes of the bot on one database and one Microsoft 365: they race, are killed half-way, or stand still and wake up. */
import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type Instance, type Json, type Service, startService } from '../server/service.ts';
import {
  actsOn,
  channelsOf,
  commitsOf,
  givePriyaHerRole,
  leaseHolder,
  mailTo,
  messagesIn,
  openSpace,
  register,
  send,
  soon,
} from './partners.ts';

let service: Service;
let other: Instance;
/** Holds the lease: it was there first. */
const first = () => service.process.url;

beforeAll(async () => {
  service = await startService();
  await givePriyaHerRole(service);
  other = await service.another();
}, 120_000);
afterAll(() => service.stop());

const jo = { name: 'Jo Smith', email: 'jo.smith@acmehealth.example' };

function asked(text: string) {
  return { type: 'askQuery', onboarding: 'o1', text, wantsDocument: false, replyBy: null, owner: null };
}

describe('given two instances of the bot', () => {
  it('loses none and doubles none of the commands that both get at once', async () => {
    const acme = await register(service, 'Acme Health', jo);
    const before = await actsOn(service, acme);
    const give = (url: string, text: string, commandId: string = randomUUID()) =>
      send(service, 'priya.shah', `/api/partners/${acme}/commands`, { commandId, command: asked(text) }, url);
    const numbers = Array.from({ length: 10 }, (_, number) => number);
    const replies = await Promise.all(
      numbers.flatMap((number) => {
        const same = randomUUID();
        return [
          give(first(), `Left ${number}?`),
          give(other.url, `Right ${number}?`),
          give(first(), `Both ${number}?`, same),
          give(other.url, `Both ${number}?`, same),
        ];
      }),
    );
    expect(new Set(replies.map(({ status }) => status))).toEqual(new Set([200]));
    const acts = (await actsOn(service, acme)).slice(before.length);
    expect(acts).toHaveLength(30);
    const all = numbers.flatMap((number) => ['Left', 'Right', 'Both'].map((side) => `${side} ${number}?`)).sort();
    for (const url of [first(), other.url]) {
      // The one hears of what the other wrote within a second.
      const texts = await soon(`${url} knows all`, async () => {
        const { body } = await send(service, 'priya.shah', `/api/partners/${acme}`, undefined, url);
        const queries: Json[] = body.onboardings[0].queries;
        return queries.length >= all.length && queries.map(({ messages }) => messages[0].text).sort();
      });
      expect(texts).toEqual(all);
    }
  }, 60_000);

  it('tells the second of two people who answer at once who was first', async () => {
    const bright = await register(service, 'Bright Minds', {
      name: 'Maya Patel',
      email: 'maya.patel@brightminds.example',
    });
    const command = { type: 'answerForm', onboarding: 'o1', form: 'verificationLevel', basedOn: 0 };
    await service.as('ruth.evans').addStaff('Daniel Okafor', 'daniel.okafor@nhslogin.example', 'projectManager');
    const give = (person: string, url: string, level: string) => {
      const body = { commandId: randomUUID(), command: { ...command, answers: { level } } };
      return send(service, person, `/api/partners/${bright}/commands`, body, url);
    };
    await soon('both know Daniel', async () => {
      const { body } = await send(service, 'daniel.okafor', '/api/me', undefined, other.url);
      return body.roles?.length > 0;
    });
    const before = await actsOn(service, bright);
    const replies = await Promise.all([give('priya.shah', first(), 'P9'), give('daniel.okafor', other.url, 'P5')]);
    const [won, lost] = [...replies].sort((a, b) => a.status - b.status);
    expect([won?.status, lost?.status]).toEqual([200, 409]);
    const winner = won === replies[0] ? 'Priya Shah' : 'Daniel Okafor';
    expect(lost?.body.message).toMatch(
      new RegExp(`^${winner} answered this at .*These are the answers we have now\\.$`, 'u'),
    );
    expect(await actsOn(service, bright)).toHaveLength(before.length + 1);
  });

  it('makes one channel with two cards, also when the one that makes it is killed half-way', async () => {
    const acme = await register(service, 'Northstar', { name: 'Amir Khan', email: 'amir.khan@northstar.example' });
    await soon('the mail', async () => (await mailTo(service, 'amir.khan@northstar.example')).length > 0);
    await service.people('/control/settings', { graphDelayMs: 400 });
    await openSpace(service, acme);
    await soon('the channel is being made', async () => {
      const commits = await commitsOf(service, acme);
      return JSON.stringify(commits).includes('"StepStarted","key":"channel"');
    });
    const dead = await leaseHolder(service);
    await service.process.kill();
    await service.people('/control/settings', { graphDelayMs: 0 });
    const ledger = async (): Promise<Json[]> => {
      const { body } = await send(service, 'priya.shah', `/api/partners/${acme}`, undefined, other.url);
      return body.teams.ledger;
    };
    // The lease runs out after 12 real seconds; what was begun is looked for after 30 of business time.
    await soon('the other goes on', async () => {
      await service.people('/control/clock', { advanceMs: 31_000 });
      return (await ledger()).some(({ key, tone }) => key.startsWith('post:stage') && tone === 'done');
    });
    expect(await leaseHolder(service)).not.toBe(dead);
    const channels = await channelsOf(service, 'Northstar');
    expect(channels).toHaveLength(1);
    const cards = await messagesIn(service, channels[0]?.id);
    expect(cards.map(({ attachments }) => attachments.length)).toEqual([1, 1]);
    const subjects = (await mailTo(service, 'amir.khan@northstar.example')).map(({ subject }) => subject);
    expect(new Set(subjects).size).toBe(subjects.length);
  }, 90_000);
});

describe('given three instances, of which one after the other fails half-way', () => {
  it('does each thing once, also when the first wakes up after it was replaced', async () => {
    const third = await service.another();
    const making = async (name: string, contact: { name: string; email: string }) => {
      const partner = await register(service, name, contact);
      await soon('the mail', async () => (await mailTo(service, contact.email)).length > 0);
      await service.people('/control/settings', { graphDelayMs: 400 });
      await openSpace(service, partner);
      await soon('the channel is being made', async () =>
        JSON.stringify(await commitsOf(service, partner)).includes('"StepStarted","key":"channel"'),
      );
      return partner;
    };
    const finished = async (partner: string, url: string) => {
      await service.people('/control/settings', { graphDelayMs: 0 });
      await soon(`${partner} is done`, async () => {
        await service.people('/control/clock', { advanceMs: 31_000 });
        const { body } = await send(service, 'priya.shah', `/api/partners/${partner}`, undefined, url);
        const done: string[] =
          body.teams?.ledger.flatMap(({ key, tone }: Json) => (tone === 'done' ? [key] : [])) ?? [];
        return done.includes('tab') && done.some((key) => key.startsWith('post:stage'));
      });
    };
    // At the address where people ask. The lease stays where it was: with the other.
    await service.restart();
    const stalled = await leaseHolder(service);
    const lumen = await making('Lumen Care', { name: 'Lu Men', email: 'lu.men@lumen.example' });
    other.stall();
    await soon('another holds the lease', async () => (await leaseHolder(service)) !== stalled);
    await finished(lumen, service.url);
    other.wake();
    const quay = await making('Quay Health', { name: 'Qu Ay', email: 'qu.ay@quay.example' });
    const second = await leaseHolder(service);
    expect(second).not.toBe(stalled);
    // Whichever of the two has it: the one that is awake again goes on.
    await Promise.all([service.process.kill(), third.kill()]);
    await finished(quay, other.url);
    expect(await leaseHolder(service)).not.toBe(second);
    for (const name of ['Lumen Care', 'Quay Health']) {
      const channels = await channelsOf(service, name);
      expect(channels).toHaveLength(1);
      expect(channels[0]?.tabs).toHaveLength(1);
      expect((await messagesIn(service, channels[0]?.id)).map(({ attachments }) => attachments.length)).toEqual([1, 1]);
    }
    for (const email of ['lu.men@lumen.example', 'qu.ay@quay.example']) {
      const subjects = (await mailTo(service, email)).map(({ subject }) => subject);
      expect(new Set(subjects).size).toBe(subjects.length);
    }
  }, 180_000);
});
