/** The built bot in two files: its code, and what V8 made of it when it was built, so that a start compiles nothing. */
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdirSync, readdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/**
 * Writes `code`, a CommonJS bundle in ASCII, and `<folder>/bot.mjs`, which starts it. Several may write the same at once:
 * who starts it never meets half a file.
 */
export function writeCompiled(folder: string, code: Uint8Array): void {
  // V8 knows what it has compiled by its length only, so each bundle has a name of its own.
  const name = `bot-${createHash('sha256').update(code).digest('hex').slice(0, 16)}.cjs`;
  mkdirSync(folder, { recursive: true });
  for (const old of readdirSync(folder)) {
    if (/^bot-\w+\.cjs/u.test(old) && !old.startsWith(name)) rmSync(join(folder, old), { force: true });
  }
  write(join(folder, name), code);
  write(join(folder, 'bot.mjs'), starter(name));
  // Without settings it reads all of its modules, says that settings are missing, and ends.
  const { PATH = '' } = process.env;
  spawnSync(process.execPath, [join(folder, 'bot.mjs'), KEEP], { env: { PATH }, stdio: 'ignore' });
}

function write(path: string, content: Uint8Array | string): void {
  writeFileSync(`${path}.${process.pid}`, content);
  renameSync(`${path}.${process.pid}`, path);
}

const KEEP = 'keep-compiled';

/** Another version of Node refuses what this one compiled, and compiles for itself. */
const starter = (bundle: string) => `
import { existsSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';
import { constants, Script } from 'node:vm';
const filename = fileURLToPath(new URL('./${bundle}', import.meta.url));
const kept = filename + '.compiled';
const cachedData = existsSync(kept) ? readFileSync(kept) : undefined;
const code = '(function (exports, require, module, __filename, __dirname) {' + readFileSync(filename, 'latin1') + '\\n})';
const importModuleDynamically = constants.USE_MAIN_CONTEXT_DEFAULT_LOADER;
const script = new Script(code, { filename, cachedData, importModuleDynamically });
if (process.argv[2] === '${KEEP}') {
  process.once('exit', () => {
    writeFileSync(kept + process.pid, script.createCachedData());
    renameSync(kept + process.pid, kept);
  });
}
const module = { exports: {} };
script.runInThisContext()(module.exports, createRequire(filename), module, filename, dirname(filename));
`;
