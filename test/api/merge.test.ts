/** Merging a duplicate through the API: what will happen, in words; the merge; and every refusal, which changes nothing. */
import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { ApiError, Done, MergePreview } from '../../shared/api.ts';
import type { OwnPage } from '../../shared/views/pages/own.ts';
import type { StaffPage } from '../../shared/views/pages/staff.ts';
import { openWorld, type World } from './world.ts';

let world: World;
beforeAll(async () => {
  world = await openWorld();
  await world.addPerson('priya', 'Priya Shah', ['projectManager']);
  await world.addPerson('helen', 'Helen Marsh', ['board']);
});
afterAll(() => world.stop());

const registered = async (name: string, contact = 'jo') => {
  const who = { name: contact === 'jo' ? 'Jo Smith' : 'Sam Lee', email: `${contact}@example.com` };
  const partner = { name, product: 'Acme Steps', service: 'nhs-login', odsCode: null, contact: who, assignMe: true };
  return (await world.post<Done>('priya', '/api/partners', { commandId: randomUUID(), ...partner })).body.partner;
};
const because = 'Entered twice';
const merge = (as: string, partner: string, into: string, commandId: string = randomUUID()) =>
  world.post<ApiError>(as, `/api/partners/${partner}/merge`, { commandId, into, because, channel: null });
const preview = async (partner: string, into: string) =>
  (await world.get<MergePreview>('priya', `/api/partners/${partner}/merge-preview?into=${into}`)).body;

describe('merging a duplicate', () => {
  it('says first what will happen, and leaves both records as they are', async () => {
    const [double, kept] = [await registered('Acme Ltd', 'sam'), await registered('Acme Health')];
    expect(await preview(double, kept)).toEqual({
      why: null,
      asksChannel: false,
      lines: [
        'These contacts are added to Acme Health: Sam Lee.',
        'The onboarding of Acme Steps closes here as merged. Contacts are told.',
        'Answers, questions, calls and contracts are not copied. They stay here to read.',
        'Acme Health goes on as it is. Its page says what was merged into it, and why.',
        'You can bring an onboarding back here. Contacts that were added stay there.',
      ],
    });
    const { body } = await world.get<StaffPage>('priya', `/api/partners/${double}`);
    expect(body.merge).toEqual({ into: null, from: [] });
  });

  it('shows staff and contacts where it goes on; contacts never see why', async () => {
    const [double, kept] = [await registered('Acme Ltd', 'sam'), await registered('Acme Health')];
    expect((await merge('priya', double, kept)).status).toBe(200);
    const { body } = await world.get<StaffPage>('priya', `/api/partners/${double}`);
    expect(body.merge.into).toMatchObject({ partner: kept, by: 'Priya Shah', because, contactsThere: false });
    expect(body.onboardings[0]?.turnWords).toBe('Merged into Acme Health on 16 November 2026');
    const own = (await world.get<OwnPage>('sam', `/api/partners/${double}/progress`)).body;
    expect(own.onboardings[0]?.closed).toMatchObject({ how: 'merged', into: { partner: kept, name: 'Acme Health' } });
    expect(JSON.stringify(own)).not.toContain(because);
  });

  it('happens once, however often it is sent, also when the other record has closed since', async () => {
    const [double, kept] = [await registered('Acme Ltd', 'sam'), await registered('Acme Health')];
    const commandId = randomUUID();
    const first = await merge('priya', double, kept, commandId);
    await world.give('priya', kept, { type: 'withdrawOnboarding', onboarding: 'o1', because });
    expect(await merge('priya', double, kept, commandId)).toEqual(first);
    const again = await merge('priya', double, kept);
    expect(again.body.message).toBe('Merged into Acme Health on 16 November 2026 already.');
  });

  it('is refused into itself, an unknown one, a closed one and a merged one, by the field', async () => {
    const [double, kept] = [await registered('Acme Ltd', 'sam'), await registered('Acme Health')];
    const closed = await registered('Acme Closed');
    await world.give('priya', closed, { type: 'undoStart', onboarding: 'o1', because });
    const gone = await registered('Acme Old');
    await merge('priya', gone, kept);
    for (const [into, words] of [
      [double, 'A partner cannot be merged into itself'],
      ['nobody', 'We cannot find this partner. Select another one'],
      [closed, 'Acme Closed has no onboarding under way. Bring it back first, or select another partner'],
      [gone, 'Acme Old is itself merged into Acme Health. Select Acme Health instead'],
      ['', 'Select the partner to keep'],
    ]) {
      const { status, body } = await merge('priya', double, into ?? '');
      expect([status, body.details]).toEqual([400, { into: words }]);
    }
    expect((await preview(double, gone)).why).toBe(
      'Acme Old is itself merged into Acme Health. Select Acme Health instead.',
    );
  });

  it('is for project managers and administrators, and not a command of the page', async () => {
    const [double, kept] = [await registered('Acme Ltd', 'sam'), await registered('Acme Health')];
    for (const as of ['helen', 'sam']) expect((await merge(as, double, kept)).status).toBe(403);
    expect((await merge('jo', double, kept)).status).toBe(404);
    const command = { type: 'mergePartner', into: kept, name: 'Another name', because, channel: null };
    const body = { commandId: randomUUID(), command };
    expect((await world.post('priya', `/api/partners/${double}/commands`, body)).status).toBe(400);
  });
});
