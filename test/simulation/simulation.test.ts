/** Bad days by the hundred: whatever fails, dies, stops or comes twice, each ends with all done once. */
import { describe, expect, it } from '@jest/globals';
import { simulate } from './simulate.ts';

const SEEDS = 200;

describe('given journeys of many partners on a bad day', () => {
  it('ends the day with everything done once, for every seed', async () => {
    const failed: string[] = [];
    const sum = { commands: 0, crashes: 0, stalls: 0, faults: 0 };
    for (let seed = 1; seed <= SEEDS; seed += 1) {
      const { violations, commands, crashes, stalls, faults } = await simulate(seed);
      if (violations.length > 0) failed.push(`npm run simulate -- --seed ${seed}`, ...violations);
      sum.commands += commands;
      sum.crashes += crashes;
      sum.stalls += stalls;
      sum.faults += faults;
    }
    expect(failed).toEqual([]);
    // The days were bad indeed.
    expect(sum.commands).toBeGreaterThan(SEEDS * 5);
    expect(sum.crashes).toBeGreaterThan(SEEDS / 2);
    expect(sum.stalls).toBeGreaterThan(SEEDS / 4);
    expect(sum.faults).toBeGreaterThan(SEEDS * 2);
  }, 180_000);

  it('is the same day for the same seed', async () => {
    expect(await simulate(7)).toEqual(await simulate(7));
  });
});
