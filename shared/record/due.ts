/** When the planner must look at a record again, although nobody has changed it. */
import type { Step } from './space.ts';
import type { PartnerRecord } from './state.ts';

/** Seconds after which a call that never answered is over, whatever became of it: our own timeouts are shorter. */
export const SETTLE_SECONDS = 30;

/** Whether a step's doing can be found in Microsoft's systems. A 1:1 message cannot: no call lists them for an app. */
export function canBeFound(key: string): boolean {
  return !key.endsWith(':chat');
}

/** The instant before which the step is left alone; null when only a person can go on with it, or nothing is to do. */
export function lookAgainAt(step: Step): string | null {
  if (step.status === 'waiting' || step.status === 'started') return step.until;
  if (step.status === 'unknown' && canBeFound(step.key)) return later(step.at, SETTLE_SECONDS);
  return null;
}

/** The earliest such instant (ISO 8601), now at the soonest; null when time alone changes nothing. */
export function nextDue(record: PartnerRecord, now: string): string | null {
  const instants = Object.values(record.space.steps).flatMap((step) => lookAgainAt(step) ?? []);
  const first = instants.sort()[0];
  if (first === undefined) return null;
  return first < now ? now : first;
}

/** `at` is ISO 8601 in UTC. */
export function later(at: string, seconds: number): string {
  return new Date(Date.parse(at) + seconds * 1000).toISOString();
}
