/** Takes turns on each contender in rounds, one after the other, so that a busy moment of the machine hits all. */
import type { Contender } from './contenders.ts';
import type { Asked, DatabaseProxy } from './database-proxy.ts';
import { drive, type Load, type Taken } from './load.ts';
import { processorMs } from './process-cost.ts';
import { median } from './statistics.ts';
import { pause } from './wait.ts';

export const ROUNDS = 5;
/** A bot runs for days: code that the engine has not yet made fast says little, in a long program least of all. */
const WARM_UP = 3;

export interface Round {
  /** User and system time for one turn, in milliseconds, until the last answer. */
  readonly processorMs: number;
  readonly taken: readonly Taken[];
}

export interface Measured {
  readonly rounds: readonly Round[];
  /** Processor time for one turn, in milliseconds: the median round, and what was done between and after the rounds. */
  readonly processorMs: number;
}

export interface Rounds {
  /** By contender, in their order. The first rounds, which warm up, are left out. */
  readonly measured: readonly Measured[];
  /** All that they asked the database meanwhile. */
  readonly asked: readonly Asked[];
  /** From the first turn to the end of what follows. */
  readonly seconds: number;
}

export async function takeRounds(
  contenders: readonly Contender[],
  database: DatabaseProxy,
  token: string,
  load: Load,
): Promise<Rounds> {
  const settled = () => pause(Math.max(...contenders.map(({ settleMs }) => settleMs)));
  for (let number = 0; number < WARM_UP; number++) await eachInTurn(contenders, token, load);
  await settled();
  database.asked.length = 0;
  const began = performance.now();
  const before = contenders.map(({ pid }) => processorMs(pid));
  const rounds: (readonly Round[])[] = [];
  for (let number = 0; number < ROUNDS; number++) rounds.push(await eachInTurn(contenders, token, load));
  await settled();
  const measured = contenders.map(({ pid }, index) => {
    const own = rounds.flatMap((round) => round[index] ?? []);
    const during = own.map((round) => round.processorMs);
    const all = (processorMs(pid) - (before[index] ?? 0)) / (ROUNDS * load.turns);
    return { rounds: own, processorMs: median(during) + all - mean(during) };
  });
  return { measured, asked: [...database.asked], seconds: (performance.now() - began) / 1000 };
}

async function eachInTurn(contenders: readonly Contender[], token: string, load: Load): Promise<readonly Round[]> {
  const rounds: Round[] = [];
  for (const { pid, endpoint, activity } of contenders) {
    const before = processorMs(pid);
    const taken = await drive(endpoint, token, load, activity);
    rounds.push({ processorMs: (processorMs(pid) - before) / load.turns, taken });
  }
  return rounds;
}

function mean(numbers: readonly number[]): number {
  return numbers.reduce((sum, each) => sum + each, 0) / numbers.length;
}
