/** What the Board decided before, found again. */
import { expect, it } from '@jest/globals';
import { decisionsOf } from '../../../shared/views/agenda.ts';
import { row } from '../../../shared/views/portfolio.ts';
import { answered, applied, assigned, boardSet, decided, registered, reviewed, sponsored } from '../record/acts.ts';
import { day, recordAfter } from '../record/spec.ts';

const deferral = { text: 'Name a clinical safety officer', side: 'partner', by: '2026-11-20', owner: null } as const;
const record = recordAfter(
  ...[registered, assigned, answered(sponsored), applied, reviewed, boardSet()],
  decided({ outcome: 'deferred', items: [deferral], deadline: '2026-11-24' }),
  boardSet('2026-11-26', day('2026-11-20')),
  decided({ outcome: 'rejected', reasons: ['No patients in England.'] }, day('2026-11-26', '16:00')),
);
const rows = [row(record)];

it('is listed newest first, with what the Board said', () => {
  const { lines, all } = decisionsOf(rows, '');
  expect(all).toBe(2);
  expect(lines.map(({ on, outcome, said }) => ({ on, outcome, said }))).toEqual([
    { on: '2026-11-26', outcome: 'rejected', said: ['No patients in England.'] },
    { on: '2026-11-12', outcome: 'deferred', said: ['Name a clinical safety officer'] },
  ]);
});

it('is found by partner, product, outcome or reason: every word must stand somewhere', () => {
  const found = (search: string) => decisionsOf(rows, search).lines.map(({ on }) => on);
  expect(found('safety OFFICER acme')).toEqual(['2026-11-12']);
  expect(found('rejected')).toEqual(['2026-11-26']);
  expect(found('acme')).toHaveLength(2);
  expect(found('safety england')).toEqual([]);
});
