/** What is for NHS login only never leaves by a partner's page or export. Source: reference/wording.md C. */
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { OwnPage } from '../../shared/views/pages/own.ts';
import { addExamples, type Examples } from '../tab/examples.ts';
import { openWorld, type World } from './world.ts';

let world: World;
let partners: Examples;
beforeAll(async () => {
  world = await openWorld();
  partners = await addExamples(world);
  world.clock.now = '2026-11-18T15:00:00.000Z';
  const outcome = { type: 'recordBoardOutcome', onboarding: 'o1', outcome: 'rejected', comments: '', items: [] };
  const rest = { reasons: [reason], deadline: null, nextDate: null, tell: 'afterCall' };
  await world.give('priya', partners.board, { ...outcome, ...rest });
});
afterAll(() => world.stop());

const reason = 'It does not serve patients';
const secrets = ['One supplier is abroad', 'Their website and the call say so'];

describe.each(['progress', 'export'])('%s', (page) => {
  it('tells contacts nothing that is for NHS login only', async () => {
    for (const [contact, partner] of [
      ['jo', partners.channel],
      ['ines', partners.deferred],
      ['owen', partners.board],
    ] as const) {
      const text = JSON.stringify((await world.get(contact, `/api/partners/${partner}/${page}`)).body);
      for (const secret of secrets) expect(text).not.toContain(secret);
      expect(text).toContain('Helps patients after a stroke');
    }
  });

  it('does not show the draft of a question before it is sent', async () => {
    const text = JSON.stringify((await world.get('maya', `/api/partners/${partners.unsure}/${page}`)).body);
    expect(text).not.toContain('What do they pay for');
  });

  it('keeps a Board outcome back until it is told', async () => {
    const path = `/api/partners/${partners.board}/${page}`;
    expect(JSON.stringify((await world.get('owen', path)).body)).not.toContain(reason);
  });
});

it('shows staff what they found, and the partner as the partner sees it', async () => {
  const own = JSON.stringify((await world.get('priya', `/api/partners/${partners.channel}/progress`)).body);
  const all = JSON.stringify((await world.get('priya', `/api/partners/${partners.channel}`)).body);
  for (const secret of secrets) {
    expect(own).not.toContain(secret);
    expect(all).toContain(secret);
  }
});

it('tells a contact how their own way into the channel stands, and nothing of the other steps', async () => {
  const ledgerOf = async (who: string) =>
    (await world.get<OwnPage>(who, `/api/partners/${partners.channel}/progress`)).body.ledger;
  const own = await ledgerOf('jo');
  expect(own.map(({ what, status }) => `${what}: ${status}`)).toEqual([
    'Invite Jo Smith as a guest: Done',
    'Add Jo Smith to the team: Not started yet',
    'Add Jo Smith to the channel: Waiting',
  ]);
  expect(own[2]?.why).toBe('Jo Smith has not accepted the invitation yet.');
  expect(await ledgerOf('priya')).toEqual([]);
  expect(JSON.stringify((await world.get('jo', `/api/partners/${partners.channel}/export`)).body)).not.toContain(
    '(403)',
  );
});
