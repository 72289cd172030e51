/** What one card submit costs: processor time against two baselines, latency, calls to the database. */
import type { Machine } from '../../local/machine.ts';
import { channelToken } from './activities.ts';
import { localConnector } from './connector.ts';
import { startContenders } from './contenders.ts';
import { showCalls } from './database-calls.ts';
import { databaseProxy } from './database-proxy.ts';
import { showLatency } from './latency.ts';
import { ROUNDS, type Rounds, takeRounds } from './rounds.ts';
import { heading, show } from './table.ts';

/** All that one process can do, and one person at a time. */
const busy = { turns: 400, atOnce: 4 };
const calm = { turns: 60, atOnce: 1 };

/** The machine's own bot must be stopped; `keyFile` holds the simulator's keys. */
export async function measureTurns(machine: Machine, keyFile: string): Promise<void> {
  const database = await databaseProxy(machine.urls.cosmos);
  const connector = await localConnector();
  const token = await channelToken(keyFile, connector.url);
  const contenders = await startContenders(machine, { database, serviceUrl: connector.url, token });
  try {
    const { ours, echo, pattern } = contenders;
    const sides = [ours, echo, pattern];
    const fast = await takeRounds(sides, database, token, busy);
    // Only its answers' times are shown.
    const slow = await takeRounds(
      sides.map((side) => ({ ...side, settleMs: 0 })),
      database,
      token,
      calm,
    );
    checkWork(fast, busy.turns);

    heading(`Processor time of the bot process for one turn (${ROUNDS} rounds of ${busy.turns} turns, 4 at once)`);
    const [own = Number.NaN, bare = Number.NaN, samples = Number.NaN] = fast.measured.map((each) => each.processorMs);
    show({ what: ours.name, value: own, unit: 'ms' });
    show({ what: echo.name, value: bare, unit: 'ms' });
    show({ what: pattern.name, value: samples, unit: 'ms' });
    show({ what: 'ratio to (a)', value: own / bare, unit: 'x', most: 2 });
    show({ what: 'ratio to (b)', value: own / samples, unit: 'x', most: 1 });
    for (const [index, { name }] of sides.entries()) {
      showLatency(`${name}, one at a time`, slow.measured[index]?.rounds ?? [], slow.asked);
      const atOnce = `${busy.atOnce} at once, as fast as they are answered`;
      showLatency(`${name}, ${atOnce}`, fast.measured[index]?.rounds ?? [], fast.asked);
    }
    showCalls(fast, ROUNDS * busy.turns);
  } finally {
    await contenders.stop();
    await connector.close();
    await database.close();
  }
}

/** A figure for turns that did not store anything would be no figure. Throws then. */
function checkWork({ measured, asked }: Rounds, turns: number): void {
  const stored = asked.filter(
    ({ kind, container, status }) => kind === 'create' && container === 'log' && status === 201,
  );
  if (stored.length !== ROUNDS * turns) throw new Error(`${ROUNDS * turns} turns led to ${stored.length} commits.`);
  const taken = measured[0]?.rounds.flatMap((round) => round.taken) ?? [];
  const refused = taken.find(({ answer }) => !answer.includes('"type":"AdaptiveCard"'));
  if (refused) throw new Error(`A turn was not answered with a card: ${refused.answer.slice(0, 500)}`);
}
