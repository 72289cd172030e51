/** How long the built bot needs until it is well, and how much memory it then holds, before anybody asks anything. */
import { type Machine, startBot } from '../../local/machine.ts';
import { processorMs, residentMb } from './process-cost.ts';
import { median } from './statistics.ts';
import { heading, show } from './table.ts';
import { pause } from './wait.ts';

const TIMES = 5;
const LONGEST_MS = 30_000;
/** What runs right after the start, such as the first look at every partner, is over by then. */
const SETTLED_MS = 2000;

/** The machine's own bot must be stopped. */
export async function measureStart({ urls, botSettings }: Machine): Promise<void> {
  heading('Start of the built bot, with the example partners in the database');
  const ready: number[] = [];
  const processor: number[] = [];
  const resident: number[] = [];
  for (let time = 1; time <= TIMES; time++) {
    const began = performance.now();
    const bot = startBot(botSettings);
    try {
      await well(`${urls.bot}/health`, began);
      ready.push(performance.now() - began);
      processor.push(processorMs(bot.pid));
      await pause(SETTLED_MS);
      resident.push(residentMb(bot.pid));
    } finally {
      await bot.stop();
    }
  }
  show({ what: `start to /health 200, median of ${TIMES}`, value: median(ready), unit: 'ms', most: 1500 });
  show({ what: 'of it processor time', value: median(processor), unit: 'ms', note: 'of all threads' });
  const note = 'no flags';
  show({ what: 'resident memory 2 s later, before any traffic', value: median(resident), unit: 'MB', most: 200, note });
}

/** Asks often, so that the figure is not of our own waiting. Throws after 30 s. */
async function well(url: string, began: number): Promise<void> {
  while (performance.now() - began < LONGEST_MS) {
    const answer = await fetch(url).catch(() => null);
    await answer?.body?.cancel();
    if (answer?.ok) return;
    await pause(5);
  }
  throw new Error(`${url} is not well after 30 s.`);
}
