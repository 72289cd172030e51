/** The audit file: decisions with reasons, evidence, reports by version, and who did what; for staff alone. */
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { AuditPage } from '../../shared/views/pages/audit.ts';
import type { ReportPage } from '../../shared/views/pages/report.ts';
import type { ReportBlock } from '../../shared/views/report/document.ts';
import { addExamples, type Examples } from '../tab/examples.ts';
import { openWorld, type World } from './world.ts';

let world: World;
let partners: Examples;
beforeAll(async () => {
  world = await openWorld();
  partners = await addExamples(world);
});
afterAll(() => world.stop());

async function rows(partner: string, title: RegExp): Promise<readonly (readonly string[])[]> {
  const { body } = await world.get<AuditPage>('priya', `/api/partners/${partner}/audit`);
  const blocks = body.sections.find((section) => title.test(section.title))?.blocks ?? [];
  return blocks.flatMap((block: ReportBlock) => (block.kind === 'table' ? block.rows : []));
}

describe('the audit file', () => {
  it('holds each decision with who took it, when and why', async () => {
    expect(await rows(partners.deferred, /^Decisions/u)).toEqual([
      ['Eligibility, version 1', '16 November 2026, Ines Costa', 'Looks eligible', ''],
      [
        'Board on the application',
        '18 November 2026, Priya Shah',
        'Deferred',
        'Needed by 1 December 2026: Send the penetration test report\nNeeded by 27 November 2026: Check the commission with North ICB',
      ],
    ]);
  });

  it('lists the evidence and every version of the reports', async () => {
    expect(await rows(partners.channel, /^Evidence/u)).toContainEqual([
      'Try the log in journey in the sandpit',
      'Version 1',
      'Jo Smith, 20 November 2026',
    ]);
    expect((await rows(partners.channel, /^Board reports/u)).map(([, version]) => version)).toEqual(['Version 1']);
  });

  it('holds every report word for word as the Board had it, one after the other', async () => {
    const { body } = await world.get<AuditPage>('priya', `/api/partners/${partners.channel}/audit`);
    const first = body.sections.findIndex(({ title }) => title.includes('report version 1'));
    expect(body.sections[first]?.title).toBe('Board on the application, report version 1: Acme Steps');
    const path = `/api/partners/${partners.channel}/report?onboarding=o1&version=1`;
    const report = (await world.get<ReportPage>('priya', path)).body;
    const parts = report.sections.map((section) => ({ ...section, part: true }));
    expect(body.sections.slice(first + 1, first + 1 + parts.length)).toEqual(parts);
  });

  it('tells the whole story from the first act, with the place in the log', async () => {
    const story = await rows(partners.channel, /^Who did what/u);
    expect(story[0]).toEqual(['16 November 2026 at 10:15am\nPriya Shah (1.0)', 'registered Acme Health']);
    expect(story.map(([, what]) => what)).toContain('set the Board date\nBoard date: 18 November 2026');
  });

  it('names nobody who was erased', async () => {
    world.people.delete('ines');
    const { body } = await world.get<AuditPage>('priya', `/api/partners/${partners.deferred}/audit`);
    expect(JSON.stringify(body.sections)).not.toContain('Ines');
    expect(JSON.stringify(body.sections[0])).toContain('a person whose details were erased');
  });

  it('is for staff alone', async () => {
    expect((await world.get('jo', `/api/partners/${partners.channel}/audit`)).status).toBe(404);
  });
});
