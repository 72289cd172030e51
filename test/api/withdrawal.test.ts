/** A contact asks to stop through the API: seen by both sides, answered by staff. */
import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import type { ApiError, Done } from '../../shared/api.ts';
import type { OwnPage } from '../../shared/views/pages/own.ts';
import type { StaffPage } from '../../shared/views/pages/staff.ts';
import { openWorld, type World } from './world.ts';

let world: World;
let partner: string;
beforeAll(async () => {
  world = await openWorld();
  await world.addPerson('priya', 'Priya Shah', ['projectManager']);
  const contact = { name: 'Jo Smith', email: 'jo@example.com' };
  const body = { name: 'Acme Health', product: 'Acme Steps', service: 'nhs-login', odsCode: null, contact };
  const sent = { commandId: randomUUID(), ...body, assignMe: true };
  partner = (await world.post<Done>('priya', '/api/partners', sent)).body.partner;
});
afterAll(() => world.stop());

const ask = (as: string, because: string) => {
  const command = { type: 'askToWithdraw', onboarding: 'o1', because };
  return world.post<ApiError>(as, `/api/partners/${partner}/commands`, { commandId: randomUUID(), command });
};

it('a contact asks with a reason, both pages show it with our reply-by date, and a second wish names who asked', async () => {
  expect((await ask('jo', ' ')).body.details).toEqual({ because: 'Enter the reason' });
  expect((await ask('priya', 'They said so')).body.code).toBe('partnerOnly');
  expect((await ask('jo', 'Too early for us')).status).toBe(200);
  const wish = { by: 'Jo Smith', because: 'Too early for us', replyBy: '2026-11-18' };
  const own = (await world.get<OwnPage>('jo', `/api/partners/${partner}/progress`)).body.onboardings[0];
  expect(own?.withdrawal).toMatchObject(wish);
  const staff = (await world.get<StaffPage>('priya', `/api/partners/${partner}`)).body.onboardings[0];
  expect(staff?.withdrawal).toMatchObject(wish);
  expect(staff?.turnWords).toBe('Waiting for NHS login (Priya Shah). We will reply by 18 November 2026');
  const again = await ask('jo', 'Once more');
  expect(again.body.message).toBe('Jo Smith has asked us to stop already. We will reply to that.');
});
