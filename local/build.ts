/** Builds what changed: the servers as one file each, the web pages with Vite. `npm run build` builds all of it. */
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { build as bundle } from 'esbuild';

const servers = { bot: 'bot/main.ts', simulator: 'simulator/main.ts', cosmos: 'local/cosmos/main.ts' };

/** Web pages: the folders they are made from, and Vite's settings. */
const pages = [
  { name: 'tab', from: ['tab', 'shared'], config: 'tab/vite.config.ts' },
  { name: 'simulator-client', from: ['simulator'], config: 'simulator/client/vite.config.ts' },
];

export async function build(say: (line: string) => void): Promise<void> {
  await bundle({
    entryPoints: servers,
    outdir: 'dist',
    outExtension: { '.js': '.mjs' },
    bundle: true,
    packages: 'external',
    platform: 'node',
    format: 'esm',
    target: 'node20',
    sourcemap: true,
    logLevel: 'warning',
  });
  for (const page of pages) await buildPage(page, say);
}

async function buildPage(page: (typeof pages)[number], say: (line: string) => void): Promise<void> {
  const stamp = join('dist', `${page.name}.made-from`);
  const made = await fingerprint(page.from);
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === made) return;
  say(`Building the pages of ${page.name}. This happens after a change only.`);
  const { build: buildPages } = await import('vite');
  await buildPages({ configFile: page.config, logLevel: 'warn' });
  mkdirSync('dist', { recursive: true });
  writeFileSync(stamp, made);
}

/** Same text for the same sources and packages, whatever their dates. */
async function fingerprint(folders: readonly string[]): Promise<string> {
  const hash = createHash('sha256').update(readFileSync('package-lock.json'));
  for (const folder of folders) {
    const files = await readdir(folder, { recursive: true, withFileTypes: true });
    const paths = files.filter((file) => file.isFile()).map((file) => join(file.parentPath, file.name));
    for (const path of paths.sort()) hash.update(path).update(readFileSync(path));
  }
  return hash.digest('hex');
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  await build((line) => process.stdout.write(`${line}\n`));
}
