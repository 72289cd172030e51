/** News reaches waiting pages at once, and only those who may see it. */
import { afterAll, beforeAll, beforeEach, expect, it } from '@jest/globals';
import type { Changes } from '../../shared/api.ts';
import { addExamples, type Examples } from '../tab/examples.ts';
import { openWorld, type World } from './world.ts';

let world: World;
let partners: Examples;
beforeAll(async () => {
  world = await openWorld();
  partners = await addExamples(world);
});
afterAll(() => world.stop());

let cursor = '';
const changes = (as: string, after: string) =>
  world.get<Changes>(as, `/api/changes?after=${encodeURIComponent(after)}`);
const ask = (text: string, partner: string, as: string) =>
  world.give(as, partner, {
    type: 'askQuery',
    onboarding: 'o1',
    text,
    wantsDocument: false,
    replyBy: null,
    owner: null,
  });

beforeEach(async () => {
  cursor = (await changes('priya', '')).body.cursor;
});

it('lets a page that asks for the first time read everything', async () => {
  expect((await changes('jo', '')).body).toMatchObject({ all: true });
});

it('tells a waiting page of the next change', async () => {
  const waiting = changes('priya', cursor);
  await ask('When can we start?', partners.channel, 'jo');
  expect((await waiting).body).toMatchObject({ partners: [partners.channel], house: false, all: false });
});

it('tells of what happened between two requests', async () => {
  await ask('Who will come?', partners.channel, 'jo');
  await ask('Which day?', partners.deferred, 'ines');
  expect((await changes('priya', cursor)).body.partners).toEqual([partners.channel, partners.deferred]);
});

it('tells contacts of their own partner only', async () => {
  const waiting = changes('ines', cursor);
  await ask('For Acme only', partners.channel, 'jo');
  await ask('For Greenfield', partners.deferred, 'ines');
  expect((await waiting).body.partners).toEqual([partners.deferred]);
});

it('tells staff that roles have changed', async () => {
  const waiting = changes('priya', cursor);
  await world.addPerson('lee', 'Lee Hart', ['reviewer']);
  expect((await waiting).body).toMatchObject({ house: true, partners: [] });
});

it('says "read all again" to a cursor of another process', async () => {
  expect((await changes('priya', 'another.3')).body.all).toBe(true);
});
