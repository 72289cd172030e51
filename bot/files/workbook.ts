/** A table as an Excel workbook of one sheet. There are texts, numbers and dates: no formula, whatever stands in them. */
import type { Cell } from '../../shared/portfolio/export.ts';
import { contentTypesOf, override, relation, relationSpace, relations } from './package-parts.ts';
import { escaped, xmlHead } from './xml.ts';
import { zip } from './zip.ts';

const sheetSpace = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const sheetType = 'application/vnd.openxmlformats-officedocument.spreadsheetml';

const contentTypes = contentTypesOf(
  override('/xl/workbook.xml', `${sheetType}.sheet.main+xml`),
  override('/xl/worksheets/sheet1.xml', `${sheetType}.worksheet+xml`),
  override('/xl/styles.xml', `${sheetType}.styles+xml`),
);
const workbookRelations = relations(
  relation(1, `${relationSpace}/worksheet`, 'worksheets/sheet1.xml'),
  relation(2, `${relationSpace}/styles`, 'styles.xml'),
);

/** Places in the list of cell formats below. */
const format = { text: 1, title: 2, date: 3 };
/** The format "Text" that Excel has built in: what is typed there stays as it is typed. Source: ECMA-376, 18.8.30. */
const textFormat = 49;
/** The date format that Excel shows in the order of the reader's country. */
const dateFormat = 14;
const styles =
  `${xmlHead}<styleSheet xmlns="${sheetSpace}"><fonts count="2"><font><sz val="11"/><name val="Arial"/></font>` +
  '<font><b/><sz val="11"/><name val="Arial"/></font></fonts><fills count="2"><fill><patternFill patternType="none"/>' +
  '</fill><fill><patternFill patternType="gray125"/></fill></fills><borders count="1"><border/></borders>' +
  '<cellStyleXfs count="1"><xf/></cellStyleXfs><cellXfs count="4"><xf/>' +
  `<xf numFmtId="${textFormat}" applyNumberFormat="1"/>` +
  `<xf numFmtId="${textFormat}" fontId="1" applyNumberFormat="1" applyFont="1"/>` +
  `<xf numFmtId="${dateFormat}" applyNumberFormat="1"/></cellXfs></styleSheet>`;

/** In characters. */
const usualWidth = 24;

/** The titles stay in sight when the rows are scrolled. Source of the format: ECMA-376, part 1, SpreadsheetML. */
export function workbook(
  name: string,
  titles: readonly string[],
  rows: readonly (readonly Cell[])[],
  widths: readonly number[] = [],
): Buffer {
  const lines = [titles, ...rows].map((cells, index) => row(cells, index + 1));
  const cols = titles.map(
    (_, index) =>
      `<col min="${index + 1}" max="${index + 1}" width="${widths[index] ?? usualWidth}" style="${format.text}" customWidth="1"/>`,
  );
  const sheet =
    `${xmlHead}<worksheet xmlns="${sheetSpace}"><sheetViews><sheetView workbookViewId="0">` +
    '<pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/></sheetView></sheetViews>' +
    `<cols>${cols.join('')}</cols><sheetData>${lines.join('')}</sheetData></worksheet>`;
  const book =
    `${xmlHead}<workbook xmlns="${sheetSpace}" xmlns:r="${relationSpace}"><sheets>` +
    `<sheet name="${escaped(name)}" sheetId="1" r:id="rId1"/></sheets></workbook>`;
  return zip([
    { name: '[Content_Types].xml', text: contentTypes },
    { name: '_rels/.rels', text: relations(relation(1, `${relationSpace}/officeDocument`, 'xl/workbook.xml')) },
    { name: 'xl/workbook.xml', text: book },
    { name: 'xl/_rels/workbook.xml.rels', text: workbookRelations },
    { name: 'xl/styles.xml', text: styles },
    { name: 'xl/worksheets/sheet1.xml', text: sheet },
  ]);
}

function row(cells: readonly Cell[], number: number): string {
  const style = number === 1 ? format.title : format.text;
  const filled = cells.map((cell, index) => written(cell, `${lettersOf(index)}${number}`, style));
  return `<row r="${number}">${filled.join('')}</row>`;
}

function written(cell: Cell, at: string, style: number): string {
  if (cell === null) return '';
  if (typeof cell === 'number') return `<c r="${at}"><v>${cell}</v></c>`;
  if (typeof cell === 'object') return `<c r="${at}" s="${format.date}"><v>${serialOf(cell.date)}</v></c>`;
  return `<c r="${at}" s="${style}" t="inlineStr"><is><t xml:space="preserve">${escaped(cell)}</t></is></c>`;
}

/** Days since 30 December 1899, as Excel counts them. Source: ECMA-376, part 1, 18.17.4.1. */
function serialOf(date: string): number {
  return Math.round((Date.parse(`${date}T00:00:00Z`) - Date.UTC(1899, 11, 30)) / 86_400_000);
}

/** A to Z, then AA: the letters of the column, counted from 0. */
function lettersOf(index: number): string {
  const last = String.fromCharCode(65 + (index % 26));
  return index < 26 ? last : lettersOf(Math.floor(index / 26) - 1) + last;
}
