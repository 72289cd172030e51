/** The Board report over HTTP: as a page and as a file, by version, for staff only. */
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { ReportPage } from '../../shared/views/pages/report.ts';
import { addExamples, type Examples } from '../tab/examples.ts';
import { openWorld, type World } from './world.ts';

let world: World;
let partners: Examples;
beforeAll(async () => {
  world = await openWorld();
  partners = await addExamples(world);
});
afterAll(() => world.stop());

const filePath = (partner: string, query = '') => `/api/partners/${partner}/onboardings/o1/report.docx${query}`;
const advice = {
  type: 'riskAndRecommendation',
  onboarding: 'o1',
  gate: 'application',
  risk: 'medium',
  risks: '=1+1 <b>No contract yet</b>',
  recommend: 'defer',
  because: 'The contract is not signed.',
};
const freeze = { type: 'freezeReport', onboarding: 'o1', gate: 'application' };

describe('the Board report', () => {
  it('names what nobody noted once, after what was said in the call', async () => {
    const path = `/api/partners/${partners.channel}/report?onboarding=o1`;
    const { sections } = (await world.get<ReportPage>('priya', path)).body;
    const call = sections.find(({ title }) => title === 'Application Review Call');
    const facts = call?.blocks.flatMap((block) => (block.kind === 'facts' ? block.facts : [])) ?? [];
    expect(JSON.stringify(facts.at(-1))).toMatch(/^\{"name":"Nothing noted on","value":"Timescale to live\\n/u);
    expect(facts.filter(({ value }) => value === '' || value === 'Nothing noted')).toEqual([]);
    expect(facts.map(({ name }) => name)).toContain('The product, and why NHS login');
  });
});

describe('the Board report as a file', () => {
  it('is the same to the byte an hour later, and after the record has moved on', async () => {
    const first = await world.file('priya', filePath(partners.deferred));
    expect(first.status).toBe(200);
    expect(first.type).toBe('application/vnd.openxmlformats-officedocument.wordprocessingml.document');
    expect(first.name).toBe('attachment; filename="board-report-application-version-1.docx"');
    world.clock.now = new Date(Date.parse(world.clock.now) + 3_600_000).toISOString();
    await world.give('priya', partners.deferred, advice);
    const later = await world.file('priya', filePath(partners.deferred));
    expect(later.bytes.equals(first.bytes)).toBe(true);
  });

  it('is kept for every version', async () => {
    const first = await world.file('priya', filePath(partners.deferred, '?version=1'));
    await world.give('priya', partners.deferred, freeze);
    const second = await world.file('priya', filePath(partners.deferred, '?version=2'));
    expect(second.bytes.toString()).toContain('=1+1 &lt;b&gt;No contract yet&lt;/b&gt;');
    expect((await world.file('priya', filePath(partners.deferred))).bytes.equals(second.bytes)).toBe(true);
    const again = await world.file('priya', filePath(partners.deferred, '?version=1'));
    expect(again.bytes.equals(first.bytes)).toBe(true);
    const page = (
      await world.get<ReportPage>('priya', `/api/partners/${partners.deferred}/report?onboarding=o1&version=1`)
    ).body;
    expect(page.frozen?.version).toBe(1);
    expect(page.versions).toEqual([1, 2]);
    expect(JSON.stringify(page.sections)).not.toContain('No contract yet');
  });

  it.each(['?version=9', '?version=../1', '?gate=goLive'])('is not found as %s', async (query) => {
    expect((await world.file('priya', filePath(partners.deferred, query))).status).toBe(404);
  });

  it('is not for contacts of the partner, nor for strangers', async () => {
    expect((await world.file('jo', filePath(partners.channel))).status).toBe(403);
    expect((await world.file('jo', filePath(partners.deferred))).status).toBe(404);
    expect((await world.file('priya', '/api/partners/nobody/onboardings/o1/report.docx')).status).toBe(404);
    expect((await world.file('priya', `/api/partners/${partners.deferred}/onboardings/o9/report.docx`)).status).toBe(
      404,
    );
  });
});
