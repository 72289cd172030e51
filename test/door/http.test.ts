/** The emailed door over HTTP: from the mail in the contact's mailbox to their own partner's page, and no further. */
import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type Json, type Reply, type Service, startService } from '../server/service.ts';

let service: Service;
let acme: string;
let other: string;
let link: string;

beforeAll(async () => {
  service = await startService();
  await service.as('ruth.evans').addStaff('Priya Shah', 'priya.shah@nhslogin.example', 'projectManager');
  const priya = service.as('priya.shah');
  const jo = { name: 'Jo Smith', email: 'jo.smith@acmehealth.example' };
  const maya = { name: 'Maya Patel', email: 'maya.patel@brightminds.example' };
  acme = await priya.register({ name: 'Acme Health', product: 'Acme Steps', contact: jo, assignMe: true });
  other = await priya.register({ name: 'Bright Minds', product: 'Mood Diary', contact: maya, assignMe: true });
  link = await mailed('jo.smith@acmehealth.example', /\/door\?link=([\w-]+)/u);
}, 120_000);
afterAll(() => service.stop());

/** The first thing in a mailbox that fits, once it is there. */
async function mailed(mailbox: string, wanted: RegExp): Promise<string> {
  for (let tries = 0; tries < 300; tries += 1) {
    const mails: Json[] = await service.people(`/client/mail?mailbox=${mailbox}`);
    const found = mails.map(({ html }) => wanted.exec(html)?.[1]).find((text) => text !== undefined);
    if (found) return found;
    await new Promise((done) => setTimeout(done, 100));
  }
  throw new Error('The mail did not come within half a minute.');
}

function post(path: string, body: unknown): Promise<Reply> {
  const headers = { 'content-type': 'application/json' };
  return service.ask(path, { method: 'POST', headers, body: JSON.stringify(body) });
}

/** How many codes have come to a mailbox. */
async function codesIn(mailbox: string): Promise<number> {
  const mails: Json[] = await service.people(`/client/mail?mailbox=${mailbox}`);
  return mails.filter(({ html }) => /<strong>\d{6}<\/strong>/u.test(html)).length;
}

let opened: Promise<string> | undefined;
/** Once for all: a link gets three codes in a quarter of an hour. */
function session(): Promise<string> {
  opened ??= openSession();
  return opened;
}

async function openSession(): Promise<string> {
  expect(await post('/api/door/code', { link })).toMatchObject({ status: 200, body: {} });
  const code = await mailed('jo.smith@acmehealth.example', /<strong>(\d{6})<\/strong>/u);
  const opened = await post('/api/door/session', { link, code });
  expect(opened).toMatchObject({ status: 200, body: { partner: acme } });
  return opened.headers.get('set-cookie') ?? '';
}

describe('the door', () => {
  it('opens this contact’s own partner, by a cookie that no script can read', async () => {
    const cookie = await session();
    expect(cookie).toMatch(/^door=[\w-]{43}; Path=\/api; Max-Age=7200; HttpOnly; SameSite=Strict$/u);
    const headers = { cookie: cookie.split(';')[0] ?? '' };
    expect(await service.ask('/api/me', { headers })).toMatchObject({
      status: 200,
      body: { name: 'Jo Smith', door: 'mail' },
    });
    expect(await service.ask(`/api/partners/${acme}/progress`, { headers })).toMatchObject({ status: 200 });
    for (const path of [`/api/partners/${other}/progress`, `/api/partners/${acme}`, '/api/portfolio', '/api/staff']) {
      const { status } = await service.ask(path, { headers });
      expect([path, status >= 400 && status < 500]).toEqual([path, true]);
    }
  });

  it('stays shut for a guessed link, in words', async () => {
    const reply = await post('/api/door/code', { link: 'guessed' });
    expect(reply).toMatchObject({
      status: 410,
      body: { code: 'linkEnded', message: expect.stringContaining('new one') },
    });
  });

  it('stays shut for something that is no code', async () => {
    const reply = await post('/api/door/session', { link, code: 'abc' });
    expect(reply).toMatchObject({ status: 400, body: { details: { code: 'Enter the 6 numbers of the code' } } });
  });

  it('says that a session has ended', async () => {
    const reply = await service.ask('/api/me', { headers: { cookie: 'door=unknown' } });
    expect(reply).toMatchObject({ status: 401, body: { code: 'sessionEnded' } });
  });

  it('sends the code to the contact alone, whoever opens a forwarded link', async () => {
    const stranger = { 'x-forwarded-for': '203.0.113.7' };
    const headers = { 'content-type': 'application/json', ...stranger };
    await session();
    const before = await codesIn('jo.smith@acmehealth.example');
    const forwarded = await service.ask('/api/door/code', { method: 'POST', headers, body: JSON.stringify({ link }) });
    expect(forwarded).toMatchObject({ status: 200, body: {} });
    for (let tries = 0; tries < 300 && (await codesIn('jo.smith@acmehealth.example')) === before; tries += 1) {
      await new Promise((done) => setTimeout(done, 100));
    }
    expect(await codesIn('jo.smith@acmehealth.example')).toBe(before + 1);
    expect(await codesIn('maya.patel@brightminds.example')).toBe(0);
    const guess = await post('/api/door/session', { link, code: '000000' });
    expect([guess.status >= 400 && guess.status < 500, guess.headers.get('set-cookie')]).toEqual([true, null]);
  });

  it('lets nobody act on another partner’s task: the answer is that of a partner that is not there', async () => {
    const cookie = (await session()).split(';')[0] ?? '';
    const question = { type: 'askQuery', onboarding: 'o1', text: 'Let me in', wantsDocument: false, replyBy: null };
    const give = (partner: string) =>
      service.ask(`/api/partners/${partner}/commands`, {
        method: 'POST',
        headers: { 'content-type': 'application/json', cookie },
        body: JSON.stringify({ commandId: randomUUID(), command: { ...question, owner: null } }),
      });
    const [theirs, none] = [await give(other), await give(randomUUID())];
    expect(theirs.status).toBe(404);
    expect([theirs.status, theirs.body]).toEqual([none.status, none.body]);
    expect((await give(acme)).status).toBe(200);
  });

  it('says so when the code cannot be mailed', async () => {
    await service.people('/control/faults', { service: 'graph', method: 'POST', path: '/messages$', status: 503 });
    expect(await post('/api/door/code', { link })).toMatchObject({ status: 503, body: { code: 'mailFailed' } });
  });

  it('is shut for somebody who is no contact any more: link, code and open page', async () => {
    const cookie = (await session()).split(';')[0] ?? '';
    const { id } = (await service.ask('/api/me', { headers: { cookie } })).body;
    const priya = service.as('priya.shah');
    await priya.addContact(acme, 'Pat Lee', 'pat.lee@acmehealth.example');
    await priya.do(acme, { type: 'removeContact', person: id });
    expect(await service.ask('/api/me', { headers: { cookie } })).toMatchObject({
      status: 401,
      body: { code: 'sessionEnded' },
    });
    expect((await service.ask(`/api/partners/${acme}/progress`, { headers: { cookie } })).status).toBe(401);
    expect(await post('/api/door/code', { link })).toMatchObject({ status: 410, body: { code: 'linkEnded' } });
    expect(await post('/api/door/session', { link, code: '123456' })).toMatchObject({ status: 410 });
  });
});
