/** The portfolio with 10,000 onboardings: start, memory, and what one page of it costs. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fillLarge } from '../../local/large/fill.ts';
import { usualSize } from '../../local/large/portfolio.ts';
import { type Machine, startBot, startMachine } from '../../local/machine.ts';
import { call } from '../../local/people.ts';
import { freePorts } from '../../local/ports.ts';
import { type Answered, asker } from './asker.ts';
import { isBackground } from './database-calls.ts';
import { databaseProxy } from './database-proxy.ts';
import { measureFirstLoad, startHost } from './first-load.ts';
import { measureFirstLook } from './first-look.ts';
import { measureLists } from './lists.ts';
import { addresses } from './portfolio-addresses.ts';
import { processorMs, residentMb } from './process-cost.ts';
import { median, percentile } from './statistics.ts';
import { heading, show } from './table.ts';
import { pause } from './wait.ts';

const WARM_UP = 2;
const ROUNDS = 8;
/** After the start every log is read on once, for snapshots that were never written; that is over when nothing was read for so long. */
const SETTLED_MS = 3000;
const LONGEST_MS = 180_000;

export async function measurePortfolio(): Promise<void> {
  heading(`Portfolio of ${usualSize.partners} onboardings (${usualSize.histories} histories, stamped out)`);
  const folder = mkdtempSync(join(tmpdir(), 'bench-portfolio-'));
  const [bot = 0, people = 0, machines = 0, cosmos = 0] = await freePorts(4);
  try {
    const began = performance.now();
    await fillLarge(join(folder, 'cosmos.journal'), { ...usualSize, until: new Date().toISOString() });
    show({ what: 'histories told, stamped out and written', value: (performance.now() - began) / 1000, unit: 's' });
    const machine = await startMachine({ folder, ports: { bot, people, machines, cosmos } });
    try {
      await machine.bot.stop();
      measureFirstLook();
      await measure(machine);
    } finally {
      await machine.stop();
    }
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

async function measure({ urls, botSettings }: Machine): Promise<void> {
  const database = await databaseProxy(urls.cosmos);
  const began = performance.now();
  const host = await startHost();
  const settings = { ...botSettings, COSMOS_ENDPOINT: database.url, CLOCK_URL: '', TAB_HOST_ORIGINS: host.url };
  const bot = startBot(settings);
  try {
    await bot.answers(`${urls.bot}/health`);
    show({ what: 'start to /health 200', value: performance.now() - began, unit: 'ms' });
    show({ what: 'of it processor time', value: processorMs(bot.pid), unit: 'ms', note: 'of all threads' });
    const settled = async () => {
      const before = database.asked.filter((asked) => !isBackground(asked)).length;
      await pause(SETTLED_MS);
      return database.asked.filter((asked) => !isBackground(asked)).length === before;
    };
    while (performance.now() - began < LONGEST_MS && !(await settled()));
    show({ what: 'until every log was read on once', value: (performance.now() - began) / 1000, unit: 's' });
    show({ what: 'of it processor time', value: processorMs(bot.pid), unit: 'ms', note: 'of all threads' });
    show({ what: 'resident memory then', value: residentMb(bot.pid), unit: 'MB' });

    const { token } = await call<{ token: string }>(`${urls.people}/client/token`, { as: 'priya.shah' });
    const ask = asker(urls.bot, token);
    for (let round = 0; round < WARM_UP; round++) for (const address of addresses) await ask(pageAt(address));
    database.asked.length = 0;
    const before = processorMs(bot.pid);
    const taken: Answered[] = [];
    for (let round = 0; round < ROUNDS; round++)
      for (const address of addresses) taken.push(await ask(pageAt(address)));
    const times = taken.map(({ ms }) => ms);
    const note = `${addresses.length} different queries, ${taken.length} answers, one after the other`;
    show({ what: 'a page’s answer, 95th percentile', value: percentile(times, 95), unit: 'ms', most: 10, note });
    show({ what: 'a page’s answer, median', value: median(times), unit: 'ms' });
    show({ what: 'of it processor time', value: (processorMs(bot.pid) - before) / taken.length, unit: 'ms' });
    const largest = Math.max(...taken.map(({ bytes }) => bytes));
    show({ what: 'the largest page', value: largest / 1024, unit: 'KB', most: 30, note: 'not compressed' });
    const reads = database.asked.filter((asked) => !isBackground(asked)).length;
    show({ what: 'database calls for all of them', value: reads, unit: 'calls', most: 0 });
    await measureLists(ask, database, bot.pid);
    await measureFirstLoad({ bot: urls.bot, host: host.url, token });
  } finally {
    host.stop();
    await bot.stop();
    await database.close();
  }
}

const pageAt = (address: string) => `/api/portfolio?${address}`;
