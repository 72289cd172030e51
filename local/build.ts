/** Builds what changed: the servers as one file each, the web pages with Vite. `npm run build` builds all of it. */
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { gzipSync } from 'node:zlib';
import { type BuildOptions, build as bundle } from 'esbuild';
import { withoutUnused } from './bundling.ts';
import { writeCompiled } from './compiled.ts';

const server = {
  outdir: 'dist',
  outExtension: { '.js': '.mjs' },
  bundle: true,
  platform: 'node',
  format: 'esm',
  target: 'node20',
  logLevel: 'warning',
} as const satisfies BuildOptions;

const tools = { simulator: 'simulator/main.ts', cosmos: 'local/cosmos/main.ts' };

/** One file with its packages: reading thousands of small files is most of a start. */
const wholeBot: BuildOptions = {
  ...server,
  entryPoints: { bot: 'bot/main.ts' },
  format: 'cjs',
  define: { 'import.meta.url': 'here' },
  banner: { js: "const here = require('node:url').pathToFileURL(__filename).href;" },
  mainFields: ['module', 'main'],
  // restify asks for it and does without.
  external: ['dtrace-provider'],
  plugins: [withoutUnused],
  // Every start reads it from the first to the last letter. Names stay: errors and the log say them.
  minifyWhitespace: true,
  minifySyntax: true,
  lineLimit: 160,
};

/** Web pages: the folders they are made from, and Vite's settings. */
const pages = [
  { name: 'tab', from: ['tab', 'shared', 'local'], config: 'tab/vite.config.ts' },
  { name: 'simulator-client', from: ['simulator', 'local'], config: 'simulator/client/vite.config.ts' },
];

export async function build(say: (line: string) => void): Promise<void> {
  await bundle({ ...server, entryPoints: tools, packages: 'external', sourcemap: true });
  await buildBot(say);
  for (const { name, from, config } of pages) {
    await onChange(name, from, say, async () => {
      const { build: buildPages } = await import('vite');
      await buildPages({ configFile: config, logLevel: 'warn' });
      await compress(join('dist', name, 'assets'));
    });
  }
}

/** The bot alone. Several may ask at once, as test files do. */
export async function buildBot(say: (line: string) => void): Promise<void> {
  await onChange('bot', ['bot', 'shared', 'local'], say, async () => {
    const { outputFiles } = await bundle({ ...wholeBot, write: false });
    for (const { contents } of outputFiles) writeCompiled('dist', contents);
  });
}

/** Beside each script and style, what browsers are sent. */
async function compress(folder: string): Promise<void> {
  for (const file of await readdir(folder)) {
    const path = join(folder, file);
    if (/\.(?:js|css)$/u.test(file)) writeFileSync(`${path}.gz`, gzipSync(readFileSync(path), { level: 9 }));
  }
}

async function onChange(
  name: string,
  from: readonly string[],
  say: (line: string) => void,
  make: () => Promise<unknown>,
): Promise<void> {
  const stamp = join('dist', `${name}.made-from`);
  const now = await fingerprint(from);
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === now) return;
  say(`Building ${name}. This happens after a change only.`);
  await make();
  writeFileSync(stamp, now);
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
