/** The portfolio through the API: pages from memory, files for spreadsheets, and names that would like to be code. */
import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { readFile } from '../../bot/files/table.ts';
import type { ApiError, Managers } from '../../shared/api.ts';
import type { PortfolioPage } from '../../shared/portfolio/answer.ts';
import { SCHEMA } from '../../shared/record/commit.ts';
import { addExamples, type Examples } from '../tab/examples.ts';
import { openWorld, type World } from './world.ts';

/** No door lets these in as names of partners; a name that Microsoft gives us, or an older import, may be one. */
const hostile = [
  '<script>alert(1)</script>',
  '"><img src=x onerror=alert(1)>',
  '\u202Eevil\u202C',
  '=HYPERLINK("http://evil.example","x")',
  '@SUM(A1)',
  '+44 7911 123456',
  '-2+3',
  '\t=1+1',
  '👩‍⚕️ Health 🏥',
  'A, "B" & <C>',
  'x'.repeat(300),
];

let world: World;
let partners: Examples;
beforeAll(async () => {
  world = await openWorld();
  partners = await addExamples(world);
});
afterAll(() => world.stop());

const page = async (address: string, as = 'priya') =>
  (await world.get<PortfolioPage>(as, `/api/portfolio?${address}`)).body;

async function register(id: string, name: string): Promise<void> {
  const events = [
    { type: 'PartnerRegistered', name, odsCode: null },
    { type: 'ProductAdded', product: 'p1', name },
    { type: 'OnboardingStarted', onboarding: 'o1', product: 'p1', service: 'nhs-login', journey: 'nhs-login@2' },
  ];
  const actor = { kind: 'system' as const };
  const commit = { seq: 1, at: world.clock.now, actor, commandId: id, payload: '', events, schema: SCHEMA };
  await world.store.append({ ...commit, stream: `partner:${id}` });
  await world.partners.get(`partner:${id}`);
}

describe('a page', () => {
  it('has what fits, in order, with the numbers of all', async () => {
    const found = await page('q=ACME&sort=-partner');
    expect(found.lines.map(({ name }) => name)).toEqual(['Acme Health']);
    expect(found.total).toBe(1);
    expect(found.counts.active).toBeGreaterThan(1);
    expect(found.choices.managers.map(({ title }) => title)).toContain('Priya Shah');
  });

  it('says what it left out', async () => {
    const { notes, total } = await page('step=gone&sort=colour&page=9');
    expect(notes).toEqual([
      'The column to sort by is not there any more. This is by partner.',
      'The step of this view is not there any more. We left that filter out.',
      'There is no page 9 any more. This is the first one.',
    ]);
    expect(total).toBeGreaterThan(1);
  });

  it('follows a change and a new name, and reads no database', async () => {
    await page('');
    const reads = [jest.spyOn(world.store, 'read'), jest.spyOn(world.store, 'find')];
    await world.addPerson('priya', 'Priya Sharma', ['projectManager']);
    for (const spy of reads) spy.mockClear();
    expect((await page('q=sharma')).total).toBeGreaterThan(0);
    for (const spy of reads) expect(spy).not.toHaveBeenCalled();
    const kim = { commandId: crypto.randomUUID(), name: 'Kim Dũng', email: 'kim.dung@acme.example' };
    await world.post('priya', `/api/partners/${partners.channel}/contacts`, kim);
    expect((await page('q=dung+acme')).total).toBe(1);
  });

  it('is for the team only', async () => {
    for (const path of ['/api/portfolio', '/api/portfolio/export?as=csv', '/api/managers']) {
      expect((await world.get<ApiError>('jo', path)).status).toBe(403);
    }
    const { body } = await world.get<Managers>('priya', '/api/managers');
    expect(body.managers.map(({ id }) => id)).toContain('priya');
  });
});

describe('hostile names', () => {
  beforeAll(async () => {
    for (const [number, name] of hostile.entries()) await register(`hostile${number}`, name);
  });

  it('are data, letter for letter', async () => {
    const answer = await fetch(`${world.url}/api/portfolio`, { headers: { authorization: 'Bearer priya' } });
    expect(answer.headers.get('content-type')).toContain('application/json');
    const { lines } = (await answer.json()) as PortfolioPage;
    expect(lines.map(({ name }) => name)).toEqual(expect.arrayContaining(hostile));
  });

  it('are refused where somebody types them', async () => {
    const contact = { name: 'Ann Obi', email: 'ann.obi@careful.example' };
    const body = { commandId: crypto.randomUUID(), odsCode: null, service: 'nhs-login', assignMe: true, contact };
    for (const name of ['<script>', '\u202Eevil', 'x'.repeat(300)]) {
      const { status } = await world.post('priya', '/api/partners', { ...body, name, product: name });
      expect(status).toBe(400);
    }
  });

  it('do not run in a spreadsheet', async () => {
    const { bytes, type, name } = await world.file('priya', '/api/portfolio/export?as=csv');
    expect(type).toContain('text/csv');
    expect(name).toMatch(/^attachment; filename="onboardings-2026-\d\d-\d\d\.csv"$/u);
    const read = await readFile('a.csv', bytes);
    if ('problem' in read) throw new Error(read.problem);
    const cells = read.table.flat();
    for (const cell of cells) expect(cell).not.toMatch(/^[=+\-@\t\r]/u);
    expect(cells).toContain(`'=HYPERLINK("http://evil.example","x")`);
  });
});

describe('an export', () => {
  it('has every line that fits, on all pages, as a workbook too', async () => {
    const { total } = await page('waiting=partner');
    const { bytes, type } = await world.file('priya', '/api/portfolio/export?waiting=partner&page=7&as=xlsx');
    expect(type).toContain('spreadsheetml');
    const read = await readFile('a.xlsx', bytes);
    if ('problem' in read) throw new Error(read.problem);
    const [titles = [], ...lines] = read.table;
    expect(lines).toHaveLength(total);
    expect(titles.slice(0, 3)).toEqual(['Partner', 'ODS code', 'Product']);
    const started = titles.indexOf('Started');
    for (const line of lines) expect(line[started]).toMatch(/^2026-\d\d-\d\d$/u);
  });

  it('must be told as what', async () => {
    expect((await world.get('priya', '/api/portfolio/export?as=exe')).status).toBe(400);
  });
});
