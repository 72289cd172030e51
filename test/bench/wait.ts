/** Waiting: for a time, and until the simulated Microsoft 365 hears nothing more from the bot. */
import { call } from '../../local/people.ts';

/** Longer than the bot's pauses between steps. */
const QUIET_MS = 2500;
const LONGEST_MS = 60_000;

export function pause(ms: number): Promise<void> {
  return new Promise((done) => setTimeout(done, ms));
}

/** Throws when the bot goes on calling for a minute. */
export async function quiet(people: string): Promise<void> {
  const until = Date.now() + LONGEST_MS;
  let heard = '';
  while (Date.now() < until) {
    const calls = JSON.stringify(await call(`${people}/control/calls`));
    if (calls === heard) return;
    heard = calls;
    await pause(QUIET_MS);
  }
  throw new Error('The bot did not come to rest within a minute.');
}
