/** The table of a file that somebody chose: an Excel workbook, or CSV as spreadsheets write it. */
import { parse } from 'csv-parse/sync';
import { readXlsx } from './xlsx.ts';

export type TableRead = { readonly table: readonly (readonly string[])[] } | { readonly problem: string };

const utf8 = new TextDecoder('utf-8', { fatal: true });

/** By the file's name, whatever the case of its letters. */
export async function readFile(name: string, bytes: Uint8Array): Promise<TableRead> {
  const [ending = ''] = /\.[^.]*$/u.exec(name.toLowerCase()) ?? [];
  if (ending === '.xlsx') return readXlsx(bytes);
  if (ending === '.csv') return readCsv(bytes);
  return { problem: 'Choose an Excel workbook (.xlsx) or a CSV file. In Excel, save others as an Excel workbook.' };
}

/** Quotes and line breaks in cells are read; columns may be parted by commas, semicolons or tabs. */
function readCsv(bytes: Uint8Array): TableRead {
  try {
    const text = utf8.decode(bytes).replace(/^\uFEFF/u, '');
    const table = parse(text, { delimiter: delimiterOf(text), relax_column_count: true, skip_empty_lines: false });
    return { table };
  } catch {
    return { problem: 'We cannot read this file. Save it as CSV UTF-8, then choose it again.' };
  }
}

/** The sign that parts the titles of the first line. */
function delimiterOf(text: string): string {
  const [first = ''] = text.split(/\r?\n/u, 1);
  const count = (sign: string) => first.split(sign).length;
  return [';', '\t'].find((sign) => count(sign) > count(',')) ?? ',';
}
