/** What the parts of a workbook may hold before they are read: tags as Office writes them, cells near the first. */

/** A tag with its signs balanced; without comments and definitions, which Office does not write. */
const wellMade = /^<(?!!)(?:[^<>"']|"[^<>"]*"|'[^<>']*')*>$/u;
/** Of one tag, in characters. */
const longestTag = 8192;

const rowOrCell = /^<(?:[^\s:/>]*:)?(row|c)[\s/>]/u;
const places = /(?:[\s"']|(?<!xmlns):)r\s*=\s*["']?([^"']*)/gu;

/** As far as filled cells may lie from the first; more would be a table that nobody typed. */
const most = { row: 10_000, column: 100 };
/** As far as a sheet goes at all. Source: Microsoft, "Excel specifications and limits". */
const lastRow = 1_048_576;

/**
 * The reader makes room up to the last place that a sheet names, and reads a tag anew until it ends: a small file could
 * hold it up for minutes. Null: it can be read.
 */
export function tooMuch(text: string): 'broken' | 'tooLarge' | null {
  let rows = 0;
  for (const [tag] of text.matchAll(/<[^<>]*>?/gu)) {
    if (tag.length > longestTag || !wellMade.test(tag)) return 'broken';
    const [, kind] = rowOrCell.exec(tag) ?? [];
    if (kind === 'row') rows += 1;
    if (rows > most.row || (kind && !isNear(tag))) return 'tooLarge';
  }
  return null;
}

function isNear(tag: string): boolean {
  // A cell that holds only a format, which people set for whole rows and columns.
  const farthest = tag.endsWith('/>') ? { row: lastRow, column: Number.POSITIVE_INFINITY } : most;
  return Array.from(tag.matchAll(places)).every(([, place = '']) => {
    // `12`, a row, or `C12`, a cell.
    const [, letters = '', row = ''] = /^([A-Z]{0,3})(\d{1,7})$/u.exec(place) ?? [];
    if (letters === '') return row !== '' && Number(row) <= lastRow;
    return columnOf(letters) <= farthest.column && Number(row) <= farthest.row;
  });
}

function columnOf(letters: string): number {
  return Array.from(letters).reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0);
}
