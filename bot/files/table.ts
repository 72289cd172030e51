/** The table of a file that somebody chose: CSV as spreadsheets write it. */
import { parse } from 'csv-parse/sync';

export type TableRead = { readonly table: readonly (readonly string[])[] } | { readonly problem: string };

const utf8 = new TextDecoder('utf-8', { fatal: true });

/** By the file's name; spreadsheets of Excel are told apart from CSV by it. */
export async function readFile(name: string, bytes: Uint8Array): Promise<TableRead> {
  if (name.toLowerCase().endsWith('.csv')) return readCsv(bytes);
  return { problem: 'Choose a CSV file. In Excel, save the workbook as CSV UTF-8.' };
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
