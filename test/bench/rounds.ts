/** Takes turns on each contender in rounds, one after the other, so that a busy moment of the machine hits all. */
import type { Contender } from './contenders.ts';
import type { Asked, DatabaseProxy } from './database-proxy.ts';
import { drive, type Load, type Taken } from './load.ts';
import { processorMs } from './process-cost.ts';
import { pause } from './wait.ts';

export const ROUNDS = 5;
/** A bot runs for days: code that the engine has not yet made fast says little, in a long program least of all. */
const WARM_UP = 3;

export interface Round {
  /** User and system time for one turn, in milliseconds, with what follows after the answers. */
  readonly processorMs: number;
  readonly taken: readonly Taken[];
  readonly asked: readonly Asked[];
  /** From the first turn to the end of what follows, in seconds. */
  readonly seconds: number;
}

/** By contender, in their order. The first rounds, which warm up, are left out. */
export async function takeRounds(
  contenders: readonly Contender[],
  database: DatabaseProxy,
  token: string,
  load: Load,
): Promise<readonly (readonly Round[])[]> {
  const all: Round[][] = contenders.map(() => []);
  for (let number = 0; number < WARM_UP + ROUNDS; number++) {
    for (const [index, contender] of contenders.entries()) {
      const round = await takeRound(contender, database, token, load);
      if (number >= WARM_UP) all[index]?.push(round);
    }
  }
  return all;
}

async function takeRound(
  { pid, endpoint, settleMs, activity }: Contender,
  database: DatabaseProxy,
  token: string,
  load: Load,
): Promise<Round> {
  database.asked.length = 0;
  const before = processorMs(pid);
  const began = performance.now();
  const taken = await drive(endpoint, token, load, activity);
  await pause(settleMs);
  return {
    processorMs: (processorMs(pid) - before) / load.turns,
    taken,
    asked: [...database.asked],
    seconds: (performance.now() - began) / 1000,
  };
}
