/** The queue for Microsoft's limits: order, forecast, and that one busy place holds up no other. */
import { describe, expect, it } from '@jest/globals';
import type { Use } from '../../bot/spaces/limits.ts';
import { slotOf, Turns } from '../../bot/spaces/turns.ts';

/** Time that a test lets pass; whoever sleeps is woken by it. */
function clock() {
  let now = 0;
  const sleeping: { at: number; wake: () => void }[] = [];
  return {
    now: () => now,
    sleep: (ms: number) => new Promise<void>((wake) => void sleeping.push({ at: now + ms, wake })),
    pass: async (ms: number) => {
      now += ms;
      for (const each of sleeping.filter(({ at }) => at <= now)) each.wake();
      await new Promise((done) => setTimeout(done, 0));
    },
  };
}

const joins: readonly Use[] = [{ limit: 'addTeamMember', place: 'team' }];
const onChannel = (place: string): readonly Use[] => [{ limit: 'channel', place }];
const nobody = () => {};

describe('when a call may be made', () => {
  it('counts whole rounds of the limit for those before it', () => {
    const limit = { calls: 4, seconds: 60 };
    const minutes = [0, 3, 4, 11, 12].map((before) => Math.round(slotOf([], limit, before, 0) / 60_000));
    expect(minutes).toEqual([0, 0, 1, 2, 3]);
    expect(Math.round(slotOf([1000, 2000, 3000, 4000], limit, 1, 5000) / 1000)).toBe(62);
  });
});

describe('given a limit of four a minute in one team', () => {
  it('lets four go on at once, and tells the others how many are before them and how long it takes', () => {
    const turns = new Turns(clock());
    const waits = Array.from({ length: 10 }, (_, index) => turns.ask(`p${index}`, joins, nobody));
    expect(waits.slice(0, 4)).toEqual([null, null, null, null]);
    expect(waits.slice(4).map((wait) => [wait?.before, Math.round((wait?.ms ?? 0) / 60_000)])).toEqual([
      [0, 1],
      [1, 1],
      [2, 1],
      [3, 1],
      [4, 2],
      [5, 2],
    ]);
  });

  it('wakes the next ones in their order when their turn comes, and whoever asks again keeps the place', async () => {
    const time = clock();
    const turns = new Turns(time);
    const woken: number[] = [];
    const ask = (index: number) => turns.ask(`p${index}`, joins, () => void woken.push(index));
    for (let index = 0; index < 10; index += 1) ask(index);
    expect(ask(9)?.before).toBe(5);
    await time.pass(60_100);
    expect(woken).toEqual([4, 5, 6, 7]);
    expect(ask(4)).toBeNull();
    expect(ask(9)?.before).toBe(1);
  });

  it('gives the place of one who is not wanted any more to the next', async () => {
    const time = clock();
    const turns = new Turns(time);
    const woken: number[] = [];
    for (let index = 0; index < 9; index += 1) turns.ask(`p${index}`, joins, () => void woken.push(index));
    turns.forget('p5');
    await time.pass(60_100);
    expect(woken).toEqual([4, 6, 7, 8]);
  });
});

describe('given one busy channel', () => {
  it('holds up nobody who waits for another', () => {
    const turns = new Turns(clock());
    const busy = [0, 1, 2].map((index) => turns.ask(`busy${index}`, onChannel('busy'), nobody));
    expect(busy.map((wait) => wait === null)).toEqual([true, false, false]);
    expect(turns.ask('other', onChannel('other'), nobody)).toBeNull();
  });
});

describe('given several partners with the same project manager', () => {
  it('lets one ask Microsoft, and the others look again a moment later', async () => {
    const time = clock();
    const turns = new Turns(time);
    expect(turns.askShared('team priya', joins)).toBeNull();
    expect(turns.askShared('team priya', joins)?.ms).toBeGreaterThan(0);
    await time.pass(6000);
    expect(turns.askShared('team priya', joins)).toBeNull();
  });
});
