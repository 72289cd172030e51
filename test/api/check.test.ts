/** What commands on several partners would lead to, asked before anybody confirms. */
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import type { Check } from '../../shared/api.ts';
import { addExamples, type Examples } from '../tab/examples.ts';
import { openWorld, type World } from './world.ts';

let world: World;
let partners: Examples;
beforeAll(async () => {
  world = await openWorld();
  partners = await addExamples(world);
  world.clock.now = '2026-11-20T15:30:00.000Z';
}, 30_000);
afterAll(() => world.stop());

const ask = (as: string, commands: readonly unknown[]) => world.post<Check>(as, '/api/commands/check', { commands });
const onBoard = (partner: string, on: string, gate = 'application') => {
  return { partner, command: { type: 'setBoardDate', onboarding: 'o1', gate, on } };
};
const to = (partner: string, person: string) => ({ partner, command: { type: 'assignProjectManager', person } });

it('says of each why it would be refused, in order, and changes nothing', async () => {
  const before = (await world.partners.get(`partner:${partners.unsure}`)).seq;
  const { body } = await ask('priya', [
    onBoard(partners.unsure, '2026-12-03'),
    onBoard(partners.channel, '2026-12-03'),
    onBoard(partners.unsure, '2026-12-05'),
    to(partners.unsure, 'priya'),
  ]);
  expect(body.answers).toEqual([
    { why: null, already: false },
    { why: 'The Board has approved this application already.', already: false },
    { why: 'The Board date must be a working day.', already: false },
    { why: null, already: true },
  ]);
  expect((await world.partners.get(`partner:${partners.unsure}`)).seq).toBe(before);
});

it('asks the policy of who asks', async () => {
  const { body } = await ask('helen', [to(partners.unsure, 'daniel')]);
  expect(body.answers).toEqual([{ why: 'Only a project manager can do this.', already: false }]);
});

it('tells partners nothing, whether there is such a partner or not', async () => {
  expect((await ask('jo', [to(partners.channel, 'priya')])).status).toBe(403);
  expect((await ask('jo', [to('nobody', 'priya')])).status).toBe(403);
  expect((await ask('priya', [to('nobody', 'priya')])).status).toBe(404);
});

it('takes no more than 100', async () => {
  const many = Array.from({ length: 101 }, () => to(partners.channel, 'priya'));
  expect((await ask('priya', many)).status).toBe(400);
});
