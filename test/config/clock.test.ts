/** Business time may follow another service's clock; without one it is real time. */
import { createServer, type Server } from 'node:http';
import { afterEach, describe, expect, it } from '@jest/globals';
import { followClock, realClock } from '../../bot/clock.ts';

let server: Server | undefined;
afterEach(() => {
  server?.close();
});

/** Asked for what comes after what it says now, it waits a little. */
function clockThatSays(answer: () => { now?: string; moves?: number; frozen?: boolean }): Promise<string> {
  server = createServer(async ({ url = '' }, response) => {
    if (url.endsWith(`&after=${answer().moves}`)) await new Promise((done) => setTimeout(done, 20));
    response.end(JSON.stringify(answer()));
  });
  return new Promise((done) => {
    server?.listen(0, () => {
      const address = server?.address();
      done(`http://localhost:${address && typeof address === 'object' ? address.port : 0}`);
    });
  });
}

describe('the clock', () => {
  it('is real time', () => {
    expect(Math.abs(Date.parse(realClock.now()) - Date.now())).toBeLessThan(1000);
  });

  it('follows another one, stands still when that does, and says when it is set', async () => {
    let said = { now: '2026-11-02T09:00:00.000Z', moves: 0, frozen: true };
    const clock = await followClock(await clockThatSays(() => said));
    expect(clock.now()).toBe(said.now);
    let set = 0;
    const end = clock.onSet(() => {
      set += 1;
    });
    said = { now: '2026-12-24T09:00:00.000Z', moves: 1, frozen: true };
    while (clock.now() !== said.now) await new Promise((done) => setTimeout(done, 20));
    expect(set).toBe(1);
    end();
    clock.stop();
  });

  it('does not start with something that is no clock', async () => {
    await expect(followClock(await clockThatSays(() => ({ now: 'late' })))).rejects.toThrow('CLOCK_URL');
  });
});
