/** The repository holds no secret and nothing of one machine: every text file of it is looked at. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';

const root = process.cwd();
const ours = ['.ci', 'appPackage', 'bot', 'docs', 'env', 'infra', 'local', 'shared', 'simulator', 'tab', 'test'];
const texts = /\.(?:css|html|js|json|md|svg|ts|tsx|yml|yaml|sh|cjs|bicep)$|^run$|^\.env[\w.]*$/u;

function filesIn(folder: string): string[] {
  const entries = readdirSync(join(root, folder), { withFileTypes: true });
  return entries.flatMap((entry) => {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) return entry.name === 'node_modules' ? [] : filesIn(path);
    return texts.test(entry.name) ? [path] : [];
  });
}

const folders = readdirSync(root).filter((name) => ours.includes(name));
const top = readdirSync(root, { withFileTypes: true }).flatMap((entry) =>
  entry.isFile() && texts.test(entry.name) && entry.name !== 'package-lock.json' ? [entry.name] : [],
);
const files = [...top, ...folders.flatMap(filesIn)].filter((path) => !path.endsWith('secrets.test.ts'));

/** Each with something of its kind, so that the pattern is known to find it. */
const kinds: readonly [what: string, pattern: RegExp, example: string][] = [
  ['a private key', /-----BEGIN [A-Z ]*PRIVATE KEY-----/u, '-----BEGIN RSA PRIVATE KEY-----'],
  ['a key as JSON', /"d"\s*:\s*"[\w-]{40,}"/u, `"d": "${'x'.repeat(43)}"`],
  [
    'a signed token',
    /eyJ[\w-]{20,}\.eyJ[\w-]{20,}\.[\w-]{20,}/u,
    `eyJ${'x'.repeat(20)}.eyJ${'x'.repeat(20)}.${'x'.repeat(20)}`,
  ],
  ['a secret of Entra', /[\w.~-]{3}8Q~[\w.~-]{31,}/u, `abc8Q~${'x'.repeat(34)}`],
  ['a key of an Azure account', /(?:AccountKey=|[^\w/+])[\w/+]{86}==/u, `=${'x'.repeat(86)}==`],
  ['a token of GitHub or npm', /\b(?:gh[pousr]_[A-Za-z0-9]{36}|npm_[A-Za-z0-9]{36})/u, `npm_${'x'.repeat(36)}`],
  [
    'a webhook of Teams',
    /https:\/\/[\w.-]+\.webhook\.office\.com\/webhookb2\//u,
    'https://x.webhook.office.com/webhookb2/',
  ],
];

describe.each(kinds)('%s', (_, pattern, example) => {
  it('is nowhere in the repository', () => {
    expect(example).toMatch(pattern);
    expect(files.filter((path) => pattern.test(readFileSync(join(root, path), 'utf8')))).toEqual([]);
  });
});

it('looks at all of it', () => {
  expect(files.length).toBeGreaterThan(500);
  expect(files).toEqual(
    expect.arrayContaining(['package.json', join('bot', 'main.ts'), join('docs', 'architecture.md')]),
  );
});
