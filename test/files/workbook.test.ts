/** Workbooks that we write: read back as they were, and nothing in them but text. */
import { expect, it } from '@jest/globals';
import fc from 'fast-check';
import { readFile } from '../../bot/files/table.ts';
import { workbook } from '../../bot/files/workbook.ts';

it('gives back every text, also one that looks like a formula', async () => {
  const titles = Array.from({ length: 28 }, (_, index) => `Title ${index}`);
  const row = titles.map((_, index) => ['=1+1', '@SUM(A1)', '<b>&"', '00123', '+44 7911', '-1'][index % 6] ?? '');
  expect(await readFile('a.xlsx', workbook('Partners', titles, [row]))).toEqual({ table: [titles, row] });
});

it('holds no formula and stays whole, whatever is typed', async () => {
  await fc.assert(
    fc.asyncProperty(fc.string({ unit: 'grapheme' }), fc.string({ unit: 'binary' }), async (name, cell) => {
      const bytes = workbook('Partners', ['Organisation', 'Product'], [[`x${name}x`, `x${cell}x`]]);
      expect(bytes.toString('utf8')).not.toContain('<f>');
      expect(await readFile('a.xlsx', bytes)).toEqual({ table: [['Organisation', 'Product'], expect.any(Array)] });
    }),
    { numRuns: 50 },
  );
});
