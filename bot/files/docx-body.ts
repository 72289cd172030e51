/** The body of a Word document: a report's blocks as WordprocessingML. Text is only ever text, never a field or a link. */
import type { ReportBlock, ReportDocument, ReportFact, ReportSection } from '../../shared/views/report/document.ts';
import { escaped } from './xml.ts';

/** Twentieths of a point: A4 with margins of 2 cm leaves 9638 for the text. */
const page = { width: 11906, height: 16838, margin: 1134, text: 9638 };

export function documentBody({ title, version, sections }: ReportDocument): string {
  const content = [paragraph(title, 'Title'), paragraph(version, 'Subtitle'), ...sections.map(sectionBody)].join('');
  return `<w:body>${content}${sectionProperties()}</w:body>`;
}

function sectionBody({ title, blocks }: ReportSection): string {
  const drawn = blocks.map((part, index) =>
    part.kind === 'text' && blocks[index + 1]?.kind === 'list' ? paragraph(part.text, 'BeforeList') : block(part),
  );
  return paragraph(title, 'Heading1') + drawn.join('');
}

function block(part: ReportBlock): string {
  switch (part.kind) {
    case 'text':
      return paragraph(part.text);
    case 'list':
      return part.lines.map((line) => paragraph(line, 'ListBullet')).join('');
    case 'facts':
      return table(
        [1, 2],
        null,
        part.facts.map((fact) => [boldRun(fact.name), factRuns(fact)].map(cellParagraph)),
      );
    case 'table': {
      const rows = part.rows.map((cells) => cells.map((cell) => paragraph(cell)));
      return table(
        part.shares ?? part.columns.map(() => 1),
        part.columns.map((column) => cellParagraph(boldRun(column))),
        rows,
      );
    }
    default:
      return part satisfies never;
  }
}

function factRuns({ value, flag }: ReportFact): string {
  return flag ? `${run(value)}<w:r><w:br/></w:r>${boldRun(flag)}` : run(value);
}

/** `shares`: how wide each column is, next to the others. Cells hold paragraphs. */
function table(
  shares: readonly number[],
  head: readonly string[] | null,
  rows: readonly (readonly string[])[],
): string {
  if (rows.length === 0) return '';
  const all = shares.reduce((sum, share) => sum + share, 0);
  const widths = shares.map((share) => Math.floor((page.text * share) / all));
  const grid = widths.map((width) => `<w:gridCol w:w="${width}"/>`).join('');
  const properties = '<w:tblStyle w:val="Report"/><w:tblW w:w="5000" w:type="pct"/><w:tblLook w:val="0020"/>';
  const first = head ? row(head, widths, '<w:cantSplit/><w:tblHeader/>') : '';
  const rest = rows.map((cells) => row(cells, widths, '<w:cantSplit/>')).join('');
  const space = '<w:p><w:pPr><w:pStyle w:val="AfterTable"/></w:pPr></w:p>';
  return `<w:tbl><w:tblPr>${properties}</w:tblPr><w:tblGrid>${grid}</w:tblGrid>${first}${rest}</w:tbl>${space}`;
}

function row(cells: readonly string[], widths: readonly number[], properties: string): string {
  const content = cells.map(
    (cell, index) => `<w:tc><w:tcPr><w:tcW w:w="${widths[index] ?? 0}" w:type="dxa"/></w:tcPr>${cell}</w:tc>`,
  );
  return `<w:tr><w:trPr>${properties}</w:trPr>${content.join('')}</w:tr>`;
}

function paragraph(text: string, style?: string): string {
  const properties = style ? `<w:pPr><w:pStyle w:val="${style}"/></w:pPr>` : '';
  return `<w:p>${properties}${run(text)}</w:p>`;
}

function cellParagraph(runs: string): string {
  return `<w:p>${runs}</w:p>`;
}

function boldRun(text: string): string {
  return run(text, '<w:rPr><w:b/><w:bCs/></w:rPr>');
}

/** Lines and tabs of the text become Word's own. */
function run(text: string, properties = ''): string {
  const lines = text.split(/\r\n|\r|\n/u).map((line) => line.split('\t').map(piece).join('<w:tab/>'));
  return `<w:r>${properties}${lines.join('<w:br/>')}</w:r>`;
}

function piece(text: string): string {
  return text === '' ? '' : `<w:t xml:space="preserve">${escaped(text)}</w:t>`;
}

function sectionProperties(): string {
  const { width, height, margin } = page;
  const sides = ['top', 'right', 'bottom', 'left'].map((side) => `w:${side}="${margin}"`).join(' ');
  return (
    '<w:sectPr><w:footerReference w:type="default" r:id="rId3"/>' +
    `<w:pgSz w:w="${width}" w:h="${height}"/>` +
    `<w:pgMar ${sides} w:header="708" w:footer="708" w:gutter="0"/></w:sectPr>`
  );
}
