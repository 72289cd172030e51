/** The built bot starts from what was compiled before, and never from what was compiled of other code. */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, it } from '@jest/globals';
import { writeCompiled } from '../../local/compiled.ts';

const folder = mkdtempSync(join(tmpdir(), 'compiled-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const write = (word: string) =>
  writeCompiled(folder, Buffer.from(`const { basename } = require('node:path'); console.log(basename('/a/${word}'));`));
const starts = () =>
  spawnSync(process.execPath, [join(folder, 'bot.mjs')], { encoding: 'utf8', env: {} }).stdout.trim();
const compiled = () => readdirSync(folder).filter((file) => file.endsWith('.compiled'));

it('starts, and keeps one compiled file', () => {
  write('one');
  expect(starts()).toBe('one');
  expect(compiled()).toHaveLength(1);
});

it('starts the newest code, also when it is as long as the code before', () => {
  write('two');
  expect(starts()).toBe('two');
  expect(compiled()).toHaveLength(1);
});

it('starts without what was compiled, or with what another Node made of it', () => {
  const [file = ''] = compiled();
  writeFileSync(join(folder, file), 'of another Node');
  expect(starts()).toBe('two');
  rmSync(join(folder, file));
  expect(starts()).toBe('two');
});
