/** Wake-ups: each partner's latest wish counts, and business time may jump. */
import { afterEach, expect, it } from '@jest/globals';
import { WakeUps } from '../../bot/spaces/wake-ups.ts';

let now = '2026-11-05T09:00:00.000Z';
let woken: string[] = [];
let wakeUps = new WakeUps(
  () => now,
  (partner) => void woken.push(partner),
);
const passes = (ms: number) => new Promise((done) => setTimeout(done, ms));

afterEach(() => {
  wakeUps.stop();
  now = '2026-11-05T09:00:00.000Z';
  woken = [];
  wakeUps = new WakeUps(
    () => now,
    (partner) => void woken.push(partner),
  );
});

it('wakes whoever is due, the earlier although it was set later, and nobody else', async () => {
  wakeUps.set('late', '2026-11-05T10:00:00.000Z');
  wakeUps.set('soon', '2026-11-05T09:00:00.050Z');
  wakeUps.set('moved', '2026-11-05T09:00:00.020Z');
  wakeUps.set('moved', '2026-11-06T09:00:00.000Z');
  wakeUps.set('gone', '2026-11-05T09:00:00.030Z');
  wakeUps.set('gone', null);
  now = '2026-11-05T09:00:00.060Z';
  await passes(120);
  expect(woken).toEqual(['soon']);
});

it('wakes once the clock is said to be set, and not before its time', async () => {
  wakeUps.set('tomorrow', '2026-11-06T09:00:00.000Z');
  now = '2026-11-06T08:59:59.000Z';
  wakeUps.timeWasSet();
  await passes(50);
  expect(woken).toEqual([]);
  now = '2026-11-07T09:00:00.000Z';
  wakeUps.timeWasSet();
  await passes(50);
  expect(woken).toEqual(['tomorrow']);
});

it('keeps one timer, for the next instant: nothing rings while nobody is due', async () => {
  let asked = 0;
  const counted = new WakeUps(
    () => {
      asked += 1;
      return now;
    },
    () => undefined,
  );
  counted.set('tomorrow', '2026-11-06T09:00:00.000Z');
  const atFirst = asked;
  await passes(500);
  expect(asked).toBe(atFirst);
  counted.stop();
});
