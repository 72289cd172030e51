/** What people send that they should not, over HTTP with real tokens: a clear sentence, and an unchanged record. */
import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type Json, type Service, startService } from '../server/service.ts';
import {
  accept,
  actsOn,
  channelsOf,
  commitsOf,
  givePriyaHerRole,
  messagesIn,
  openSpace,
  press,
  register,
  send,
  soon,
} from './partners.ts';

let service: Service;
let acme: string;
let bright: string;
/** Acme's channel. */
let channel: string;

beforeAll(async () => {
  service = await startService();
  await givePriyaHerRole(service);
  acme = await register(service, 'Acme Health', { name: 'Jo Smith', email: 'jo.smith@acmehealth.example' });
  await service.as('priya.shah').addContact(acme, 'Sam Lee', 'sam.lee@acmehealth.example');
  bright = await register(service, 'Bright Minds', { name: 'Maya Patel', email: 'maya.patel@brightminds.example' });
  await Promise.all([acme, bright].map((partner) => openSpace(service, partner)));
  await Promise.all(['jo.smith', 'sam.lee', 'maya.patel'].map((person) => accept(service, person)));
  const places = [
    ['Acme Health', 'jo.smith'],
    ['Acme Health', 'sam.lee'],
    ['Bright Minds', 'maya.patel'],
  ] as const;
  for (const [name, person] of places) {
    const [found] = await soon(`${person} is in the channel`, async () => {
      const channels = await channelsOf(service, name, person);
      return channels.length > 0 && channels;
    });
    if (name === 'Acme Health') channel = found.id;
  }
  await soon('two cards', async () => (await messagesIn(service, channel)).length >= 2);
}, 120_000);
afterAll(() => service.stop());

const where = { card: 'headline', onboarding: 'o1' };
const good = { servesEngland: 'yes', patientFacing: 'yes', benefit: 'yes', free: 'yes', stage: 'development' };

/** What is on a card, as one text. */
const words = (answer: Json) => JSON.stringify(answer.value);

describe('a card action', () => {
  it('by the contact of another partner, in their own chat, is refused without a name', async () => {
    const before = await commitsOf(service, acme);
    for (const partner of [acme, '0000000000000000']) {
      const data = { ...where, partner, asked: 'yes', text: 'What do they do?' };
      const answer = await press(service, { as: 'maya.patel', conversation: 'a:maya', verb: 'query.ask', data });
      expect(answer).toEqual({
        statusCode: 404,
        type: 'application/vnd.microsoft.error',
        value: {
          code: 'noPartner',
          message: 'This card is not about a partner of yours. Type status to get the latest card.',
        },
      });
    }
    expect(await commitsOf(service, acme)).toHaveLength(before.length);
  });

  it('in the channel, by somebody there who is no contact, says who can', async () => {
    const before = await actsOn(service, acme);
    const data = { ...where, form: 'verificationLevel', basedOn: 0, answer_level: 'P9' };
    const answer = await press(service, { as: 'maya.patel', conversation: channel, verb: 'form.answer', data });
    expect(answer).toMatchObject({ statusCode: 403, value: { message: expect.stringMatching(/^Only .*\.$/u) } });
    expect(await actsOn(service, acme)).toHaveLength(before.length);
  });

  it('from a channel the app does not know is refused', async () => {
    const data = { ...where, partner: acme, asked: 'yes', text: 'Hello?' };
    const conversation = '19:somewhere-else@thread.tacv2';
    const answer = await press(service, { as: 'jo.smith', conversation, verb: 'query.ask', data });
    expect(answer).toMatchObject({ statusCode: 404, value: { code: 'noPartner' } });
  });

  it('by two people at the same time is taken from one; the other is told who it was', async () => {
    const before = await actsOn(service, acme);
    const data = { ...where, card: 'eligibility:o1', basedOn: 0, ...good };
    const [jo, sam] = await Promise.all(
      ['jo.smith', 'sam.lee'].map((as) =>
        press(service, { as, conversation: channel, verb: 'eligibility.continue', data }),
      ),
    );
    const told = [jo, sam].map((answer) => /(Jo Smith|Sam Lee) answered this at [^.]+\./u.exec(words(answer))?.[1]);
    expect([
      [undefined, 'Jo Smith'],
      ['Sam Lee', undefined],
    ]).toContainEqual(told);
    expect(await actsOn(service, acme)).toHaveLength(before.length + 1);
  });

  it('on a card of an earlier version shows the latest one and changes nothing', async () => {
    const before = await actsOn(service, acme);
    const data = { ...where, card: 'eligibility:o1', version: 99 };
    const answer = await press(service, { as: 'jo.smith', conversation: channel, verb: 'eligibility.confirm', data });
    expect(answer.statusCode).toBe(200);
    expect(words(answer)).toContain('This card is out of date. Here is the latest one.');
    expect(await actsOn(service, acme)).toHaveLength(before.length);
  });

  it('on a card of an earlier stage changes nothing and says how it stands', async () => {
    const finish = {
      ...where,
      card: 'eligibility:o1',
      basedOn: 1,
      ...good,
      backing: 'contract',
      organisation: 'North ICB',
    };
    const done = await press(service, {
      as: 'jo.smith',
      conversation: channel,
      verb: 'eligibility.finish',
      data: finish,
    });
    expect(words(done)).toMatch(/looks eligible/iu);
    const before = await actsOn(service, acme);
    const again = { ...finish, card: 'stage:o1:eligibility', organisation: 'South ICB' };
    const answer = await press(service, {
      as: 'sam.lee',
      conversation: channel,
      verb: 'eligibility.finish',
      data: again,
    });
    expect(words(answer)).toMatch(/Jo Smith answered this at [^.]+\. These are the answers we have now\./u);
    expect(await actsOn(service, acme)).toHaveLength(before.length);
  });
});

describe('the API, asked by a contact for another partner', () => {
  it.each(['/progress', '/export', '', '/commands'])(
    '%s answers as if there were none, and names nobody',
    async (page) => {
      const body =
        page === '/commands' ? { commandId: randomUUID(), command: { type: 'retryStep', key: 'channel' } } : undefined;
      const ask = (partner: string) => send(service, 'maya.patel', `/api/partners/${partner}${page}`, body);
      const other = await ask(acme);
      const unknown = await ask('0000000000000000');
      expect(other.status).toBe(404);
      expect(other).toMatchObject({ status: unknown.status, body: unknown.body });
      expect(JSON.stringify(other.body)).not.toMatch(/Acme|Jo|Sam/u);
      const own = await send(service, 'maya.patel', `/api/partners/${bright}/progress`);
      expect(own.status).toBe(200);
    },
  );
});

const onlyLetters = /must only include letters, numbers, spaces and common punctuation/u;
const tooLong = /must be 100 characters or fewer/u;
const hostile: [string, string, RegExp][] = [
  ['of 300 characters', 'x'.repeat(300), tooLong],
  ['with a script', '<script>alert(1)</script>', onlyLetters],
  ['with a Markdown link', '[Click](https://evil.example)', onlyLetters],
  ['that hides a Markdown link', 'Acme](https://evil.example)', onlyLetters],
  ['with a mark that turns text round', 'Acme \u202eevoli\u202c Health', onlyLetters],
  ['with an invisible right-to-left mark', 'Acme\u200f Health', onlyLetters],
  ['with emoji', 'Acme 🚀 Health', onlyLetters],
  ['of spaces', '   ', /^Enter /u],
  ['of a line break', 'Acme\nBcc: all@example.com', onlyLetters],
];

describe('a name', () => {
  const registration = (change: object) => ({
    commandId: randomUUID(),
    name: 'Careful Care',
    odsCode: null,
    product: 'Careful App',
    service: 'nhs-login',
    contact: { name: 'Ann Obi', email: 'ann.obi@careful.example' },
    assignMe: true,
    ...change,
  });

  it.each(hostile)('%s is refused at registration, field by field', async (_, name, sentence) => {
    const contact = { name, email: 'ann.obi@careful.example' };
    const change = { name, product: name, contact };
    const reply = await send(service, 'priya.shah', '/api/partners', registration(change));
    expect(reply).toMatchObject({ status: 400, body: { code: 'invalid' } });
    expect(Object.keys(reply.body.details).sort()).toEqual(['contact.name', 'name', 'product']);
    for (const detail of Object.values(reply.body.details)) expect(detail).toMatch(sentence);
    expect(JSON.stringify(reply.body)).not.toContain(name.trim() || '   ');
    const { body } = await send(service, 'priya.shah', '/api/portfolio');
    expect(body.lines.map((line: Json) => line.name).sort()).toEqual(['Acme Health', 'Bright Minds']);
  });

  it.each(hostile)('%s is refused for a contact', async (_, name, sentence) => {
    const before = await actsOn(service, acme);
    const contact = { commandId: randomUUID(), name, email: 'ann.obi@careful.example' };
    const reply = await send(service, 'priya.shah', `/api/partners/${acme}/contacts`, contact);
    expect(reply).toMatchObject({ status: 400, body: { details: { name: expect.stringMatching(sentence) } } });
    expect(await actsOn(service, acme)).toHaveLength(before.length);
  });

  it('in other scripts, with accents or punctuation is welcome, and becomes a channel that Teams takes', async () => {
    const name = "Ysbyty Ŵyl & Zoë's (UK) / שלום: 健康";
    const contact = { name: "Siân O'Brien-Łukasz", email: 'sian@ysbyty.example' };
    const reply = await send(service, 'priya.shah', '/api/partners', registration({ name, contact }));
    expect(reply.status).toBe(200);
    await openSpace(service, reply.body.partner);
    const [made] = await soon('the channel', async () => {
      const channels = await channelsOf(service, 'Ysbyty');
      return channels.length > 0 && channels;
    });
    expect(made.name).not.toMatch(/[~#%&*{}+/\\:<>?|'"]/u);
    const cards = await soon('two cards', async () => {
      const messages = await messagesIn(service, made.id);
      return messages.length >= 2 && messages;
    });
    expect(JSON.stringify(cards)).toContain("Zoë's");
  });
});
