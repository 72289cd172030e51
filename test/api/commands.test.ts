/** Commands through the API: checked, decided once, refused in words with names. */

import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { ApiError, Done } from '../../shared/api.ts';
import type { StaffPage } from '../../shared/views/pages/staff.ts';
import { good } from '../shared/story.ts';
import { openWorld, type World } from './world.ts';

let world: World;
beforeAll(async () => {
  world = await openWorld();
  await world.addPerson('priya', 'Priya Shah', ['projectManager']);
  await world.addPerson('ruth', 'Ruth Evans', ['administrator']);
});
afterAll(() => world.stop());

const contact = { name: 'Jo Smith', email: 'jo@example.com' };
const partner = { name: 'Acme Health', product: 'Acme Steps', service: 'nhs-login', odsCode: null, contact };
const registered = async (more: object = {}) => {
  const body = { ...partner, commandId: randomUUID(), assignMe: true, ...more };
  return (await world.post<Done>('priya', '/api/partners', body)).body.partner;
};
const command = (as: string, id: string, given: object, commandId: string = randomUUID()) =>
  world.post<ApiError>(as, `/api/partners/${id}/commands`, { commandId, command: given });

describe('registering a partner', () => {
  it('makes the contact known and the person who asks project manager', async () => {
    const { body } = await world.get<StaffPage>('priya', `/api/partners/${await registered()}`);
    expect(body.name).toBe('Acme Health');
    expect(body.projectManager).toEqual({ id: 'priya', name: 'Priya Shah', away: null });
    expect(body.contacts).toEqual([expect.objectContaining({ name: 'Jo Smith', reach: 'email', lead: true })]);
  });

  it('happens once, however often it is sent', async () => {
    const commandId = randomUUID();
    expect(await registered({ commandId })).toBe(await registered({ commandId }));
  });

  it('says what is wrong, field by field', async () => {
    const body = {
      ...partner,
      commandId: randomUUID(),
      assignMe: false,
      name: '',
      contact: { name: 'Jo', email: 'jo' },
    };
    const answer = await world.post<ApiError>('priya', '/api/partners', body);
    expect(answer.status).toBe(400);
    expect(answer.body.details).toEqual({
      name: 'Enter organisation name',
      'contact.email': 'Enter an email address in the right format, like name@example.com',
    });
  });

  it('is for staff', async () => {
    const body = { ...partner, commandId: randomUUID(), assignMe: false };
    expect((await world.post('jo', '/api/partners', body)).status).toBe(403);
  });
});

describe('a command', () => {
  const answers = { type: 'answerEligibility', onboarding: 'o1', screen: 2, answers: good, basedOn: 0 };

  it('is carried out once for the same id', async () => {
    const id = await registered();
    const commandId = randomUUID();
    const first = await command('jo', id, answers, commandId);
    expect(await command('jo', id, answers, commandId)).toEqual(first);
  });

  it('with the same id and another content is refused', async () => {
    const id = await registered();
    const commandId = randomUUID();
    await command('jo', id, answers, commandId);
    const answer = await command('jo', id, { ...answers, answers: { ...good, free: 'no' } }, commandId);
    expect(answer).toEqual({ status: 409, body: expect.objectContaining({ code: 'otherContent' }) });
  });

  it('names the person who answered meanwhile', async () => {
    const id = await registered();
    await world.post('priya', `/api/partners/${id}/contacts`, {
      commandId: randomUUID(),
      name: 'Ann Obi',
      email: 'ann@example.com',
    });
    await command('jo', id, answers);
    const { status, body } = await command('ann', id, answers);
    expect(status).toBe(409);
    expect(body.message).toBe('Jo Smith answered this at 10am. These are the answers we have now.');
  });

  it('adds somebody of another organisation, of whom the partner hears nothing', async () => {
    const id = await registered();
    const ann = { name: 'Ann Lee', organisation: 'North ICB', email: 'ann.lee@example.com' };
    const add = (as: string, body: object) =>
      world.post<ApiError & Done>(as, `/api/partners/${id}/outsiders`, { commandId: randomUUID(), ...body });
    const wrong = await add('priya', { ...ann, organisation: '', email: 'ann' });
    expect(Object.keys(wrong.body.details ?? {}).sort()).toEqual(['email', 'organisation']);
    expect((await add('jo', ann)).status).toBe(403);
    const { body } = await add('priya', ann);
    const page = await world.get<StaffPage>('priya', `/api/partners/${id}`);
    expect(page.body.outsiders).toEqual([{ id: body.person, name: 'Ann Lee, North ICB' }]);
    const { body: own } = await world.get('jo', `/api/partners/${id}/progress`);
    expect(JSON.stringify(own)).not.toMatch(/Ann Lee|North ICB/u);
  });

  it('of an unknown type is refused before anything is decided', async () => {
    const { status, body } = await command('priya', await registered(), { type: 'noteFacts', facts: [] });
    expect(status).toBe(400);
    expect(body.code).toBe('invalid');
  });

  it('tells the field of the form that is wrong, however deep the union', async () => {
    const call = {
      type: 'recordCall',
      kind: 'preparation',
      onboarding: 'o1',
      on: '',
      attendees: [],
      others: '',
      notes: [],
    };
    const { body } = await command('priya', await registered(), { ...call, ready: null, actions: [] });
    expect(body.details).toEqual({
      on: 'Enter the date of the call as a real date',
      attendees: 'Select who attended',
      ready: 'Select if the partner is ready',
    });
  });

  it('that a role does not allow is refused with who can', async () => {
    const { status, body } = await command('jo', await registered(), { type: 'assignProjectManager', person: 'priya' });
    expect(status).toBe(403);
    expect(body.message).toBe('Only a project manager can do this.');
  });

  it('is not half done while the database is away', async () => {
    const id = await registered();
    world.store.away = true;
    const { status, body } = await command('jo', id, answers);
    world.store.away = false;
    expect(status).toBe(503);
    expect(body.message).toBe('We could not save your answers. They are still here. Try again.');
    expect((await command('jo', id, answers)).status).toBe(200);
  });
});
