/** Excel workbooks: what stands in the first sheet, and a sentence for each file that is none. */
import { describe, expect, it } from '@jest/globals';
import { readFile } from '../../bot/files/table.ts';
import { packed, partsWith } from './packed.ts';

const read = (bytes: Uint8Array, name = 'partners.xlsx') => readFile(name, bytes);
const sheet = (rows: string) => read(packed(partsWith(rows)));
const text = (place: string, words: string) => `<c r="${place}" t="inlineStr"><is><t>${words}</t></is></c>`;
const problem = (words: string) => ({ problem: expect.stringContaining(words) });

describe('cells', () => {
  it('are text, trimmed, with the words that cells share', async () => {
    const row = `<row r="1">${text('A1', '  a &amp; b ')}<c r="B1" t="s"><v>0</v></c></row>`;
    expect(await sheet(row)).toEqual({ table: [['a & b', 'Leeds']] });
  });

  it('with a number keep every digit of it', async () => {
    const row = '<row r="1"><c r="A1"><v>447911123456</v></c><c r="B1"><v>12345</v></c><c r="C1"><v>1.5</v></c></row>';
    expect(await sheet(row)).toEqual({ table: [['447911123456', '12345', '1.5']] });
  });

  it('with a date give the day, whatever the time in it', async () => {
    const row = '<row r="1"><c r="A1" s="1"><v>46347</v></c><c r="B1" s="1"><v>46347.99</v></c></row>';
    expect(await sheet(row)).toEqual({ table: [['2026-11-21', '2026-11-21']] });
  });

  it('with a formula give what it came to', async () => {
    const row = '<row r="1"><c r="A1" t="str"><f>"a"&amp;"b"</f><v>ab</v></c><c r="B1"><f>1+1</f><v>2</v></c></row>';
    expect(await sheet(row)).toEqual({ table: [['ab', '2']] });
  });

  it('with a formula that went wrong give what Excel shows', async () => {
    const row = `<row r="1">${text('A1', 'a')}<c r="B1" s="1" t="e"><f>1/0</f><v>#DIV/0!</v></c></row>`;
    expect(await sheet(row)).toEqual({ table: [['a', '#DIV/0!']] });
  });

  it('stay in the row where the person sees them', async () => {
    const rows = `<row r="1">${text('B1', 'title')}</row><row r="4">${text('A4', 'four')}</row><row r="1048576" ht="12"/>`;
    expect(await sheet(rows)).toEqual({
      table: [
        ['', 'title'],
        ['', ''],
        ['', ''],
        ['four', ''],
      ],
    });
  });

  it('that hold only a format are nothing', async () => {
    expect(await sheet(`<row r="1">${text('A1', 'a')}<c r="XFD1" s="1"/></row>`)).toEqual({ table: [['a']] });
  });

  it('are all read from a long sheet', async () => {
    const rows = Array.from(
      { length: 9000 },
      (_, index) => `<row r="${index + 1}">${text(`A${index + 1}`, `é ${index}`)}</row>`,
    );
    expect(await sheet(rows.join(''))).toEqual({ table: Array.from(rows, (_, index) => [`é ${index}`]) });
  });
});

describe('a file that we cannot read', () => {
  const compound = (inside: string) =>
    Buffer.concat([Buffer.from([0xd0, 0xcf, 0x11, 0xe0]), Buffer.from(inside, 'utf16le')]);

  it('is an old workbook, or one with a password', async () => {
    expect(await read(compound('Workbook'))).toEqual(problem('This is an old Excel file (.xls)'));
    expect(await read(compound('EncryptedPackage'))).toEqual(problem('This workbook needs a password'));
    expect(await read(packed(partsWith(''), { locked: true }))).toEqual(problem('This workbook needs a password'));
  });

  it('is not a workbook', async () => {
    expect(await read(packed({ 'word/document.xml': '<document/>' }))).toEqual(
      problem('This is not an Excel workbook'),
    );
    expect(await read(Buffer.from('Organisation,Product'))).toEqual(problem('We cannot read this file'));
    expect(await read(Buffer.alloc(0))).toEqual(problem('We cannot read this file'));
    expect(await read(packed(partsWith('')).subarray(0, 300))).toEqual(problem('We cannot read this file'));
    expect(await read(packed({ 'xl/workbook.xml': '<workbook/>' }))).toEqual(problem('We cannot read this file'));
  });

  it('has macros', async () => {
    const parts = { ...partsWith(''), 'xl/vbaProject.bin': 'Sub' };
    expect(await read(packed(parts))).toEqual(problem('This workbook has macros'));
    expect(await read(packed(parts), 'partners.xlsm')).toEqual(
      problem('Choose an Excel workbook (.xlsx) or a CSV file'),
    );
  });

  it('has nothing in its first sheet', async () => {
    expect(await sheet('')).toEqual(problem('The first sheet is empty'));
    expect(await sheet('<row r="1"><c r="A1" s="1"/></row>')).toEqual(problem('The first sheet is empty'));
  });

  it('is broken inside', async () => {
    expect(await sheet('<row r="1"><c r="A1" <c r="B1"></row>')).toEqual(problem('We cannot read this file'));
    expect(await sheet(`<row r="1"><c ${'a="1" '.repeat(100_000)}/></row>`)).toEqual(
      problem('We cannot read this file'),
    );
    expect(await sheet('<!DOCTYPE a [<!ENTITY b "c">]><row r="1"/>')).toEqual(problem('We cannot read this file'));
  });
});

describe('a file that would grow beyond bounds', () => {
  const tooLarge = problem('This workbook is too large');

  it('is refused by what it holds, not by what it claims', async () => {
    const bomb = { ...partsWith(''), 'xl/comments.xml': ' '.repeat(9 * 1024 * 1024) };
    expect(await read(packed(bomb))).toEqual(tooLarge);
    expect(await read(packed(bomb, { claims: 10 }))).toEqual(tooLarge);
  });

  it('is refused for its number of parts', async () => {
    const parts = Object.fromEntries(Array.from({ length: 1001 }, (_, index) => [`xl/${index}.xml`, '<a/>']));
    expect(await read(packed({ ...partsWith(''), ...parts }))).toEqual(tooLarge);
  });

  it.each([
    ['a cell far to the right', `<row r="1">${text('XFD1', 'x')}</row>`],
    ['a cell far below', `<row r="10001">${text('A10001', 'x')}</row>`],
    ['a row beyond the last', '<row r="4000000000"/>'],
    ['a row by another name', '<x:row x:r="4000000000"/>'],
    ['a place in other signs', "<row r='1'><c r='&#90;&#90;&#90;1'><v>1</v></c></row>"],
    ['two places', `<row a=" r='1'" r="4000000"/>`],
    ['more rows than a person types', '<row/>'.repeat(10_001)],
  ])('is refused for %s', async (_, rows) => {
    expect(await sheet(rows)).toEqual(tooLarge);
  });
});
