/** Microsoft's limits, kept before Microsoft has to. */
import { describe, expect, it } from '@jest/globals';
import { graphLimits, sendLimits } from '../../bot/spaces/limits.ts';
import { Pace } from '../../bot/spaces/pace.ts';

/** Time that passes only when somebody sleeps. */
function clock() {
  let now = 0;
  return {
    now: () => now,
    sleep: async (ms: number) => {
      now += ms;
    },
  };
}

describe('given the limits of a conversation: 7 in 1 s, 8 in 2 s, 60 in 30 s', () => {
  it('never sends more than allowed in any window', async () => {
    const timer = clock();
    const pace = new Pace(timer);
    const sent: number[] = [];
    for (let count = 0; count < 40; count += 1) {
      await pace.take([{ key: 'chat', limits: sendLimits.place }]);
      sent.push(timer.now());
    }
    for (const { calls, seconds } of sendLimits.place) {
      for (const from of sent) {
        expect(sent.filter((at) => at >= from && at < from + seconds * 1000).length).toBeLessThanOrEqual(calls);
      }
    }
  });

  it('keeps conversations apart', async () => {
    const timer = clock();
    const pace = new Pace(timer);
    for (const key of ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h']) await pace.take([{ key, limits: sendLimits.place }]);
    expect(timer.now()).toBe(0);
  });
});

describe('given the limit of team members: 4 in a minute', () => {
  it('tells the fifth to come back later, as Microsoft would', async () => {
    const pace = new Pace(clock());
    const turn = [{ key: 'team', limits: graphLimits.addTeamMember.place }];
    for (let count = 0; count < 4; count += 1) await pace.take(turn);
    await expect(pace.take(turn)).rejects.toMatchObject({ status: 429, retryAfterSeconds: 61, sure: true });
  });
});

describe('given a process that is busy when it was to go on', () => {
  it('keeps the next call as far from the one that left late', async () => {
    const timers: { readonly at: number; readonly go: () => void }[] = [];
    let now = 0;
    const sleep = (ms: number) => new Promise<void>((go) => void timers.push({ at: now + ms, go }));
    const pace = new Pace({ now: () => now, sleep });
    const left: number[] = [];
    const channel = [{ key: 'channel', limits: graphLimits.channel.place }];
    const calls = [1, 2, 3].map(() => pace.take(channel).then(() => left.push(now)));
    // Nothing runs until 1,300 ms, although the second call was to leave before that.
    for (now = 1300; now < 5000; now += 10) {
      for (const timer of timers.filter(({ at }) => at <= now)) {
        timers.splice(timers.indexOf(timer), 1);
        timer.go();
        await new Promise(setImmediate);
      }
    }
    await Promise.all(calls);
    const [, second = 0, third = 0] = left;
    expect(second).toBe(1300);
    expect(third).toBeGreaterThanOrEqual(2300);
  });
});
