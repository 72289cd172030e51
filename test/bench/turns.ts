/** What one card submit costs: processor time against two baselines, latency, calls to the database. */
import type { Machine } from '../../local/machine.ts';
import { channelToken } from './activities.ts';
import { localConnector } from './connector.ts';
import { startContenders } from './contenders.ts';
import { showCalls } from './database-calls.ts';
import { databaseProxy } from './database-proxy.ts';
import { showLatency } from './latency.ts';
import { ROUNDS, type Round, takeRounds } from './rounds.ts';
import { median } from './statistics.ts';
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
    const rounds = await takeRounds(sides, database, token, busy);
    const [ourRounds = [], echoRounds = [], patternRounds = []] = rounds;
    const calmRounds = await takeRounds(sides, database, token, calm);
    checkWork(ourRounds, busy.turns);

    heading(`Processor time of the bot process for one turn (${ROUNDS} rounds of ${busy.turns} turns, 4 at once)`);
    const [own, bare, samples] = [ourRounds, echoRounds, patternRounds].map(cost);
    if (own === undefined || bare === undefined || samples === undefined) return;
    show({ what: ours.name, value: own, unit: 'ms' });
    show({ what: echo.name, value: bare, unit: 'ms' });
    show({ what: pattern.name, value: samples, unit: 'ms' });
    show({ what: 'ratio to (a)', value: own / bare, unit: 'x', most: 2 });
    show({ what: 'ratio to (b)', value: own / samples, unit: 'x', most: 1 });
    for (const [index, { name }] of sides.entries()) {
      showLatency(`${name}, one at a time`, calmRounds[index] ?? []);
      showLatency(`${name}, ${busy.atOnce} at once, as fast as they are answered`, rounds[index] ?? []);
    }
    showCalls(ourRounds, patternRounds, busy.turns);
  } finally {
    await contenders.stop();
    await connector.close();
    await database.close();
  }
}

function cost(rounds: readonly Round[]): number {
  return median(rounds.map(({ processorMs }) => processorMs));
}

/** A figure for turns that did not store anything would be no figure. Throws then. */
function checkWork(rounds: readonly Round[], turns: number): void {
  for (const { asked, taken } of rounds) {
    const stored = asked.filter(
      ({ kind, container, status }) => kind === 'create' && container === 'log' && status === 201,
    );
    if (stored.length !== turns) throw new Error(`${turns} turns led to ${stored.length} commits.`);
    const refused = taken.find(({ answer }) => !answer.includes('"type":"AdaptiveCard"'));
    if (refused) throw new Error(`A turn was not answered with a card: ${refused.answer.slice(0, 500)}`);
  }
}
