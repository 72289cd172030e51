/** How often a bot may send: per conversation, and in the whole tenant. Source: MSD "Rate limiting for agents", 2026-10-08. */
import type { Limit } from '../http/limits.ts';
import type { Sim } from '../sim.ts';
import { throttled } from './errors.ts';

/** Sending to, or creating, one conversation. */
const send: readonly Limit[] = [
  { calls: 7, perMs: 1000 },
  { calls: 8, perMs: 2000 },
  { calls: 60, perMs: 30_000 },
  { calls: 1800, perMs: 3_600_000 },
];

/** Reading the members of one conversation. */
const members: readonly Limit[] = [
  { calls: 14, perMs: 1000 },
  { calls: 16, perMs: 2000 },
  { calls: 120, perMs: 30_000 },
  { calls: 3600, perMs: 3_600_000 },
];

/** Everything of one app in one tenant. */
const tenant: readonly Limit[] = [{ calls: 50, perMs: 1000 }];

function take(sim: Sim, key: string, limits: readonly Limit[]): void {
  if (!sim.world.data.settings.throttling) return;
  const wait = sim.limiter.take('connector', tenant) || sim.limiter.take(key, limits);
  if (wait > 0) throw throttled(wait);
}

export const limitSend = (sim: Sim, conversationId: string): void => take(sim, `send ${conversationId}`, send);

export const limitMembers = (sim: Sim, conversationId: string): void => take(sim, `members ${conversationId}`, members);
