/** Workbooks and archives as other programs write them: compressed, with whatever stands in their parts. */
import { crc32, deflateRawSync } from 'node:zlib';

export type Parts = Readonly<Record<string, string>>;

interface Look {
  /** What the archive claims of the size of each part. */
  readonly claims?: number;
  readonly locked?: boolean;
}

/** A zip archive with compressed parts. */
export function packed(parts: Parts, { claims, locked = false }: Look = {}): Buffer {
  const files: Buffer[] = [];
  const directory: Buffer[] = [];
  let offset = 0;
  for (const [name, text] of Object.entries(parts)) {
    const content = deflateRawSync(Buffer.from(text));
    const about = Buffer.alloc(26);
    about.writeUInt16LE(20, 0);
    about.writeUInt16LE(locked ? 1 : 0, 2);
    about.writeUInt16LE(8, 4);
    about.writeUInt32LE(crc32(text), 10);
    about.writeUInt32LE(content.length, 14);
    about.writeUInt32LE(claims ?? Buffer.byteLength(text), 18);
    about.writeUInt16LE(Buffer.byteLength(name), 22);
    const place = Buffer.alloc(14);
    place.writeUInt32LE(offset, 10);
    const file = Buffer.concat([Buffer.from('PK\x03\x04'), about, Buffer.from(name), content]);
    directory.push(Buffer.concat([Buffer.from('PK\x01\x02\x14\x00'), about, place, Buffer.from(name)]));
    files.push(file);
    offset += file.length;
  }
  const end = Buffer.alloc(18);
  end.writeUInt16LE(directory.length, 4);
  end.writeUInt16LE(directory.length, 6);
  end.writeUInt32LE(Buffer.concat(directory).length, 8);
  end.writeUInt32LE(offset, 12);
  return Buffer.concat([...files, ...directory, Buffer.from('PK\x05\x06'), end]);
}

const space = 'http://schemas.openxmlformats.org';
const relation = (id: number, type: string, target: string) =>
  `<Relationship Id="rId${id}" Type="${space}/officeDocument/2006/relationships/${type}" Target="${target}"/>`;

/** The parts of a workbook whose first sheet has these rows, as XML. The style 1 is a date; the shared text 0 is " Leeds ". */
export function partsWith(rows: string): Parts {
  const main = `xmlns="${space}/spreadsheetml/2006/main"`;
  return {
    '[Content_Types].xml': `<Types xmlns="${space}/package/2006/content-types"/>`,
    'xl/workbook.xml':
      `<workbook ${main} xmlns:r="${space}/officeDocument/2006/relationships"><sheets>` +
      '<sheet name="One" sheetId="1" r:id="rId1"/><sheet name="Two" sheetId="2" r:id="rId2"/></sheets></workbook>',
    'xl/_rels/workbook.xml.rels': `<Relationships xmlns="${space}/package/2006/relationships">${[
      relation(1, 'worksheet', 'worksheets/sheet1.xml'),
      relation(2, 'worksheet', 'worksheets/sheet2.xml'),
      relation(3, 'styles', 'styles.xml'),
      relation(4, 'sharedStrings', 'sharedStrings.xml'),
    ].join('')}</Relationships>`,
    'xl/styles.xml': `<styleSheet ${main}><cellXfs count="2"><xf numFmtId="0"/><xf numFmtId="14"/></cellXfs></styleSheet>`,
    'xl/sharedStrings.xml': `<sst ${main}><si><t xml:space="preserve"> Leeds </t></si></sst>`,
    'xl/worksheets/sheet1.xml': `<worksheet ${main}><sheetData>${rows}</sheetData></worksheet>`,
    'xl/worksheets/sheet2.xml': `<worksheet ${main}><sheetData><row r="1"><c r="A1"><v>2</v></c></row></sheetData></worksheet>`,
  };
}
