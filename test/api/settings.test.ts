/** Settings: for administrators only; counts by version, the rules in words, and what each connection means. */
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { ApiError } from '../../shared/api.ts';
import { type ConnectionsPage, connectionsPage } from '../../shared/views/pages/connections.ts';
import { type SettingsPage, settingsPage } from '../../shared/views/pages/settings.ts';
import { row } from '../../shared/views/portfolio.ts';
import { assigned, registered } from '../shared/record/acts.ts';
import { house, recordAfter } from '../shared/record/spec.ts';
import { addExamples } from '../tab/examples.ts';
import { openWorld, type World } from './world.ts';

let world: World;
beforeAll(async () => {
  world = await openWorld();
  await addExamples(world);
});
afterAll(() => world.stop());

describe('the settings', () => {
  it('are for administrators only: not for project managers, the Board or contacts', async () => {
    for (const who of ['daniel', 'helen', 'jo']) {
      for (const path of ['/api/settings', '/api/settings/connections']) {
        const { status, body } = await world.get<ApiError>(who, path);
        expect({ who, status, code: body.code }).toEqual({ who, status: 403, code: 'forbidden' });
      }
    }
  });

  it('say what new onboardings start on, and what the data say, with where it is from and when it was checked', async () => {
    const { body } = await world.get<SettingsPage>('priya', '/api/settings');
    expect(body.services).toEqual([{ title: 'NHS login', journey: 'nhs-login@2', open: 5 }]);
    expect(body.journeys.map(({ id, current, open }) => ({ id, current, open }))).toEqual([
      { id: 'nhs-login@1', current: false, open: 0 },
      { id: 'nhs-login@2', current: true, open: 5 },
    ]);
    expect(body.targets.lines[0]).toMatchObject({ title: 'Eligibility', phase: 'Apply', days: 5 });
    expect(body.reminders.facts[0]?.value).toBe('On working days, from 9am until 5pm in London');
    for (const part of [body.reminders, body.expiry]) expect(part.checkedOn).toMatch(/^\d{4}-\d{2}-\d{2}$/u);
  });

  it('name the onboardings that a newer version waits for', () => {
    const line = row(recordAfter(registered, assigned));
    const older = { ...line, onboardings: line.onboardings.map((each) => ({ ...each, journey: 'nhs-login@1' })) };
    const { behind, journeys } = settingsPage([line, older], house, '2026-11-21');
    const partner = { id: 'acme', name: 'Acme Health' };
    expect(behind).toEqual({
      all: 1,
      lines: [{ partner, onboarding: 'o1', product: 'Acme Steps', journey: 'nhs-login@1' }],
    });
    expect(journeys.map(({ open }) => open)).toEqual([1, 1]);
  });
});

describe('the connections', () => {
  it('say what does not answer, what it means and what to do, and which permissions are missing', async () => {
    const { body } = await world.get<ConnectionsPage>('priya', '/api/settings/connections');
    expect(body.lines.map(({ well }) => well)).toEqual([true, true, true, false]);
    expect(body.lines[3]).toMatchObject({ words: expect.stringContaining('wait'), todo: expect.any(String) });
    expect(body.lines[0]?.todo).toBeNull();
    expect(body.permissions?.find(({ purpose }) => purpose === 'Emails to contacts')?.missing).toEqual([
      'Mail.ReadWrite',
    ]);
  });

  it('say how full each team for partner channels is, from 80 % on with what to do', async () => {
    const { body } = await world.get<ConnectionsPage>('priya', '/api/settings/connections');
    expect(body.teams?.map(({ state, todo }) => [state, todo !== null])).toEqual([
      ['full', true],
      ['nearly', true],
      ['room', false],
      ['full', true],
    ]);
    expect(body.teams?.[1]?.words).toContain('24 of 30 channels');
    expect(body.teams?.[3]?.words).toContain('takes no more');
  });

  it('say nothing of permissions when no token can be had, and name what they do not know', () => {
    const page = connectionsPage({ clock: 'down' }, null, '2026-11-21T10:00:00.000Z', null);
    expect(page.teams).toBeNull();
    expect(page.permissions).toBeNull();
    expect(page.lines).toEqual([{ name: 'clock', well: false, words: 'It does not answer.', todo: null }]);
  });
});
