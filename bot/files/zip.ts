/** A zip archive: large entries packed, others as they are; with one fixed date, so that the same entries give the same bytes. */
import { crc32, deflateRawSync } from 'node:zlib';

export interface ZipEntry {
  /** With `/` between folders. */
  readonly name: string;
  readonly text: string;
}

/** 1 January 1980, the first day of the format; DOS date in the upper half, midnight in the lower. */
const dosTime = 0x00210000;
const utf8Names = 0x0800;
const version = 20;
/** In bytes: below it packing saves nobody time. */
const LARGE = 256 * 1024;

/** Source: PKWARE APPNOTE 6.3.10, sections 4.3.7, 4.3.12 and 4.3.16. */
export function zip(entries: readonly ZipEntry[]): Buffer<ArrayBuffer> {
  const files: Buffer[] = [];
  const directory: Buffer[] = [];
  let offset = 0;
  for (const { name, text } of entries) {
    const content = Buffer.from(text, 'utf8');
    const path = Buffer.from(name, 'utf8');
    const packed = content.length < LARGE ? null : deflateRawSync(content, { level: 1 });
    const about = describe(content, packed, path);
    const local = Buffer.concat([signature(0x04034b50), about, path, packed ?? content]);
    files.push(local);
    directory.push(Buffer.concat([signature(0x02014b50), uint16(version), about, inDirectory(offset), path]));
    offset += local.length;
  }
  const size = directory.reduce((sum, line) => sum + line.length, 0);
  const count = uint16(entries.length);
  const none = uint16(0);
  const end = [signature(0x06054b50), none, none, count, count, uint32(size), uint32(offset), none];
  return Buffer.concat([...files, ...directory, ...end]);
}

/** What stands both before a file and in the directory: from the version needed to the length of extra fields. */
function describe(content: Buffer, packed: Buffer | null, path: Buffer): Buffer {
  const method = uint16(packed ? 8 : 0);
  const noExtra = uint16(0);
  return Buffer.concat([
    uint16(version),
    uint16(utf8Names),
    method,
    uint32(dosTime),
    uint32(crc32(content)),
    uint32((packed ?? content).length),
    uint32(content.length),
    uint16(path.length),
    noExtra,
  ]);
}

/** No comment, first disk, no attributes, and where the file begins. */
function inDirectory(offset: number): Buffer {
  return Buffer.concat([uint16(0), uint16(0), uint16(0), uint32(0), uint32(offset)]);
}

const signature = uint32;

function uint16(value: number): Buffer {
  const bytes = Buffer.alloc(2);
  bytes.writeUInt16LE(value);
  return bytes;
}

function uint32(value: number): Buffer {
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32LE(value);
  return bytes;
}
