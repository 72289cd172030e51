/** A commissioner confirms by an emailed link, over HTTP: one question, one answer, and no way further in. */
import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type Json, type Reply, type Service, startService } from '../server/service.ts';
import { contract } from '../shared/story.ts';

let service: Service;
let acme: string;
const lee = 'pat.lee@northicb.example';

beforeAll(async () => {
  service = await startService();
  await service.as('ruth.evans').addStaff('Priya Shah', 'priya.shah@nhslogin.example', 'projectManager');
  const priya = service.as('priya.shah');
  const jo = { name: 'Jo Smith', email: 'jo.smith@acmehealth.example' };
  acme = await priya.register({ name: 'Acme Health', product: 'Acme Steps', contact: jo, assignMe: true });
  await priya.do(acme, { type: 'showContract', onboarding: 'o1', contract: null, basedOn: 0, ...contract });
}, 120_000);
afterAll(() => service.stop());

async function links(mailbox: string, wanted: RegExp, count = 1): Promise<string[]> {
  for (let tries = 0; tries < 300; tries += 1) {
    const mails: Json[] = await service.people(`/client/mail?mailbox=${mailbox}`);
    const found = mails.flatMap(({ html }) => wanted.exec(html)?.[1] ?? []);
    if (found.length >= count) return found;
    await new Promise((done) => setTimeout(done, 100));
  }
  throw new Error('The mail did not come within half a minute.');
}

function post(path: string, body: unknown, headers: Record<string, string> = {}): Promise<Reply> {
  const sent = { 'content-type': 'application/json', ...headers };
  return service.ask(path, { method: 'POST', headers: sent, body: JSON.stringify(body) });
}

/** Asks Pat Lee and gives the newest link in the mailbox. */
async function asked(before: readonly string[] = []): Promise<string> {
  const body = { commandId: randomUUID(), onboarding: 'o1', of: 'contract', name: 'Pat Lee', email: lee };
  await service.as('priya.shah').ask(`/api/partners/${acme}/confirmations`, body);
  const all = await links(lee, /\/door\/confirm\?link=([\w-]+)/u, before.length + 1);
  return all.find((link) => !before.includes(link)) ?? '';
}

const confirmations = async () =>
  (await service.as('priya.shah').ask<Json>(`/api/partners/${acme}`)).onboardings[0].confirmations;
const look = (link: string) => post('/api/door/confirmation', { link });
const answer = (link: string, yes: boolean, text = '') => post('/api/door/confirmation/answer', { link, yes, text });

describe('the link to confirm', () => {
  it('shows one line, confirms nothing by being opened, and takes one answer', async () => {
    const link = await asked();
    // What a mail scanner does.
    await service.ask(`/door/confirm?link=${link}`);
    const { status, body } = await look(link);
    expect(status).toBe(200);
    expect(body.lines[1]).toBe(
      'North ICB has a contract with Acme Health for Acme Steps. Its reference is NICB-2026-114. ' +
        'It runs from 1 October 2026 to 30 September 2027.',
    );
    expect(JSON.stringify(body)).not.toMatch(/Jo Smith|They pay|contract\.pdf/u);
    expect((await confirmations())[0]).toMatchObject({ yes: null, person: 'Pat Lee', email: lee });

    expect(await answer(link, true)).toMatchObject({ status: 200, body: {} });
    expect((await confirmations())[0]).toMatchObject({ yes: true });
    for (const again of [await answer(link, false, 'Changed my mind'), await look(link)]) {
      expect(again).toMatchObject({ status: 410, body: { code: 'linkEnded' } });
    }
    expect((await confirmations())[0]).toMatchObject({ yes: true });

    const next = await asked([link]);
    const empty = await answer(next, false);
    expect(empty).toMatchObject({ status: 422, body: { details: { text: 'Tell us what is not right' } } });
    expect(await answer(next, false, 'We have no such contract.')).toMatchObject({ status: 200 });
    expect((await confirmations())[0]).toMatchObject({ yes: false, text: 'We have no such contract.' });
  });

  it('is worth nothing when guessed, broken, or made for something else', async () => {
    const [door = ''] = await links('jo.smith@acmehealth.example', /\/door\?link=([\w-]+)/u);
    for (const link of ['guess', 'x'.repeat(43), door]) {
      expect(await look(link)).toMatchObject({ status: 410 });
      expect(await answer(link, true)).toMatchObject({ status: 410 });
    }
    expect((await look('')).status).toBe(400);
    expect((await post('/api/door/confirmation/answer', { link: 'x' })).status).toBe(400);
    const old = await links(lee, /\/door\/confirm\?link=([\w-]+)/u);
    const own = await asked(old);
    expect(await post('/api/door/code', { link: own })).toMatchObject({ status: 410 });
    expect((await service.ask(`/api/partners/${acme}/progress`, { headers: { cookie: `door=${own}` } })).status).toBe(
      401,
    );
  });
});
