/** Saved views over HTTP: everybody has their own, and partners have none. */
import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Done, SavedViews } from '../../shared/api.ts';
import { openWorld, type World } from './world.ts';

let world: World;
beforeAll(async () => {
  world = await openWorld();
  await world.addPerson('priya', 'Priya Shah', ['projectManager']);
  await world.addPerson('daniel', 'Daniel Okafor', ['reviewer']);
  await world.addPerson('jo', 'Jo Smith');
});
afterAll(() => world.stop());

const mine = { type: 'saveView', view: randomUUID(), name: 'Mine, late first', query: 'manager=me&sort=due' };
const send = (as: string, command: unknown, commandId = randomUUID()) =>
  world.post<Done>(as, '/api/views/commands', { commandId, command });
const views = async (as: string) => (await world.get<SavedViews>(as, '/api/views')).body;

describe('a saved view', () => {
  it('is there for the person who saved it, once, and for nobody else', async () => {
    const commandId = randomUUID();
    expect((await send('priya', mine, commandId)).status).toBe(200);
    expect((await send('priya', mine, commandId)).status).toBe(200);
    expect(await views('priya')).toEqual({
      views: [{ id: mine.view, name: 'Mine, late first', query: 'manager=me&sort=due' }],
      first: null,
    });
    expect(await views('daniel')).toEqual({ views: [], first: null });
  });

  it('can be the one to start with', async () => {
    await send('priya', { type: 'startWithView', view: mine.view });
    expect((await views('priya')).first).toBe(mine.view);
  });

  it('says which name cannot be', async () => {
    const answer = await send('priya', { ...mine, name: 'x'.repeat(61) });
    expect([answer.status, answer.body]).toMatchObject([
      400,
      { code: 'invalid', details: { name: 'View name must be 60 characters or fewer' } },
    ]);
  });

  it('is nothing for partners and for strangers', async () => {
    expect((await send('jo', mine)).status).toBe(403);
    expect((await world.get('jo', '/api/views')).status).toBe(403);
    expect((await world.get('stranger', '/api/views')).status).toBe(401);
  });
});
