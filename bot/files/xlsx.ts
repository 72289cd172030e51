/** The first sheet of an Excel workbook that somebody chose, as text. Nothing in it is ever run. */
import { type CellValue, readSheet } from 'read-excel-file/universal';
import type { TableRead } from './table.ts';
import { unzip } from './unzip.ts';
import { tooMuch } from './xlsx-limits.ts';
import { type ZipEntry, zip } from './zip.ts';

const again = 'In Excel, save it as an Excel workbook (.xlsx), then choose it again.';
const problems = {
  broken: `We cannot read this file. ${again}`,
  old: `This is an old Excel file (.xls). ${again}`,
  encrypted: 'This workbook needs a password. Remove the password in Excel, save it, then choose it again.',
  strange: `This is not an Excel workbook. ${again}`,
  macros: `This workbook has macros. ${again}`,
  tooLarge: 'This workbook is too large. Copy the rows into the template, then choose that.',
  empty: 'The first sheet is empty. Put the rows into the first sheet, below the titles of the template.',
};

/** What an old Excel file begins with, and a workbook that is locked by a password. Source: MS-CFB, section 2.2. */
const compoundFile = Buffer.from([0xd0, 0xcf, 0x11, 0xe0]);
/** Source: MS-OFFCRYPTO, section 2.3.4.4. */
const lockedPart = Buffer.from('EncryptedPackage', 'utf16le');

export async function readXlsx(sent: Uint8Array): Promise<TableRead> {
  const bytes = Buffer.from(sent);
  if (bytes.subarray(0, 4).equals(compoundFile)) {
    return { problem: bytes.includes(lockedPart) ? problems.encrypted : problems.old };
  }
  const unzipped = unzip(bytes, (name) => /^xl\/.*\.(?:xml|rels)$/u.test(name));
  if (unzipped.kind !== 'entries') return { problem: problems[unzipped.kind] };
  const { names, texts } = unzipped;
  if (names.some((name) => name.endsWith('vbaProject.bin'))) return { problem: problems.macros };
  if (!names.includes('xl/workbook.xml')) return { problem: problems.strange };
  const found = texts.map(({ text }) => tooMuch(text)).find((each) => each !== null);
  return found ? { problem: problems[found] } : readChecked(texts);
}

/** Packed again, so that what is read is what was checked. */
async function readChecked(texts: readonly ZipEntry[]): Promise<TableRead> {
  try {
    const rows = await readSheet(new Blob([zip(texts.map(withErrorsAsText))]));
    return rows.length === 0 ? { problem: problems.empty } : { table: rows.map((row) => row.map(textOf)) };
  } catch {
    return { problem: problems.broken };
  }
}

/** The reader would leave out a cell whose formula went wrong; as text it shows what Excel shows, such as `#N/A`. */
function withErrorsAsText({ name, text }: ZipEntry): ZipEntry {
  return { name, text: text.replace(/(<c\s(?:[^<>]*\s)?t=)"e"/gu, '$1"str"') };
}

/** Dates as 2026-11-21; numbers as they are typed, without signs between thousands. */
function textOf(cell: CellValue | null): string {
  if (cell === null) return '';
  if (cell instanceof Date) return Number.isNaN(cell.getTime()) ? '' : cell.toISOString().slice(0, 10);
  if (typeof cell === 'boolean') return cell ? 'TRUE' : 'FALSE';
  return String(cell);
}
