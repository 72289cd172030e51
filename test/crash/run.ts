/** `npm run crashes`: kills a real process at every kind of write, before and after, and writes docs/crashes.md when all is well. */
import { writeFileSync } from 'node:fs';
import { kinds } from '../simulation/kinds.ts';
import { findings } from './findings.ts';
import { Life } from './life.ts';
import { crashPage } from './page.ts';
import { openSpaces, whatFollows } from './story.ts';

const calls = kinds.map(({ call }) => call);
const began = performance.now();
const life = await Life.begin(calls);
try {
  await whatFollows(life, await openSpaces(life));
  const found = await findings(life, calls);
  for (const sentence of found) console.log(`- ${sentence}`);
  const seconds = ((performance.now() - began) / 1000).toFixed(0);
  console.log(`${2 * calls.length} cases, ${life.kills} processes killed, ${seconds} s, ${found.length} findings.`);
  if (found.length > 0) process.exitCode = 1;
  else writeFileSync('docs/crashes.md', crashPage());
} finally {
  await life.end();
}
