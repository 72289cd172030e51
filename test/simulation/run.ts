/** `npm run simulate -- --seeds 10000`: many bad days, one after the other. `--seed 7` lives one again. */
import { parseArgs } from 'node:util';
import { simulate } from './simulate.ts';

const { values } = parseArgs({
  options: {
    seeds: { type: 'string', default: '200' },
    from: { type: 'string', default: '1' },
    seed: { type: 'string' },
  },
});
const first = Number(values.seed ?? values.from);
const count = values.seed ? 1 : Number(values.seeds);
const sum = { commands: 0, steps: 0, crashes: 0, stalls: 0, faults: 0 };
const began = performance.now();
let failed = 0;
for (let seed = first; seed < first + count; seed += 1) {
  const outcome = await simulate(seed);
  for (const name of ['commands', 'steps', 'crashes', 'stalls', 'faults'] as const) sum[name] += outcome[name];
  if (outcome.violations.length === 0) continue;
  failed += 1;
  console.log(`\nSeed ${seed} failed. Live it again: npm run simulate -- --seed ${seed}`);
  for (const violation of outcome.violations) console.log(`- ${violation}`);
}
const seconds = ((performance.now() - began) / 1000).toFixed(1);
console.log(
  `${count} seeds in ${seconds} s, ${failed} failed: ${sum.commands} commands, ${sum.steps} steps in Teams, ${sum.faults} failed calls, ${sum.crashes} crashes, ${sum.stalls} stalls.`,
);
process.exit(failed > 0 ? 1 : 0);
