/** Keeps what the embedded server holds in memory: a file of changes, one line each, newest last. */
import { closeSync, existsSync, fsyncSync, mkdirSync, openSync, readFileSync, renameSync, writeSync } from 'node:fs';
import { dirname } from 'node:path';

/** Where a thing is: database, container, partition key, document; and what is there now, null when it is gone. */
export interface Change {
  readonly path: readonly string[];
  readonly data: object | null;
}

export class Journal {
  readonly #file: number;

  private constructor(file: number) {
    this.#file = file;
  }

  /**
   * Reads the file, writes it anew with only what still stands, and gives that, parents first.
   * A last line that was cut off (power went away) is dropped: its write was never acknowledged.
   */
  static open(path: string): { journal: Journal; standing: Change[] } {
    mkdirSync(dirname(path), { recursive: true });
    const standing = existsSync(path) ? whatStands(readFileSync(path, 'utf8')) : [];
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

function whatStands(text: string): Change[] {
  const standing = new Map<string, Change>();
  for (const line of text.slice(0, text.lastIndexOf('\n') + 1).split('\n')) {
    if (line === '') continue;
    const change = JSON.parse(line) as Change;
    const key = keyOf(change.path);
    if (change.data) standing.set(key, change);
    else for (const other of standing.keys()) if (other.startsWith(key)) standing.delete(other);
  }
  return [...standing.values()];
}

/** Ends in a slash, so that a container's key begins its documents' keys and no other container's. */
function keyOf(path: readonly string[]): string {
  return path.map((part) => `${encodeURIComponent(part)}/`).join('');
}
