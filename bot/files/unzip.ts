/** Texts of a zip archive that somebody sent, unpacked within bounds whatever sizes the archive claims. */
import { inflateRawSync } from 'node:zlib';
import type { ZipEntry } from './zip.ts';

export type Unzipped =
  | { readonly kind: 'entries'; readonly names: readonly string[]; readonly texts: readonly ZipEntry[] }
  | { readonly kind: 'encrypted' | 'tooLarge' | 'broken' };

/** Of one archive; a workbook has some tens. */
const MOST_ENTRIES = 1000;
/** All texts of one archive together, in bytes. */
const MOST_TEXT = 8 * 1024 * 1024;

const lineSize = 46;

/** Source: PKWARE APPNOTE 6.3.10, sections 4.3.7, 4.3.12 and 4.3.16. What is not wanted stays packed. */
export function unzip(bytes: Buffer, wanted: (name: string) => boolean): Unzipped {
  try {
    return unpack(bytes, linesOf(bytes), wanted);
  } catch {
    // Offsets that lead out of the file, data that are not compressed as they say.
    return { kind: 'broken' };
  }
}

interface DirectoryLine {
  readonly name: string;
  readonly encrypted: boolean;
  readonly packed: boolean;
  /** Bytes in the archive. */
  readonly size: number;
  readonly offset: number;
}

function unpack(bytes: Buffer, lines: readonly DirectoryLine[] | null, wanted: (name: string) => boolean): Unzipped {
  if (!lines) return { kind: 'tooLarge' };
  if (lines.some(({ encrypted }) => encrypted)) return { kind: 'encrypted' };
  const texts: ZipEntry[] = [];
  let left = MOST_TEXT;
  for (const line of lines.filter(({ name }) => wanted(name))) {
    const content = contentOf(bytes, line, left);
    if (!content) return { kind: 'tooLarge' };
    left -= content.length;
    texts.push({ name: line.name, text: content.toString('utf8') });
  }
  return { kind: 'entries', names: lines.map(({ name }) => name), texts };
}

/** The directory at the end of the archive; null: too many lines. Throws when there is none. */
function linesOf(bytes: Buffer): readonly DirectoryLine[] | null {
  const end = bytes.lastIndexOf('PK\x05\x06', undefined, 'latin1');
  if (end < 0) throw new Error('No directory');
  const count = bytes.readUInt16LE(end + 10);
  if (count > MOST_ENTRIES) return null;
  const lines: DirectoryLine[] = [];
  let at = bytes.readUInt32LE(end + 16);
  for (let index = 0; index < count; index += 1) {
    if (bytes.toString('latin1', at, at + 4) !== 'PK\x01\x02') throw new Error('No line of the directory');
    const nameSize = bytes.readUInt16LE(at + 28);
    lines.push({
      name: bytes.toString('utf8', at + lineSize, at + lineSize + nameSize),
      encrypted: (bytes.readUInt16LE(at + 8) & 1) === 1,
      packed: bytes.readUInt16LE(at + 10) !== 0,
      size: bytes.readUInt32LE(at + 20),
      offset: bytes.readUInt32LE(at + 42),
    });
    at += lineSize + nameSize + bytes.readUInt16LE(at + 30) + bytes.readUInt16LE(at + 32);
  }
  return lines;
}

/** At most `most` bytes; null: there is more. */
function contentOf(bytes: Buffer, { packed, size, offset }: DirectoryLine, most: number): Buffer | null {
  const start = offset + 30 + bytes.readUInt16LE(offset + 26) + bytes.readUInt16LE(offset + 28);
  const stored = bytes.subarray(start, start + size);
  if (!packed) return stored.length > most ? null : stored;
  try {
    return inflateRawSync(stored, { maxOutputLength: Math.max(most, 1) });
  } catch (error) {
    if (isOverflow(error)) return null;
    throw error;
  }
}

function isOverflow(error: unknown): boolean {
  return typeof error === 'object' && error !== null && 'code' in error && error.code === 'ERR_BUFFER_TOO_LARGE';
}
