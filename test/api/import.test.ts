/** Importing partners: a preview that changes nothing, and an import that can be sent again. */
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { ApiError, ImportDone, ImportPreview, ImportTemplate } from '../../shared/api.ts';
import type { StaffPage } from '../../shared/views/pages/staff.ts';
import { openWorld, type World } from './world.ts';

let world: World;
beforeAll(async () => {
  world = await openWorld();
  await world.addPerson('priya', 'Priya Shah', ['projectManager']);
  await world.addPerson('helen', 'Helen Marsh', ['board']);
});
afterAll(() => world.stop());

const header =
  'Organisation,ODS code,Product,Contact name,Contact email,Project manager email,Current step,Channel link,Started on';
const link = 'https://teams.microsoft.com/l/channel/19%3Aold%40thread.tacv2/Old?groupId=g';
let count = 0;
let name = '';
beforeEach(() => {
  count += 1;
  name = `Harbour ${count}`;
});
const row = (more: { step?: string; channel?: string; manager?: string; on?: string } = {}) =>
  [
    name,
    '',
    'Plan',
    'Lena Fox',
    `lena${count}@example.com`,
    more.manager ?? 'priya@example.com',
    more.step ?? 'Assurance',
    more.channel ?? '',
    more.on ?? '2026-09-01',
  ].join(',');
const file = (...rows: string[]) => ({
  name: 'partners.csv',
  content: Buffer.from([header, ...rows].join('\n')).toString('base64'),
});
const preview = async (...rows: string[]) =>
  (await world.post<ImportPreview>('priya', '/api/import/preview', file(...rows))).body;
const confirm = (...rows: string[]) => world.post<ImportDone & ApiError>('priya', '/api/import/confirm', file(...rows));
const rows = async () =>
  (await world.get<{ rows: { id: string; name: string }[] }>('priya', '/api/portfolio')).body.rows;
const imported = async () => {
  const id = (await rows()).find((each) => each.name === name)?.id ?? '';
  return (await world.get<StaffPage>('priya', `/api/partners/${id}`)).body;
};

describe('the preview', () => {
  it('changes nothing', async () => {
    expect(await preview(row())).toEqual({
      problems: [],
      rows: [{ number: 2, name, product: 'Plan', step: 'Assurance', problems: [], already: false }],
    });
    expect((await rows()).map((each) => each.name)).not.toContain(name);
  });

  it('knows who is a project manager, what is here already, and what day it is', async () => {
    expect((await preview(row({ manager: 'helen@example.com', on: '2027-01-01' }))).rows[0]?.problems).toEqual([
      { column: 'Project manager email', message: 'Nobody with this address is a project manager here' },
      { column: 'Started on', message: 'The date must be today or in the past' },
    ]);
  });

  it('is for project managers', async () => {
    expect((await world.post('helen', '/api/import/preview', file(row()))).status).toBe(403);
    expect((await world.get('helen', '/api/import/template')).status).toBe(403);
  });

  it('takes files of up to 2 MB, although other requests may not be so large', async () => {
    const padded = [...Array.from({ length: 7000 }, () => ','.repeat(250)), row()];
    expect((await preview(...padded)).rows).toHaveLength(1);
    const { status } = await world.post('priya', '/api/import/preview', file('x'.repeat(2_100_000)));
    expect(status).toBe(400);
  });
});

describe('importing', () => {
  it('begins at the step it has reached, without old news', async () => {
    expect((await confirm(row())).body).toEqual({ imported: 1, already: 0, failed: [] });
    const page = await imported();
    const [onboarding] = page.onboardings;
    expect(page.projectManager?.name).toBe('Priya Shah');
    expect(onboarding?.current).toBe('assurance');
    expect(onboarding?.steps[0]).toMatchObject({
      status: 'completed',
      tasks: expect.arrayContaining([expect.objectContaining({ why: 'Completed before this app.' })]),
    });
    expect(page.teams.notices).toEqual([]);
  });

  it('invites to the eligibility questions when that is the step', async () => {
    await confirm(row({ step: '1' }));
    expect((await imported()).teams.notices).toHaveLength(1);
  });

  it('can be sent again without harm', async () => {
    await confirm(row());
    expect((await confirm(row())).body).toEqual({ imported: 0, already: 1, failed: [] });
    expect((await preview(row())).rows[0]).toMatchObject({ already: true, problems: [] });
    expect((await rows()).filter((each) => each.name === name)).toHaveLength(1);
  });

  it('takes a channel over instead of creating one', async () => {
    await confirm(row({ channel: link }));
    const { teams } = await imported();
    expect(teams.state).toBe('creating');
    expect(teams.ledger.map(({ what }) => what)).toContain('Take over the channel');
  });

  it('is refused as a whole while a row has a problem', async () => {
    const { status, body } = await confirm(row(), row({ step: 'Lunch' }));
    expect([status, body.message]).toEqual([400, 'The file has problems. Correct them, then choose it again.']);
    expect((await rows()).map((each) => each.name)).not.toContain(name);
  });
});

it('the template has a column for each thing', async () => {
  const { body } = await world.get<ImportTemplate>('priya', '/api/import/template');
  expect(body.content).toBe(`\uFEFF${header}\r\n`);
  expect(body.steps[0]).toBe('Eligibility');
});
