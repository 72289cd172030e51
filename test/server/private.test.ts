/** A whole story with everything that can go wrong, and then the log: no name, no address, no secret, no word of anybody. */
import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { contract } from '../shared/story.ts';
import { type Json, type Reply, type Service, startService } from './service.ts';

let service: Service;
beforeAll(async () => {
  service = await startService({ logged: 'debug' });
}, 120_000);
afterAll(() => service.stop());

const json = { 'content-type': 'application/json' };
const jo = 'jo.smith@acmehealth.example';

async function soon<T>(check: () => Promise<T | undefined | false>): Promise<T> {
  for (let tries = 0; tries < 300; tries += 1) {
    const found = await check().catch(() => undefined);
    if (found) return found;
    await new Promise((done) => setTimeout(done, 100));
  }
  throw new Error('It did not happen within half a minute.');
}

const mailed = (mailbox: string, wanted: RegExp) =>
  soon(async () => {
    const mails: Json[] = await service.people(`/client/mail?mailbox=${mailbox}`);
    return mails.map(({ html }) => wanted.exec(html)?.[1]).find((text) => text !== undefined);
  });
const post = (path: string, body: unknown, headers = {}): Promise<Reply> =>
  service.ask(path, { method: 'POST', headers: { ...json, ...headers }, body: JSON.stringify(body) });
const tokenOf = async (as: string): Promise<string> => (await service.people('/client/token', { as })).token;
const fault = (service_: string, more: object) => service.people('/control/faults', { service: service_, ...more });

/** Gives what must not be found. */
async function story(): Promise<string[]> {
  const secrets: string[] = ['Jo Smith', 'Priya Shah', 'Pat Lee', 'secretive', service.simulator.identity.clientSecret];
  await service.as('ruth.evans').addStaff('Priya Shah', 'priya.shah@nhslogin.example', 'projectManager');
  const priya = service.as('priya.shah');
  const contact = { name: 'Jo Smith', email: jo };
  const acme = await priya.register({ name: 'Acme secretive', product: 'Steps secretive', contact, assignMe: true });

  // By the emailed link: a wrong code, a right one, a session, words.
  const link = await mailed(jo, /\/door\?link=([\w-]+)/u);
  await post('/api/door/code', { link });
  const code = await mailed(jo, /<strong>(\d{6})<\/strong>/u);
  await post('/api/door/session', { link, code: code === '111111' ? '222222' : '111111' });
  const cookie = (await post('/api/door/session', { link, code })).headers.get('set-cookie')?.split(';')[0] ?? '';
  const question = { type: 'askQuery', onboarding: 'o1', wantsDocument: false, replyBy: null, owner: null };
  const ask = (text: string, headers: object) =>
    post(`/api/partners/${acme}/commands`, { commandId: randomUUID(), command: { ...question, text } }, headers);
  await ask('secretive by mail', { cookie });
  secrets.push(link, code, cookie.replace('door=', ''));

  // A channel, with Graph refusing and failing on the way.
  await fault('graph', { path: '/channels$', method: 'POST', status: 503, times: 1 });
  const held = { type: 'recordCall', kind: 'preparation', onboarding: 'o1', on: '2026-11-02', others: 'secretive' };
  const notes = [{ topic: 'hosting', text: 'secretive note', audience: 'nhs' }];
  await priya.do(acme, { ...held, attendees: [await priya.id()], notes, ready: true, actions: [] });
  await priya.do(acme, { type: 'openSpace', onboarding: 'o1' });
  const [invitation] = await soon(async () => {
    const all = await service.people('/client/invitations?as=jo.smith');
    return all.length > 0 && all;
  });
  await service.people(`/client/invitations/${invitation.id}/accept`, { as: 'jo.smith' });
  const channel: Json = await soon(async () => {
    const world = await service.people('/client/world?as=jo.smith');
    const channels: Json[] = world.teams.flatMap((team: Json) => team.channels);
    const found = channels.find(({ name }) => name.startsWith('Acme'));
    // What Graph did not answer is only looked for after a while.
    if (!found) await service.people('/control/clock', { advanceMs: 5000 });
    return found;
  });

  // In the channel: the bot's answer does not get through, and the error carries the card with the words.
  await fault('connector', { method: 'POST', path: 'activities', status: 500, times: 4 });
  const words = { as: 'jo.smith', conversationId: channel.id, mentionApp: true };
  await service.people('/client/messages', { ...words, text: '<at>Partner onboarding</at> secretive words' });
  await soon(async () => service.printed().includes('An activity from Teams could not be answered'));

  // Somebody else confirms; mail fails; a body is broken; a login has ended; the database is away.
  await priya.do(acme, { type: 'showContract', onboarding: 'o1', contract: null, basedOn: 0, ...contract });
  const pat = { name: 'Pat Lee', email: 'pat.lee@northicb.example' };
  await priya.ask(`/api/partners/${acme}/confirmations`, {
    commandId: randomUUID(),
    onboarding: 'o1',
    of: 'contract',
    ...pat,
  });
  const confirm = await mailed(pat.email, /\/door\/confirm\?link=([\w-]+)/u);
  await service.ask(`/door/confirm?link=${confirm}`);
  await post('/api/door/confirmation/answer', { link: confirm, yes: false, text: 'secretive no' });
  await fault('graph', { method: 'POST', path: '/messages$', status: 503, times: 1 });
  await post('/api/door/code', { link });
  const token = await tokenOf('priya.shah');
  secrets.push(confirm, token);
  const authorization = `Bearer ${token}`;
  await service.ask(`/api/partners/${acme}/commands`, {
    method: 'POST',
    headers: { ...json, authorization },
    body: '{"secretive',
  });
  await service.ask(`/api/partners/${jo}/secretive?text=secretive`, { headers: { authorization } });
  await service.database.away();
  expect((await ask('secretive while away', { authorization })).status).toBe(503);
  await service.database.back();
  await soon(async () => (await ask('secretive again', { authorization })).status === 200);
  return secrets;
}

it('holds none of it', async () => {
  const secrets = await story();
  const printed = service.printed();
  // Otherwise nothing was looked at.
  for (const line of ['answered', 'could not be answered', 'A code could not be mailed', 'Cosmos DB did not answer']) {
    expect(printed).toContain(line);
  }
  for (const secret of secrets) expect(printed.split('\n').filter((line) => line.includes(secret))).toEqual([]);
  expect(printed).not.toMatch(/eyJ[\w-]{10}|[\w.]+@[\w-]+\.(?:example|nhs)/u);
}, 180_000);
