/** People: one person per address and login, known by all instances, forgotten for good. */
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { People } from '../../bot/cosmos/people.ts';
import { peoplePort } from '../../bot/people.ts';
import { type Embedded, embedded, silent } from './embedded.ts';

let server: Embedded;
let here: People;
let there: People;

beforeAll(async () => {
  server = await embedded();
  here = new People(server.containers.people, silent);
  there = new People(server.containers.people, silent);
});
afterAll(() => server.close());

const sam = { id: 'sam', name: 'Sam Okoro', email: 'sam@example.com' };

describe('a person', () => {
  it('is found by id, by address however it is written, and by login', async () => {
    await here.ensure({ ...sam, directoryId: 'DIR-1' });
    const found = { ...sam, directoryId: 'DIR-1' };
    for (const people of [here, there]) {
      expect(await people.get('sam')).toEqual(found);
      expect(await people.byEmail(' Sam@Example.com ')).toEqual(found);
      expect(await people.byDirectoryId('dir-1')).toEqual(found);
    }
    expect(await there.byEmail('nobody@example.com')).toBeUndefined();
  });

  it('is one person when two instances register the same address at once', async () => {
    const made = await Promise.all(
      Array.from({ length: 10 }, (_, n) =>
        (n % 2 ? here : there).ensure({ id: `ada-${n}`, name: 'Ada', email: 'ada@example.com' }),
      ),
    );
    expect(new Set(made.map(({ id }) => id)).size).toBe(1);
  });

  it('who was invited by mail and then logs in stays the same person', async () => {
    const invited = await here.ensure({ id: 'lee', name: 'Lee', email: 'lee@example.com' });
    const loggedIn = await there.ensure({ id: 'new', name: 'Lee', email: 'LEE@example.com', directoryId: 'dir-lee' });
    expect(loggedIn).toEqual({ ...invited, directoryId: 'dir-lee' });
    const renamed = await here.ensure({ id: 'newer', name: 'Lee', email: 'lee@other.example', directoryId: 'dir-lee' });
    expect(renamed.id).toBe('lee');
  });

  it('who logs in at one instance has an account for the other before it refreshes', async () => {
    await here.ensure({ id: 'ann', name: 'Ann', email: 'ann@example.com' });
    expect(await there.get('ann')).not.toHaveProperty('directoryId');
    await here.ensure({ id: 'new', name: 'Ann', email: 'ann@example.com', directoryId: 'dir-ann' });
    expect(await peoplePort(there, () => []).find('ann')).toMatchObject({ id: 'ann', directoryId: 'dir-ann' });
  });

  it('keeps changes made by two instances at once', async () => {
    await here.ensure({ id: 'kim', name: 'Kim', email: 'kim@example.com' });
    const chat = { conversationId: 'a:1', serviceUrl: 'https://example.com' };
    await Promise.all([here.update('kim', { name: 'Kim Wu' }), there.update('kim', { chat })]);
    await there.refresh();
    expect(there.known('kim')).toMatchObject({ name: 'Kim Wu', chat });
    expect(await here.update('nobody', { name: 'No one' })).toBeUndefined();
  });

  it('who is erased is gone for all, and the address is free', async () => {
    await here.ensure({ id: 'max', name: 'Max', email: 'max@example.com', directoryId: 'dir-max' });
    await there.refresh();
    await here.erase('max');
    await there.refresh();
    for (const people of [here, there]) {
      expect(people.known('max')).toBeUndefined();
      expect(await people.get('max')).toBeUndefined();
      expect(await people.byEmail('max@example.com')).toBeUndefined();
      expect(await people.byDirectoryId('dir-max')).toBeUndefined();
    }
    expect((await there.ensure({ id: 'max-2', name: 'Max', email: 'max@example.com' })).id).toBe('max-2');
  });
});
