/** The Board report of one partner with something in every section: the same input gives the same bytes, wherever it is made. */
import { spawnSync } from 'node:child_process';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { boardReport } from '../../shared/views/board-report.ts';
import { reportSections } from '../../shared/views/report/sections.ts';
import { openWorld, type World } from '../api/world.ts';
import { addFullReport } from '../tab/full-report.ts';

let world: World;
let partner: string;
beforeAll(async () => {
  world = await openWorld();
  await world.addPerson('priya', 'Priya Shah', ['projectManager']);
  partner = await addFullReport(world);
});
afterAll(() => world.stop());

const names = { priya: { name: 'Priya Shah' } };
const reportNow = async () => {
  const { record } = await world.partners.get(`partner:${partner}`);
  return boardReport(record, 'o1', 'application');
};

/** Made by a process of its own. */
function madeIn(zone: string, report: object): { readonly zone: string; readonly sum: string } {
  const frozen = { version: 2, at: '2026-12-08T23:30:00.000Z' };
  const { stdout, stderr, status } = spawnSync(
    process.execPath,
    ['--import', 'tsx', 'test/files/report-bytes-child.ts'],
    {
      input: JSON.stringify({ report, frozen, names }),
      env: { PATH: process.env.PATH, TZ: zone, LANG: 'de_DE.UTF-8' },
      encoding: 'utf8',
    },
  );
  if (status !== 0) throw new Error(stderr);
  return JSON.parse(stdout);
}

describe('the report of a partner with something in every section', () => {
  it('says something in each', async () => {
    const sections = reportSections(await reportNow(), names);
    expect(sections.map(({ title }) => title)).toHaveLength(9);
    expect(JSON.stringify(sections)).not.toMatch(/Not given"|Not answered|No finding yet|None shown|Not written yet/u);
    const earlier = sections.at(-1)?.blocks;
    expect(earlier).toEqual([
      { kind: 'text', text: '3 December 2026: Deferred' },
      { kind: 'text', text: 'Come back when the data stays in the UK or the EEA.' },
      {
        kind: 'list',
        lines: [
          'Draw the data flows without support in Canada. Received on 8 December 2026: In Files, data-flows-2.pdf.',
          'Ask the clinical safety group about the model. Not received.',
        ],
      },
    ]);
  });

  it('is the same to the byte in another process, time zone and language, and differs with one letter of the input', async () => {
    const report = await reportNow();
    const here = madeIn('Europe/London', report);
    const there = madeIn('Pacific/Auckland', report);
    expect([here.zone, there.zone]).toEqual(['Europe/London', 'Pacific/Auckland']);
    expect(there.sum).toBe(here.sum);
    expect(madeIn('Europe/London', { ...report, partner: `${report.partner}.` }).sum).not.toBe(here.sum);
  });
});
