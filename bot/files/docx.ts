/** A report as a Word document. The same report always gives the same bytes: no clock, no chance, no compression. */
import type { ReportDocument } from '../../shared/views/report/document.ts';
import { documentBody } from './docx-body.ts';
import {
  contentTypes,
  documentRelations,
  numbering,
  packageRelations,
  settings,
  styles,
  wordSpace,
} from './docx-parts.ts';
import { relationSpace } from './package-parts.ts';
import { escaped, xmlHead } from './xml.ts';
import { zip } from './zip.ts';

export const docxType = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';

/** Source of the format: ECMA-376, part 1, WordprocessingML, and part 2, packages. */
export function reportDocx(report: ReportDocument): Buffer {
  const spaces = `xmlns:w="${wordSpace}" xmlns:r="${relationSpace}"`;
  return zip([
    { name: '[Content_Types].xml', text: contentTypes },
    { name: '_rels/.rels', text: packageRelations },
    { name: 'word/document.xml', text: `${xmlHead}<w:document ${spaces}>${documentBody(report)}</w:document>` },
    { name: 'word/_rels/document.xml.rels', text: documentRelations },
    { name: 'word/styles.xml', text: styles },
    { name: 'word/numbering.xml', text: numbering },
    { name: 'word/settings.xml', text: settings },
    { name: 'word/footer1.xml', text: `${xmlHead}<w:ftr ${spaces}>${footer(report)}</w:ftr>` },
    { name: 'docProps/core.xml', text: core(report) },
  ]);
}

function footer({ title, version }: ReportDocument): string {
  const text = (words: string) => `<w:r><w:t xml:space="preserve">${escaped(words)}</w:t></w:r>`;
  const number = (field: 'PAGE' | 'NUMPAGES') => `<w:fldSimple w:instr="${field}">${text('1')}</w:fldSimple>`;
  const line = (runs: string) => `<w:p><w:pPr><w:pStyle w:val="Footer"/></w:pPr>${runs}</w:p>`;
  const page = `${text('Page ')}${number('PAGE')}${text(' of ')}${number('NUMPAGES')}`;
  return `${line(text(`${title}. ${version}`))}${line(page)}`;
}

/** Its dates are the report's own, so that they do not depend on when it was downloaded. */
function core({ title, at }: ReportDocument): string {
  const instant = new Date(at).toISOString().replace(/\.\d{3}Z$/u, 'Z');
  const date = (name: string) => `<dcterms:${name} xsi:type="dcterms:W3CDTF">${instant}</dcterms:${name}>`;
  return (
    `${xmlHead}<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" ` +
    'xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/" ' +
    'xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">' +
    `<dc:title>${escaped(title)}</dc:title><dc:creator>NHS login</dc:creator>${date('created')}` +
    `${date('modified')}<dc:language>en-GB</dc:language></cp:coreProperties>`
  );
}
