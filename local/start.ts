/** `npm start`: builds what changed, starts everything on this machine and prints the one address to open. */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { build } from './build.ts';
import { addExamples } from './examples.ts';
import { fillLarge } from './large/fill.ts';
import { usualSize } from './large/portfolio.ts';
import { dataFolder, startMachine, usualPorts } from './machine.ts';
import { takenPorts } from './ports.ts';

const { values } = parseArgs({
  options: { empty: { type: 'boolean', default: false }, large: { type: 'boolean', default: false } },
});
const say = (line: string) => process.stdout.write(`${line}\n`);
const began = performance.now();

const taken = await takenPorts(Object.values(usualPorts));
if (taken.length > 0) {
  say(`Another program uses port ${taken.join(' and ')} on this machine. Stop it, then run "npm start" again.`);
  process.exit(1);
}

await build(say);
// Kept apart: the large portfolio is not mixed with what somebody tries out.
const folder = values.large ? join(dataFolder, 'large') : dataFolder;
const journal = join(folder, 'cosmos.journal');
const firstTime = !existsSync(journal);
if (firstTime && values.large) {
  say(`Writing ${usualSize.partners} onboardings. This happens once and takes about half a minute.`);
  await fillLarge(journal, { ...usualSize, until: new Date().toISOString() });
}
const machine = await startMachine({ folder, ports: usualPorts });

let stopping = false;
const stop = async () => {
  if (stopping) return;
  stopping = true;
  say('\nStopping.');
  await machine.stop();
  process.exit(0);
};
process.on('SIGINT', () => void stop());
process.on('SIGTERM', () => void stop());
void machine.bot.ended.then((last) => {
  if (stopping) return;
  say(`The bot stopped by itself. It last said:\n${last}`);
  void machine.stop().then(() => process.exit(1));
});

if (firstTime && !values.empty && !values.large) await addExamples(machine.urls);
say(`Ready in ${((performance.now() - began) / 1000).toFixed(1)} s. Open ${machine.urls.people}`);
say('Stop with Ctrl-C. "npm run reset" clears what this machine keeps.');
