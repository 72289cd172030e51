/** Keeps what the embedded server holds in memory: a file of changes, one line each, newest last. */
import { closeSync, existsSync, fsyncSync, mkdirSync, openSync, readFileSync, renameSync, writeSync } from 'node:fs';
import { dirname } from 'node:path';

/** Where a thing is: database, container, partition key, document; and what is there now, null when it is gone. */
export interface Change {
  readonly path: readonly string[];
  readonly data: object | null;
}

const LINE_END = 0x0a;

export class Journal {
  readonly #file: number;

  private constructor(file: number) {
    this.#file = file;
  }

  /**
   * Reads the file, and gives what still stands, parents first; writes it anew when that is less than was in it.
   * A last line that was cut off (power went away) is dropped: its write was never acknowledged.
   */
  static open(path: string): { journal: Journal; standing: Change[] } {
    mkdirSync(dirname(path), { recursive: true });
    const { standing, whole } = existsSync(path) ? whatStands(readFileSync(path)) : { standing: [], whole: false };
    if (whole) return { journal: new Journal(openSync(path, 'a')), standing };
    const compact = `${path}.new`;
    const file = openSync(compact, 'w');
    for (const change of standing) writeLine(file, change);
    fsyncSync(file);
    renameSync(compact, path);
    return { journal: new Journal(file), standing };
  }

  /** Returns when the operating system has the line: killing this process cannot lose it any more. */
  append(change: Change): void {
    writeLine(this.#file, change);
  }

  close(): void {
    fsyncSync(this.#file);
    closeSync(this.#file);
  }
}

function writeLine(file: number, change: Change): void {
  const line = Buffer.from(`${JSON.stringify(change)}\n`);
  for (let done = 0; done < line.length; ) done += writeSync(file, line, done);
}

/** `whole`: every line stands, and nothing was cut off. */
function whatStands(file: Buffer): { standing: Change[]; whole: boolean } {
  const standing = new Map<string, Change>();
  let lines = 0;
  for (const line of linesOf(file)) {
    const change = JSON.parse(line) as Change;
    const key = keyOf(change.path);
    lines += 1;
    if (change.data) standing.set(key, change);
    else for (const other of standing.keys()) if (other.startsWith(key)) standing.delete(other);
  }
  return { standing: [...standing.values()], whole: lines === standing.size && file.at(-1) === LINE_END };
}

/** Line by line: a large file is longer than a text may be. What comes after the last line's end is left out. */
function* linesOf(file: Buffer): Generator<string> {
  let from = 0;
  for (let end = file.indexOf(LINE_END); end >= 0; end = file.indexOf(LINE_END, from)) {
    if (end > from) yield file.toString('utf8', from, end);
    from = end + 1;
  }
}

/** Ends in a slash, so that a container's key begins its documents' keys and no other container's. */
function keyOf(path: readonly string[]): string {
  return path.map((part) => `${encodeURIComponent(part)}/`).join('');
}
