/** A table as an Excel workbook of one sheet. Cells are text and only text: no formula, whatever stands in them. */
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
const format = { text: 1, title: 2 };
/** The format "Text" that Excel has built in: what is typed there stays as it is typed. Source: ECMA-376, 18.8.30. */
const textFormat = 49;
const styles =
  `${xmlHead}<styleSheet xmlns="${sheetSpace}"><fonts count="2"><font><sz val="11"/><name val="Arial"/></font>` +
  '<font><b/><sz val="11"/><name val="Arial"/></font></fonts><fills count="2"><fill><patternFill patternType="none"/>' +
  '</fill><fill><patternFill patternType="gray125"/></fill></fills><borders count="1"><border/></borders>' +
  '<cellStyleXfs count="1"><xf/></cellStyleXfs><cellXfs count="3"><xf/>' +
  `<xf numFmtId="${textFormat}" applyNumberFormat="1"/>` +
  `<xf numFmtId="${textFormat}" fontId="1" applyNumberFormat="1" applyFont="1"/></cellXfs></styleSheet>`;

/** The titles stay in sight when the rows are scrolled. Source of the format: ECMA-376, part 1, SpreadsheetML. */
export function workbook(name: string, titles: readonly string[], rows: readonly (readonly string[])[]): Buffer {
  const lines = [titles, ...rows].map((cells, index) =>
    row(cells, index + 1, index === 0 ? format.title : format.text),
  );
  const sheet =
    `${xmlHead}<worksheet xmlns="${sheetSpace}"><sheetViews><sheetView workbookViewId="0">` +
    '<pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/></sheetView></sheetViews>' +
    `<cols><col min="1" max="${titles.length}" width="24" style="${format.text}" customWidth="1"/></cols>` +
    `<sheetData>${lines.join('')}</sheetData></worksheet>`;
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

function row(cells: readonly string[], number: number, style: number): string {
  const filled = cells.map(
    (cell, index) =>
      `<c r="${lettersOf(index)}${number}" s="${style}" t="inlineStr">` +
      `<is><t xml:space="preserve">${escaped(cell)}</t></is></c>`,
  );
  return `<row r="${number}">${filled.join('')}</row>`;
}

/** A to Z, then AA: the letters of the column, counted from 0. */
function lettersOf(index: number): string {
  const last = String.fromCharCode(65 + (index % 26));
  return index < 26 ? last : lettersOf(Math.floor(index / 26) - 1) + last;
}
