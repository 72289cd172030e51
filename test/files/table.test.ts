/** Files as spreadsheets write them. */
import { expect, it } from '@jest/globals';
import { readFile } from '../../bot/files/table.ts';

const read = (text: string, name = 'partners.csv') => readFile(name, new TextEncoder().encode(text));

it('reads quotes, line breaks in cells and the mark of UTF-8', async () => {
  expect(await read('\uFEFFa,b\r\n"x, ""y""","two\nlines"\r\n')).toEqual({
    table: [
      ['a', 'b'],
      ['x, "y"', 'two\nlines'],
    ],
  });
});

it('reads semicolons and tabs', async () => {
  expect(await read('a;b\nx;1,5')).toEqual({
    table: [
      ['a', 'b'],
      ['x', '1,5'],
    ],
  });
  expect(await read('a\tb\nx\ty')).toEqual({
    table: [
      ['a', 'b'],
      ['x', 'y'],
    ],
  });
});

it('says what to do with a file it cannot read', async () => {
  expect(await read('"a')).toEqual({ problem: expect.stringContaining('Save it as CSV UTF-8') });
  expect(await readFile('p.csv', Uint8Array.of(0xff, 0xfe, 0x00))).toEqual({ problem: expect.any(String) });
  expect(await read('a,b', 'partners.pdf')).toEqual({
    problem: expect.stringContaining('Choose an Excel workbook (.xlsx) or a CSV file'),
  });
});
