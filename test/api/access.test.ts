/** Who may ask what: asked anew at each request, and nothing leaks about partners somebody may not know of. */

import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { ApiError, Me } from '../../shared/api.ts';
import type { OwnPage } from '../../shared/views/pages/own.ts';
import { addExamples, type Examples } from '../tab/examples.ts';
import { openWorld, type World } from './world.ts';

let world: World;
let partners: Examples;
beforeAll(async () => {
  world = await openWorld();
  partners = await addExamples(world);
});
afterAll(() => world.stop());

describe('somebody who is not signed in', () => {
  it('gets 401 in the one error shape', async () => {
    const { status, body } = await world.get<ApiError>('nobody', '/api/me');
    expect(status).toBe(401);
    expect(body).toEqual({ code: 'notSignedIn', message: expect.any(String) });
  });
});

describe('a contact', () => {
  it('is told of their own partner only', async () => {
    const { body } = await world.get<Me>('jo', '/api/me');
    expect(body.roles).toEqual([]);
    expect(body.contactOf).toEqual([{ id: partners.channel, name: 'Acme Health' }]);
  });

  it.each([
    '',
    '/progress',
    '/report?onboarding=o1',
    '/onboardings/o1/report.docx',
    '/export',
    '/space-preview?onboarding=o1',
  ])('cannot tell another partner from one that does not exist (%s)', async (page) => {
    const other = await world.get<ApiError>('jo', `/api/partners/${partners.deferred}${page}`);
    const unknown = await world.get<ApiError>('jo', `/api/partners/0000000000000000${page}`);
    expect(other.status).toBe(404);
    expect(other).toEqual(unknown);
  });

  it('cannot give a command on another partner', async () => {
    const command = { type: 'answerRequiredItem', onboarding: 'o1', item: 'i1-1', text: 'Here it is' };
    const path = `/api/partners/${partners.deferred}/commands`;
    const { status } = await world.post('jo', path, { commandId: randomUUID(), command });
    expect(status).toBe(404);
  });

  it.each(['/api/portfolio', '/api/managers', '/api/staff'])('does not see %s', async (path) => {
    expect((await world.get('jo', path)).status).toBe(403);
  });

  it('cannot see the staff page or the report of their own partner', async () => {
    expect((await world.get('jo', `/api/partners/${partners.channel}`)).status).toBe(404);
    expect((await world.get('jo', `/api/partners/${partners.channel}/report?onboarding=o1`)).status).toBe(403);
  });

  it('finds their partner by its channel; others find nothing', async () => {
    const path = `/api/context?channel=${encodeURIComponent('19:acme@thread.tacv2')}`;
    expect((await world.get('jo', path)).body).toEqual({ partner: partners.channel, view: 'own' });
    expect((await world.get('priya', path)).body).toEqual({ partner: partners.channel, view: 'staff' });
    expect((await world.get('ines', path)).status).toBe(404);
  });
});

describe('a contact whom another instance has just added', () => {
  it('finds their partner, its channel and their start at once', async () => {
    await world.addPerson('tess', 'Tess Lane');
    const path = `/api/partners/${partners.channel}/progress`;
    const channel = `/api/context?channel=${encodeURIComponent('19:acme@thread.tacv2')}`;
    expect((await world.get('tess', path)).status).toBe(404);
    for (const [id, asked] of [
      ['tess', path],
      ['una', channel],
      ['vera', '/api/me'],
    ] as const) {
      await world.addPerson(id, id);
      await world.elsewhere('priya', partners.channel, { type: 'addContact', person: id });
      const { status, body } = await world.get(id, asked);
      expect(status).toBe(200);
      expect(JSON.stringify(body)).toContain(partners.channel);
    }
  });
});

describe('a contact who came by the emailed link', () => {
  it('sees the tasks of the partner of the link, and nothing else', async () => {
    const door = `ines@${partners.deferred}`;
    const { body } = await world.get<OwnPage>(door, `/api/partners/${partners.deferred}/progress`);
    expect(body.scope).toBe('tasks');
    expect(body.onboardings[0]?.steps).toEqual([]);
    expect((await world.get(door, `/api/partners/${partners.channel}/progress`)).status).toBe(404);
  });

  it('has no staff roles, even when the person is staff too', async () => {
    expect((await world.get(`priya@${partners.channel}`, '/api/portfolio')).status).toBe(403);
  });
});

describe('a role that was taken away', () => {
  it('counts no more at the next request', async () => {
    await world.addPerson('kim', 'Kim Ward', ['projectManager']);
    expect((await world.get('kim', '/api/portfolio')).status).toBe(200);
    const command = { type: 'setStaffRoles', person: 'kim', roles: [] };
    const { status } = await world.post('priya', '/api/house/commands', { commandId: randomUUID(), command });
    expect(status).toBe(200);
    expect((await world.get('kim', '/api/portfolio')).status).toBe(403);
  });

  it('can only be changed by an administrator', async () => {
    const command = { type: 'setStaffRoles', person: 'daniel', roles: ['administrator'] };
    const { status, body } = await world.post<ApiError>('daniel', '/api/house/commands', {
      commandId: randomUUID(),
      command,
    });
    expect(status).toBe(403);
    expect(body.message).toBe('Only an administrator can do this.');
  });
});
