/**
 * `npm run bench`: speed and memory side by side in one run. Figures with their goals; nothing fails on a figure.
 * `npm run bench -- turns` or `npm run bench -- portfolio` runs that part alone.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { availableParallelism, cpus, loadavg, tmpdir } from 'node:os';
import { join } from 'node:path';
import { build } from '../../local/build.ts';
import { addExamples } from '../../local/examples.ts';
import { startMachine } from '../../local/machine.ts';
import { freePorts } from '../../local/ports.ts';
import { measureFirstCard } from './first-card.ts';
import { measurePortfolio } from './portfolio.ts';
import { measureRecord } from './record-size.ts';
import { measureStart } from './start.ts';
import { measureTurns } from './turns.ts';
import { quiet } from './wait.ts';

const say = (line: string) => process.stdout.write(`${line}\n`);

const [before = 0] = loadavg();
await build(say);
say(`Node ${process.version}, ${availableParallelism()} cores, ${cpus()[0]?.model ?? 'unknown processor'}.`);
// Waiting for a core is in every figure of time: on a busy machine only processor time and ratios say something.
say(`Load of the machine before we began: ${before.toFixed(1)}, where 1 is one busy core.`);
const [, , only] = process.argv;
if (only !== 'portfolio') await measureExamples();
if (only !== 'turns') await measurePortfolio();

/** With the few partners of a new machine. */
async function measureExamples(): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'bench-'));
  const [bot = 0, people = 0, machines = 0, cosmos = 0] = await freePorts(4);
  try {
    const machine = await startMachine({ folder, ports: { bot, people, machines, cosmos } });
    try {
      await addExamples(machine.urls);
      await quiet(machine.urls.people);
      // Stopping writes the snapshots that wait for their minute.
      await machine.bot.stop();
      if (only !== 'turns') await measureRecord(machine);
      if (only !== 'turns') await measureStart(machine);
      if (only !== 'turns') await measureFirstCard(machine);
      await measureTurns(machine, join(folder, 'world.json.keys'));
    } finally {
      await machine.stop();
    }
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
