/** The other pages that are made of all onboardings: what waits for somebody, and the figures of Insights. */
import type { Ask } from './asker.ts';
import { isBackground } from './database-calls.ts';
import type { DatabaseProxy } from './database-proxy.ts';
import { processorMs } from './process-cost.ts';
import { percentile } from './statistics.ts';
import { show } from './table.ts';

const TIMES = 60;
const lists = [
  { name: 'Waiting on me', path: '/api/waiting' },
  { name: 'Insights', path: '/api/insights' },
] as const;

/** The first answer is made from all rows, and so is the first after a change; the others keep what was made. */
export async function measureLists(ask: Ask, database: Pick<DatabaseProxy, 'asked'>, pid: number): Promise<void> {
  for (const { name, path } of lists) {
    database.asked.length = 0;
    const first = await ask(path);
    const before = processorMs(pid);
    const times: number[] = [];
    for (let time = 0; time < TIMES; time++) times.push((await ask(path)).ms);
    show({ what: `${name}: the first answer`, value: first.ms, unit: 'ms' });
    show({ what: `${name}: 95th percentile of ${TIMES} more`, value: percentile(times, 95), unit: 'ms', most: 10 });
    show({ what: 'of each processor time', value: (processorMs(pid) - before) / TIMES, unit: 'ms' });
    show({ what: `${name}: its size`, value: first.bytes / 1024, unit: 'KB', note: 'not compressed' });
    const reads = database.asked.filter((asked) => !isBackground(asked)).length;
    show({ what: `${name}: database calls`, value: reads, unit: 'calls', most: 0 });
  }
}
