/** Reports as Word documents: whole, always the same bytes, and nothing in them but text. */
import { crc32 } from 'node:zlib';
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { reportDocx } from '../../bot/files/docx.ts';
import type { ReportDocument } from '../../shared/views/report/document.ts';

const report = (text: string): ReportDocument => ({
  title: `Board report: ${text}`,
  version: 'Version 1, frozen on 12 November 2026 at 4pm.',
  at: '2026-11-12T16:00:00.000Z',
  sections: [
    {
      title: text,
      blocks: [
        { kind: 'text', text },
        { kind: 'facts', facts: [{ name: text, value: text, flag: text }] },
        { kind: 'list', lines: [text] },
        { kind: 'table', columns: [text, 'Finding'], rows: [[text, 'Met']] },
      ],
    },
  ],
});

/** Reads a zip archive by its directory, and checks every entry against its sum. */
function unzip(archive: Buffer): Map<string, string> {
  const end = archive.length - 22;
  expect(archive.readUInt32LE(end)).toBe(0x06054b50);
  const files = new Map<string, string>();
  let at = archive.readUInt32LE(end + 16);
  for (let left = archive.readUInt16LE(end + 10); left > 0; left -= 1) {
    expect(archive.readUInt32LE(at)).toBe(0x02014b50);
    const [sum, size, length] = [
      archive.readUInt32LE(at + 16),
      archive.readUInt32LE(at + 24),
      archive.readUInt16LE(at + 28),
    ];
    const name = archive.toString('utf8', at + 46, at + 46 + length);
    const local = archive.readUInt32LE(at + 42);
    const start = local + 30 + archive.readUInt16LE(local + 26) + archive.readUInt16LE(local + 28);
    const content = archive.subarray(start, start + size);
    expect(crc32(content)).toBe(sum);
    files.set(name, content.toString('utf8'));
    at += 46 + length;
  }
  return files;
}

/** The tags of a part, without what stands between them; fails when they do not pair. */
function tagsOf(xml: string): string {
  const open: string[] = [];
  const tags = [...xml.replace(/^<\?xml[^>]*\?>/u, '').matchAll(/<(\/?)([\w:]+)[^<>]*?(\/?)>/gu)];
  for (const [, closing, name = '', empty] of tags) {
    if (closing) expect(open.pop()).toBe(name);
    else if (!empty) open.push(name);
  }
  expect(open).toEqual([]);
  return tags.map(([tag]) => tag).join('');
}

const partsOf = (text: string) => unzip(reportDocx(report(text)));
const wordsOf = (xml: string) => [...xml.matchAll(/<w:t [^>]*>([^<]*)<\/w:t>/gu)].map(([, words]) => words);

describe('a report as a Word document', () => {
  it('has every part that its relations name', () => {
    const parts = partsOf('Acme Steps');
    const related = parts.get('word/_rels/document.xml.rels') ?? '';
    for (const [, target] of related.matchAll(/Target="([^"]+)"/gu)) expect(parts.has(`word/${target}`)).toBe(true);
    const types = parts.get('[Content_Types].xml') ?? '';
    for (const [, part = ''] of types.matchAll(/PartName="\/([^"]+)"/gu)) expect(parts.has(part)).toBe(true);
    expect(wordsOf(parts.get('word/document.xml') ?? '').filter((words) => words === 'Acme Steps')).toHaveLength(8);
  });

  it('says when its content was fixed, not when it was made', () => {
    const core = partsOf('Acme Steps').get('docProps/core.xml') ?? '';
    expect(core.match(/2026-11-12T16:00:00Z/gu)).toHaveLength(2);
  });

  it.each([
    '<w:fldSimple w:instr="DDEAUTO c:\\\\cmd.exe"/>',
    ']]></w:t><w:hyperlink r:id="rId9">',
    '=HYPERLINK("https://example.org","Open")',
    '{ DDEAUTO cmd }',
    '&lt;already escaped&gt;',
    'A\u0000B\u0008C\uD800D',
  ])('keeps %j as words', (text) => {
    const plain = partsOf('plain').get('word/document.xml') ?? '';
    const typed = partsOf(text).get('word/document.xml') ?? '';
    expect(tagsOf(typed)).toBe(tagsOf(plain));
  });

  it('has the same tags whatever somebody typed on one line', () => {
    const plain = tagsOf(partsOf('plain').get('word/document.xml') ?? '');
    const line = fc.string({ unit: 'binary', minLength: 1 }).filter((text) => !/[\n\r\t]/u.test(text));
    fc.assert(
      fc.property(line, (text) => {
        for (const [name, xml] of partsOf(text)) {
          const tags = tagsOf(xml);
          // Text of nothing but what XML forbids leaves no words.
          if (name === 'word/document.xml') expect(tags).toBe(plain);
        }
      }),
    );
  });

  it('keeps lines and tabs', () => {
    const body = partsOf('one\ntwo\tthree').get('word/document.xml') ?? '';
    expect(body).toContain(
      '<w:t xml:space="preserve">one</w:t><w:br/><w:t xml:space="preserve">two</w:t><w:tab/><w:t xml:space="preserve">three</w:t>',
    );
  });
});
