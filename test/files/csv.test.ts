/** CSV that we write: read back as it was, and nothing in it that a spreadsheet would run. */
import { expect, it } from '@jest/globals';
import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import { csv } from '../../bot/files/csv.ts';

const starts = ['=', '+', '-', '@', '\t', '\r', '\n', ' =', '\uFEFF=', '\uFF1D', '"', ',', ''] as const;
const hostile = fc
  .tuple(fc.constantFrom(...starts), fc.string({ unit: 'binary' }))
  .map(([start, rest]) => start + rest);

const read = (bytes: Buffer): string[][] => parse(bytes.toString('utf8').replace(/^\uFEFF/u, ''), {});

it('never begins a cell as a formula begins, whatever is typed', () => {
  fc.assert(
    fc.property(hostile, hostile, (name, product) => {
      const [, cells = []] = read(csv(['Partner', 'Product'], [[name, product]]));
      expect(cells).toHaveLength(2);
      for (const cell of cells)
        expect(cell).not.toMatch(/^[\s\u{FEFF}]*[=+\-@\u{FF1D}\u{FF0B}\u{FF0D}\u{FF20}]|^[\t\r\n]/u);
      expect(cells.map((cell) => cell.replace(/^'/u, ''))).toEqual(
        [name, product].map((text) => text.replace(/^'/u, '')),
      );
    }),
    { numRuns: 500 },
  );
});

it('writes numbers and dates so that spreadsheets know them, and nothing for what is empty', () => {
  const bytes = csv(['A', 'B', 'C'], [[7, { date: '2026-11-21' }, null]]);
  expect(bytes.toString('utf8')).toBe('\uFEFF"A","B","C"\r\n7,2026-11-21,\r\n');
});
