/** `npm test`: builds what changed, then runs every test. Words after `--` go to jest, such as a folder of tests. */
import { spawnSync } from 'node:child_process';
import { build } from '../local/build.ts';

await build((line) => process.stdout.write(`${line}\n`));
const jest = spawnSync(process.execPath, ['node_modules/jest/bin/jest.js', ...process.argv.slice(2)], {
  stdio: 'inherit',
  env: {
    ...process.env,
    // jest runs ES modules behind a flag of Node, which warns about it in every worker.
    NODE_OPTIONS: '--experimental-vm-modules --disable-warning=ExperimentalWarning',
  },
});
process.exit(jest.status ?? 1);
