/** Who may do what, over HTTP with real tokens: whoever asks for more than is theirs gets the same answer, and nothing changes. */
import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { actsOn } from '../journeys/partners.ts';
import { answers, type Cast, type Command, none, onboarding, openCast, type Person, question } from './cast.ts';
import type { Json } from './service.ts';

let cast: Cast;
let acme: string;
let bright: string;
beforeAll(async () => {
  cast = await openCast();
  ({ acme, bright } = cast);
}, 120_000);
afterAll(() => cast.service.stop());

const ask: Cast['ask'] = (...asked) => cast.ask(...asked);
const give: Cast['give'] = (...given) => cast.give(...given);
const acts: Cast['acts'] = (partner) => cast.acts(partner);

const house = (person: Person, command: object) =>
  ask(person, 'POST', '/api/house/commands', { commandId: randomUUID(), command });
const names = /Acme|Bright|Jo Smith|Maya|Priya|Daniel|Sam Lee|@/u;
const notFound = { code: 'notFound', message: 'We cannot find this partner.' };
const outcome = { type: 'recordBoardOutcome', onboarding, comments: '', reasons: [], items: [], deadline: null };

describe('somebody else’s partner', () => {
  const strangers: Person[] = ['maya.patel', 'sam', 'left'];
  it.each(strangers)('is to %s as if it were not there, in every answer', async (person) => {
    const pages = [
      '',
      '/progress',
      '/timeline',
      '/audit',
      '/export',
      '/report?onboarding=o1',
      '/space-preview?onboarding=o1',
    ];
    for (const page of pages) {
      const told = await ask(person, 'GET', `/api/partners/${acme}${page}`);
      expect(told).toMatchObject({ status: 404, body: notFound });
      expect(told.body).toEqual((await ask(person, 'GET', `/api/partners/${none}${page}`)).body);
    }
    const before = await acts(acme);
    for (const command of [
      answers,
      question,
      { type: 'setBoardDate', onboarding, gate: 'application', on: '2027-01-20' },
    ]) {
      const told = await give(person, acme, command);
      expect(told).toMatchObject({ status: 404, body: notFound });
      expect(told.body).toEqual((await give(person, none, command)).body);
    }
    expect(await acts(acme)).toBe(before);
  });

  it('is not found by a way round in the address', async () => {
    const ways = [
      `${bright}%2F..%2F${acme}/progress`,
      `${bright}/../${acme}/progress`,
      `${acme}%00/progress`,
      `*/progress`,
      `${acme};/progress`,
    ];
    for (const way of ways) {
      const told = await ask('maya.patel', 'GET', `/api/partners/${way}`);
      expect([way, told.status]).toEqual([way, 404]);
      expect(JSON.stringify(told.body)).not.toMatch(names);
    }
  });
});

describe('a page of staff', () => {
  const pages = [
    '/portfolio',
    '/portfolio/export',
    '/managers',
    '/views',
    '/waiting',
    '/insights',
    '/staff',
    '/board',
    '/board/sentences',
    '/board/decisions?q=a',
    '/board/2027-01-20',
    '/handover?manager=x',
    '/settings',
    '/settings/connections',
    '/import/template',
  ];
  it.each<Person>(['jo.smith', 'sam', 'left'])('is refused to %s without a name or a number', async (person) => {
    for (const page of pages) {
      const { status, body } = await ask(person, 'GET', `/api${page}`);
      expect([page, status]).toEqual([page, 403]);
      expect(body).toEqual({
        code: 'forbidden',
        message: expect.stringMatching(/^Only (the NHS login team|an administrator) can see this\.$/u),
      });
    }
  });

  it.each(pages)('%s is refused to somebody whom nobody has added', async (page) => {
    expect(await ask('unknown', 'GET', `/api${page}`)).toMatchObject({ status: 403, body: { code: 'unknownPerson' } });
  });

  it.each([
    ['priya.shah', '/settings'],
    ['priya.shah', '/settings/connections'],
    ['reviewer', '/board'],
    ['reviewer', '/handover?manager=x'],
    ['helen.marsh', '/import/template'],
  ] as const)('that is not theirs is refused to %s (%s)', async (person, page) => {
    expect((await ask(person, 'GET', `/api${page}`)).status).toBe(403);
  });
});

describe('a command that is not theirs', () => {
  const date = { type: 'setBoardDate', onboarding, gate: 'application', on: '2027-01-20' };
  const risk = { type: 'freezeReport', onboarding, gate: 'application' };
  it.each<[string, Person, Command, string]>([
    ['a contact sets a Board date', 'jo.smith', date, 'forbidden'],
    [
      'a contact says what the Board decided',
      'jo.smith',
      { ...outcome, outcome: 'approved', nextDate: null, tell: 'now' },
      'forbidden',
    ],
    ['a contact becomes project manager', 'jo.smith', { type: 'assignProjectManager', person: 'x' }, 'forbidden'],
    ['a contact brings a contact in', 'jo.smith', { type: 'addContact', person: 'x' }, 'forbidden'],
    ['a contact opens the channel', 'jo.smith', { type: 'openSpace', onboarding }, 'forbidden'],
    ['a contact repeats a step in Teams', 'jo.smith', { type: 'retryStep', key: 'channel' }, 'forbidden'],
    ['a contact says that news arrived', 'jo.smith', { type: 'sayArrived', key: 'notice:x:y:chat' }, 'forbidden'],
    [
      'a contact answers their own request to wait',
      'jo.smith',
      { type: 'answerHold', onboarding, yes: true, because: '', wish: '2026-11-22T00:00:00.000Z' },
      'forbidden',
    ],
    [
      'a contact withdraws the onboarding by themselves',
      'jo.smith',
      { type: 'withdrawOnboarding', onboarding, because: 'No' },
      'forbidden',
    ],
    [
      'a contact confirms for the commissioner',
      'jo.smith',
      { type: 'answerConfirmation', onboarding, confirmation: 'f1', yes: true, text: '' },
      'forbidden',
    ],
    [
      'a project manager confirms for the commissioner',
      'priya.shah',
      { type: 'answerConfirmation', onboarding, confirmation: 'f1', yes: true, text: '' },
      'forbidden',
    ],
    ['a project manager answers as the partner', 'priya.shah', answers, 'partnerOnly'],
    ['a Board member freezes the report', 'helen.marsh', risk, 'forbidden'],
    [
      'a Board member tells the outcome',
      'helen.marsh',
      { type: 'tellBoardOutcome', onboarding, gate: 'application' },
      'forbidden',
    ],
    [
      'a Board member assigns a project manager',
      'helen.marsh',
      { type: 'assignProjectManager', person: 'x' },
      'forbidden',
    ],
    [
      'a reviewer records an outcome',
      'reviewer',
      { ...outcome, outcome: 'approved', nextDate: null, tell: 'now' },
      'forbidden',
    ],
    ['a reviewer opens the channel', 'reviewer', { type: 'openSpace', onboarding }, 'forbidden'],
  ])('%s', async (_, person, command, code) => {
    const before = await acts(acme);
    expect(await give(person, acme, command)).toMatchObject({ status: 403, body: { code } });
    expect(await acts(acme)).toBe(before);
  });

  it.each(['noteFacts', 'importPartner', 'mergePartner', 'takeInDuplicate', 'giveDigest', 'constructor', '__proto__'])(
    'that only the app gives (%s) is not known to the API',
    async (type) => {
      for (const person of ['jo.smith', 'priya.shah', 'ruth.evans'] as const) {
        expect((await give(person, acme, { type, facts: [], onboarding })).status).toBe(400);
      }
    },
  );

  it.each<[string, Person, object]>([
    ['a contact gives themselves a role', 'jo.smith', { type: 'setStaffRoles', person: 'x', roles: ['administrator'] }],
    [
      'a project manager makes an administrator',
      'priya.shah',
      { type: 'setStaffRoles', person: 'x', roles: ['administrator'] },
    ],
    [
      'whose role was taken away, takes it back',
      'left',
      { type: 'setStaffRoles', person: 'x', roles: ['administrator'] },
    ],
    ['a Board member adds a Board date', 'helen.marsh', { type: 'addBoardDate', on: '2027-01-20' }],
  ])('of the house: %s', async (_, person, command) => {
    expect(await house(person, command)).toMatchObject({ status: 403, body: { code: 'forbidden' } });
  });

  it('of a project manager on a colleague’s partner is allowed, and stands in the log as theirs', async () => {
    expect((await give('daniel.okafor', acme, question)).status).toBe(200);
    const last = (await actsOn(cast.service, acme)).at(-1);
    expect(last?.actor).toEqual({ kind: 'person', person: await cast.idOf('daniel.okafor') });
  });

  it('makes nobody known: a reviewer cannot register, nor add a contact', async () => {
    const contact = { name: 'Una Unknown', email: cast.mails.unknown };
    const partner = {
      commandId: randomUUID(),
      name: 'New',
      product: 'New',
      service: 'nhs-login',
      odsCode: null,
      contact,
      assignMe: false,
    };
    expect((await ask('reviewer', 'POST', '/api/partners', partner)).status).toBe(403);
    expect((await ask('jo.smith', 'POST', '/api/partners', partner)).status).toBe(403);
    const added = { commandId: randomUUID(), ...contact };
    expect((await ask('reviewer', 'POST', `/api/partners/${acme}/contacts`, added)).status).toBe(403);
    expect((await ask('jo.smith', 'POST', `/api/partners/${acme}/contacts`, added)).status).toBe(403);
    expect((await ask('unknown', 'GET', '/api/me')).body.code).toBe('unknownPerson');
  });
});

describe('what is a person’s own', () => {
  it('stays theirs: views that somebody keeps are nobody else’s', async () => {
    const view = { type: 'saveView', view: randomUUID(), name: 'Mine alone', query: '', person: 'x' };
    const kept = await ask('priya.shah', 'POST', '/api/views/commands', { commandId: randomUUID(), command: view });
    expect(kept.status).toBe(200);
    expect(JSON.stringify((await ask('daniel.okafor', 'GET', '/api/views')).body)).not.toContain('Mine alone');
    expect(
      (await ask('jo.smith', 'POST', '/api/views/commands', { commandId: randomUUID(), command: view })).status,
    ).toBe(403);
  });
});

describe('many commands at once', () => {
  const to = (partner: string, person = 'x') => ({ partner, command: { type: 'assignProjectManager', person } });
  const check = (person: Person, commands: object[]) => ask(person, 'POST', '/api/commands/check', { commands });

  it('of which one is about no partner are answered as a whole: not found', async () => {
    expect(await check('priya.shah', [to(acme), to(none), to(bright)])).toMatchObject({ status: 404, body: notFound });
  });

  it('of which one is not allowed say so for that one, and do nothing', async () => {
    const before = await acts(acme);
    const freeze = { partner: acme, command: { type: 'freezeReport', onboarding, gate: 'application' } };
    const { status, body } = await check('helen.marsh', [to(acme), freeze]);
    expect(status).toBe(200);
    expect(body.answers.map(({ why }: Json) => why)).toEqual([
      'Only a project manager can do this.',
      'Only a project manager can do this.',
    ]);
    expect(await acts(acme)).toBe(before);
  });

  it.each<Person>(['jo.smith', 'sam', 'left'])('are refused to %s, whatever partners they name', async (person) => {
    for (const partner of [acme, bright, none]) {
      expect(await check(person, [to(partner)])).toMatchObject({ status: 403, body: { code: 'forbidden' } });
    }
  });
});
