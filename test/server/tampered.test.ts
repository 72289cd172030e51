/** Requests and buttons that say more than they may: another's ids, extra fields, polluted prototypes, old cards, repeats. */
import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { actsOn } from '../journeys/partners.ts';
import { good as all } from '../shared/story.ts';
import { answers, type Cast, type Command, none, onboarding, openCast, question } from './cast.ts';

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

describe('what a client says of itself', () => {
  it('counts for nothing: who acts is who is signed in', async () => {
    const told = { roles: ['administrator'], actor: { kind: 'system' }, person: 'ruth', door: 'teams' };
    const body = { commandId: randomUUID(), ...told, command: { ...question, ...told, text: 'As myself' } };
    expect((await ask('jo.smith', 'POST', `/api/partners/${acme}/commands`, body)).status).toBe(200);
    const last = (await actsOn(cast.service, acme)).at(-1);
    expect(last?.actor).toEqual({ kind: 'person', person: await cast.idOf('jo.smith') });
    expect(JSON.stringify(last?.events)).not.toMatch(/administrator|system/u);
  });

  it('cannot be smuggled into every object', async () => {
    const id = randomUUID();
    const command = JSON.stringify({ ...question, text: 'Polluted?' }).slice(1);
    const smuggled =
      '"__proto__":{"roles":["administrator"],"only":null},"constructor":{"prototype":{"roles":["administrator"]}}';
    const body = `{"commandId":"${id}",${smuggled},"command":{${smuggled},${command}}`;
    expect((await ask('jo.smith', 'POST', `/api/partners/${acme}/commands`, body)).status).toBe(200);
    expect((await ask('jo.smith', 'GET', '/api/portfolio')).status).toBe(403);
    expect((await ask('jo.smith', 'GET', '/api/me')).body.roles).toEqual([]);
  });

  it.each(['__proto__', 'constructor', 'toString', 'hasOwnProperty', 'valueOf'])('is no id: %s', async (id) => {
    const before = await acts(acme);
    const commands: Command[] = [
      { ...answers, onboarding: id },
      { ...question, onboarding: id },
      { type: 'answerForm', onboarding: id, form: 'sandpit', answers: { works: 'yes' }, basedOn: 0 },
      { type: 'answerForm', onboarding, form: id, answers: { works: 'yes' }, basedOn: 0 },
      { type: 'replyToQuery', query: id, text: 'Hello', replyBy: null },
      { type: 'giveTask', onboarding, task: id, to: id },
      { type: 'askForHold', onboarding: id, until: '2027-01-20', because: 'Why' },
    ];
    for (const command of commands) {
      const { status } = await give('jo.smith', acme, command);
      expect([command.type, status >= 400 && status < 500]).toEqual([command.type, true]);
    }
    const staff = [
      `/api/partners/${id}`,
      `/api/partners/${acme}/report?onboarding=${id}`,
      `/api/partners/${acme}/space-preview?onboarding=${id}`,
      `/api/board/${id}`,
    ];
    for (const path of staff) expect([path, (await ask('priya.shah', 'GET', path)).status]).toEqual([path, 404]);
    expect(await acts(acme)).toBe(before);
  });

  it('as the id of an earlier command is refused with other content, and changes nothing with the same', async () => {
    const id = randomUUID();
    expect((await give('jo.smith', acme, { ...question, text: 'Once' }, id)).status).toBe(200);
    const before = await acts(acme);
    expect(await give('jo.smith', acme, { ...question, text: 'Twice' }, id)).toMatchObject({
      status: 409,
      body: { code: 'otherContent' },
    });
    expect((await give('jo.smith', acme, { ...question, text: 'Once' }, id)).status).toBe(200);
    expect(await acts(acme)).toBe(before);
  });

  it('cannot give a task to somebody of another partner', async () => {
    const maya = await cast.idOf('maya.patel');
    const told = await give('jo.smith', acme, { type: 'giveEligibility', onboarding, to: maya });
    expect(told.status).toBeGreaterThanOrEqual(400);
    expect(JSON.stringify(told.body)).not.toMatch(/Maya|Bright/u);
  });
});

describe('a button', () => {
  beforeAll(() => cast.idOf('jo.smith'));
  const where = { card: `next:${onboarding}`, onboarding };

  it.each<[string, object]>([
    ['another partner', { partner: 'bright' }],
    ['no partner', { partner: none }],
    ['a partner that is no text', { partner: { $ne: null } }],
  ])('that names %s is refused as if there were none', async (_, named) => {
    const before = [await acts(acme), await acts(bright)];
    const data = {
      ...where,
      asked: 'yes',
      text: 'Let me in',
      ...('partner' in named && named.partner === 'bright' ? { partner: bright } : named),
    };
    const answer = await cast.press('jo.smith', 'query.ask', data);
    if (typeof Reflect.get(named, 'partner') === 'string') {
      expect(answer).toMatchObject({ statusCode: 404, value: { code: 'noPartner' } });
      expect([await acts(acme), await acts(bright)]).toEqual(before);
    }
    expect(JSON.stringify(answer)).not.toMatch(/Bright|Maya/u);
  });

  it.each(['__proto__', 'constructor', 'o99'])(
    'of the onboarding %s is answered in words, and changes nothing',
    async (id) => {
      const before = await acts(acme);
      for (const card of [`next:${id}`, `eligibility:${id}`, 'headline', id]) {
        for (const verb of ['query.ask', 'status.show', 'eligibility.start']) {
          const data = { card, onboarding: id, partner: acme, asked: 'yes', text: 'Hello' };
          const answer = await cast.press('jo.smith', verb, data);
          expect([card, verb, answer.statusCode < 500]).toEqual([card, verb, true]);
        }
      }
      expect(await acts(acme)).toBe(before);
    },
  );

  it('with more than a card sends counts as what it is, and the rest for nothing', async () => {
    const more = JSON.parse(
      '{"__proto__":{"roles":["administrator"]},"actor":{"kind":"system"},"roles":["administrator"]}',
    );
    const data = { ...more, ...where, partner: acme, asked: 'yes', text: 'From a button' };
    await cast.press('jo.smith', 'query.ask', data);
    const last = (await actsOn(cast.service, acme)).at(-1);
    expect(last?.actor).toEqual({ kind: 'person', person: await cast.idOf('jo.smith') });
  });

  it('of a card of an old stage shows the latest and changes nothing', async () => {
    const whole = { ...answers, screen: 2, answers: all };
    expect((await give('jo.smith', acme, whole)).status).toBe(200);
    const before = await acts(acme);
    const old = { card: `eligibility:${onboarding}`, onboarding, partner: acme, version: 99 };
    const answer = await cast.press('jo.smith', 'eligibility.confirm', old);
    expect(JSON.stringify(answer)).toContain('This card is out of date. Here is the latest one.');
    expect(await acts(acme)).toBe(before);
  });

  it('sent again is carried out once', async () => {
    const id = `f:${randomUUID()}`;
    const data = { ...where, partner: acme, asked: 'yes', text: 'Only once' };
    await cast.press('jo.smith', 'query.ask', data, id);
    const before = await acts(acme);
    await cast.press('jo.smith', 'query.ask', data, id);
    expect(await acts(acme)).toBe(before);
  });
});
