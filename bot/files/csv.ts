/** A table as CSV for spreadsheets: UTF-8 with its mark, dates as 2026-11-21, and no cell that could run. */
import type { Cell } from '../../shared/portfolio/export.ts';

/** Spreadsheets know by the mark at the start that this is UTF-8. Source of the format: RFC 4180. */
export function csv(titles: readonly string[], rows: readonly (readonly Cell[])[]): Buffer {
  const lines = [titles, ...rows].map((cells) => cells.map(written).join(','));
  return Buffer.from(`\uFEFF${lines.join('\r\n')}\r\n`, 'utf8');
}

/** What a spreadsheet takes for the beginning of a formula, also in wide letters. Source: OWASP, "CSV Injection". */
const formula = /^(?:[\t\r\n]|[\s\u{FEFF}]*[=+\-@\u{FF1D}\u{FF0B}\u{FF0D}\u{FF20}])/u;

/** With an apostrophe in front it is text, as if somebody had typed it so. */
function harmless(text: string): string {
  return formula.test(text) ? `'${text}` : text;
}

/** All text stands in quotes: then nothing in it ends the cell. */
function written(cell: Cell): string {
  if (cell === null) return '';
  if (typeof cell === 'number') return String(cell);
  if (typeof cell === 'object') return cell.date;
  return `"${harmless(cell).replaceAll('"', '""')}"`;
}
