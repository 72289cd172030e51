/** Importing partners: a preview that changes nothing, and an import that can be sent again. */
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { readFile } from '../../bot/files/table.ts';
import { workbook } from '../../bot/files/workbook.ts';
import type { ApiError, ImportDone, ImportPreview, ImportTemplate } from '../../shared/api.ts';
import { stepTitles } from '../../shared/import/values.ts';
import type { PortfolioPage } from '../../shared/portfolio/answer.ts';
import type { StaffPage } from '../../shared/views/pages/staff.ts';
import { packed, partsWith } from '../files/packed.ts';
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
const rows = async () => (await world.get<PortfolioPage>('priya', '/api/portfolio')).body.lines;
const imported = async () => {
  const id = (await rows()).find((each) => each.name === name)?.partner ?? '';
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

describe('an Excel workbook', () => {
  const titles = header.split(',');
  const send = (content: Uint8Array, to: 'preview' | 'confirm' = 'preview') =>
    world.post<ImportPreview & ImportDone>('priya', `/api/import/${to}`, {
      name: 'partners.xlsx',
      content: Buffer.from(content).toString('base64'),
    });
  const filled = (...lines: readonly string[]) =>
    workbook(
      'Partners',
      titles,
      lines.map((line) => line.split(',')),
    );

  it('is previewed with every problem by the row of the sheet, and changes nothing', async () => {
    const { body } = await send(filled('', row({ step: 'Lunch', on: 'soon' }), row({ manager: 'nobody@example.com' })));
    expect(body.problems).toEqual([]);
    expect(body.rows.map(({ number, problems }) => [number, problems.map(({ column }) => column)])).toEqual([
      [3, ['Current step', 'Started on']],
      [4, ['Product', 'Project manager email']],
    ]);
    expect((await rows()).map((each) => each.name)).not.toContain(name);
  });

  it('is imported once it is confirmed', async () => {
    const content = filled(row());
    expect((await send(content, 'confirm')).body).toEqual({ imported: 1, already: 0, failed: [] });
    expect((await imported()).onboardings[0]?.current).toBe('assurance');
    expect((await send(content)).body.rows[0]).toMatchObject({ already: true, problems: [] });
  });

  it('may have its dates and numbers as Excel keeps them', async () => {
    const cells = [name, '', 'Plan', 'Lena Fox', `lena${count}@example.com`, '', '', ''];
    const texts = (values: readonly string[], at: number) =>
      values.map((text, index) => `<c r="${'ABCDEFGHI'[index]}${at}" t="inlineStr"><is><t>${text}</t></is></c>`);
    const sheet = (day: number) =>
      `<row r="1">${texts(titles, 1).join('')}</row><row r="2">${texts(cells, 2)
        .join('')
        .replace(/<c r="G2".*$/u, '')}` + `<c r="G2"><v>2</v></c><c r="I2" s="1"><v>${day}</v></c></row>`;
    expect((await send(packed(partsWith(sheet(46266))))).body.rows).toEqual([
      expect.objectContaining({ number: 2, name, problems: [], step: stepTitles[1]?.title }),
    ]);
    expect((await send(packed(partsWith(sheet(46388))))).body.rows[0]?.problems).toEqual([
      { column: 'Started on', message: 'The date must be today or in the past' },
    ]);
  });

  it('that cannot be read gets a sentence, and nothing is imported', async () => {
    const { status, body } = await send(Buffer.from(`${header}\n${row()}`));
    expect(status).toBe(200);
    expect(body).toEqual({ problems: [expect.stringContaining('We cannot read this file')], rows: [] });
    expect((await send(Buffer.from('PK'), 'confirm')).status).toBe(400);
    expect((await send(Buffer.alloc(2_100_000))).status).toBe(400);
  });
});

it('the template has a column for each thing, in a workbook and as CSV', async () => {
  const { body } = await world.get<ImportTemplate>('priya', '/api/import/template');
  expect(await readFile('partners.xlsx', Buffer.from(body.workbook, 'base64'))).toEqual({ table: [header.split(',')] });
  expect(body.csv).toBe(`\uFEFF${header}\r\n`);
  expect(body.steps[0]).toBe('Eligibility');
});
