/** The crash matrix as a page: `npm run crashes` writes docs/crashes.md from the kinds. */
import { writeFileSync } from 'node:fs';
import { kinds } from './kinds.ts';

export function crashPage(): string {
  const lines = kinds.map(
    ({ what, call, found, end }) =>
      `| ${what} | \`${call}\` | ${found} | ${end === 'done' ? 'Done, once' : 'Shown as "Not known"'} |`,
  );
  return `${[
    '# What a crash leaves behind',
    '',
    'Made by `npm run crashes` from `test/simulation/kinds.ts`. `test/simulation/crashes.test.ts` ends a simulated process at each of',
    'these, once before Microsoft or the database has done it and once after that and before the log knows, and starts',
    'another. A new kind without a line here fails the test.',
    '',
    '| What the app does | Call | How it is found again | What it ends as |',
    '| --- | --- | --- | --- |',
    ...lines,
  ].join('\n')}\n`;
}

if (process.argv[1]?.endsWith('crash-page.ts')) writeFileSync('docs/crashes.md', crashPage());
