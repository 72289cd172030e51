/** The crash matrix as a page, made from the kinds. */
import { kinds } from '../simulation/kinds.ts';

export function crashPage(): string {
  const lines = kinds.map(
    ({ what, call, found, end }) =>
      `| ${what} | \`${call}\` | ${found} | ${end === 'done' ? 'Done, once' : 'Shown as "Not known"'} |`,
  );
  return `${[
    '# What a crash leaves behind',
    '',
    `Written by \`npm run crashes\` from \`test/simulation/kinds.ts\` after all ${2 * lines.length} cases ended as they must: the bot runs as a`,
    'process of its own between the simulated Microsoft 365 and the database, and is killed by SIGKILL at each of these',
    'writes, once before Microsoft or the database has got it, and once when it is done there and the bot has not been',
    'told, so that nothing of it is in the log. Writes that are under way side by side die together. Then another process',
    'is started. In the end there is one channel for each partner with one tab, no card, mail, feed entry or chat message',
    'is there twice, and as many of them are there as the log says.',
    '',
    '`npm test` does the same with a real process at five of these writes (`test/crash`), and at every one of them with a',
    'simulated process on a virtual clock (`test/simulation/crashes.test.ts`). A new kind without a line here fails the test.',
    '',
    '| What the app does | Call | How it is found again | What it ends as |',
    '| --- | --- | --- | --- |',
    ...lines,
  ].join('\n')}\n`;
}
