/** Handing partners over: what goes along, and who is told once. */
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import type { Handover } from '../../shared/api.ts';
import { addExamples, type Examples } from '../tab/examples.ts';
import { openWorld, type World } from './world.ts';

let world: World;
let partners: Examples;
beforeAll(async () => {
  world = await openWorld();
  partners = await addExamples(world);
}, 30_000);
afterAll(() => world.stop());

const listOf = async (manager: string, as = 'priya') => world.get<Handover>(as, `/api/handover?manager=${manager}`);
const noticesOf = async (partner: string) =>
  (await world.partners.get(`partner:${partner}`)).record.notices.filter(({ kind }) => kind === 'handedOver');

it('lists open tasks, promises and dates, by partner, the earliest first', async () => {
  world.clock.now = '2026-11-30T10:00:00.000Z';
  const { body } = await listOf('priya');
  expect(body.manager.name).toBe('Priya Shah');
  expect(body.partners.map(({ name }) => name)).toEqual([
    'Acme Health',
    'Bright Minds',
    'Greenfield Care',
    'Lakeside Digital',
  ]);
  const things = (id: string) => body.partners.find((each) => each.id === id)?.things ?? [];
  expect(things(partners.board)).toContainEqual({
    product: 'Lakeside Records',
    what: 'The Board looks at the application',
    by: '2026-11-18',
    overdue: true,
  });
  expect(things(partners.deferred).map(({ what }) => what)).toContain('Check the commission with North ICB');
  expect(things(partners.unsure).some(({ what }) => what.startsWith('Reply: '))).toBe(true);
  const dates = things(partners.deferred).map(({ by }) => by ?? '~');
  expect(dates).toEqual([...dates].sort());
});

it('is for project managers and administrators', async () => {
  expect((await listOf('priya', 'helen')).status).toBe(403);
  expect((await listOf('priya', 'jo')).status).toBe(403);
});

it('tells the new project manager once of several partners', async () => {
  const assign = (partner: string, handedOver: number | null) =>
    world.give('priya', partner, { type: 'assignProjectManager', person: 'daniel', handedOver });
  await assign(partners.board, null);
  await assign(partners.unsure, 2);
  expect(await noticesOf(partners.board)).toEqual([]);
  expect(await noticesOf(partners.unsure)).toMatchObject([{ to: ['daniel'], data: { by: 'priya', others: '1' } }]);
  expect((await listOf('daniel')).body.partners.map(({ name }) => name)).toEqual(['Bright Minds', 'Lakeside Digital']);
});
