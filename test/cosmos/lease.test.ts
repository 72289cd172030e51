/** The lease: one holder at a time, and another when the first is gone. */
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { Lease, leaseIn } from '../../bot/cosmos/lease.ts';
import { type Embedded, embedded, silent } from './embedded.ts';

let server: Embedded;
let now: number;
let first: Lease;
let second: Lease;

beforeAll(async () => {
  server = await embedded();
  now = Date.now();
});
afterAll(() => server.close());
beforeEach(() => {
  now += 60_000;
  first = new Lease(leaseIn(server.containers.leases), 'first', silent, () => now);
  second = new Lease(leaseIn(server.containers.leases), 'second', silent, () => now);
});

describe('the lease', () => {
  it('has one holder, who can renew it', async () => {
    expect(await first.renew()).toBe(true);
    expect(await second.renew()).toBe(false);
    now += 9_000;
    expect(await first.renew()).toBe(true);
    now += 9_000;
    expect(first.held).toBe(true);
    expect(await second.renew()).toBe(false);
  });

  it('is let go before it ends, and taken over when it has ended', async () => {
    await first.renew();
    now += 11_000;
    expect(first.held).toBe(false);
    expect(await second.renew()).toBe(false);
    now += 1000;
    expect(await second.renew()).toBe(true);
    expect(await first.renew()).toBe(false);
  });

  it('goes to one of two who ask at once', async () => {
    const held = await Promise.all([first.renew(), second.renew()]);
    expect(held.filter(Boolean)).toHaveLength(1);
  });

  it('is free at once when its holder stops', async () => {
    await first.renew();
    await first.stop();
    expect(first.held).toBe(false);
    expect(await second.renew()).toBe(true);
    await first.stop();
    expect(second.held).toBe(true);
  });

  it('says that it was lost, also when it is won again at once: what happened meanwhile was seen by nobody', async () => {
    const told: boolean[] = [];
    await new Promise<void>((done) => {
      first.start((held) => {
        told.push(held);
        // The process stands still until its lease has run out.
        if (told.length === 1) now += 20_000;
        if (told.length === 3) done();
      });
    });
    expect(told).toEqual([true, false, true]);
    await first.stop();
  }, 30_000);

  it('says so too when it ran out while it was being renewed', async () => {
    const told: boolean[] = [];
    let asked = 0;
    await new Promise<void>((done) => {
      const take = async () => {
        asked += 1;
        // Asked after 5 seconds and answered after 11: the first lease is over, the second holds.
        if (asked === 2) now += 6000;
        if (asked === 3) done();
        return true;
      };
      first = new Lease(take, 'first', silent, () => now);
      first.start((held) => {
        told.push(held);
        if (told.length === 1) now += 5000;
      });
    });
    expect(told).toEqual([true, false, true]);
    await first.stop();
  }, 30_000);

  it('says when it was taken', async () => {
    const taken = await new Promise((changed) => first.start(changed));
    expect(taken).toBe(true);
    await first.stop();
  });
});
