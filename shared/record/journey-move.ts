/** Moving an onboarding to a newer version of its journey. What it began on, it goes on under until then. */
import { z } from 'zod';
import { newestVersion } from '../journey/journeys.ts';
import { type Decision, refuse } from './decision.ts';
import { noOnboarding } from './partner.ts';
import { leads, type PolicyLines } from './policy.ts';
import type { PartnerRecord } from './state.ts';
import { id } from './text.ts';

export interface JourneyMoved {
  readonly type: 'JourneyMoved';
  readonly onboarding: string;
  readonly from: string;
  readonly to: string;
}

const moveJourney = z.object({
  type: z.literal('moveJourney'),
  onboarding: id,
  /** The version they saw, and the one whose changes they looked at. */
  from: id,
  to: id,
});

export const journeyCommands = [moveJourney] as const;
export type JourneyCommand = z.infer<typeof moveJourney>;

export const journeyPolicies: PolicyLines<JourneyCommand['type']> = { moveJourney: leads };

export function decideJourney(record: PartnerRecord, command: JourneyCommand): Decision<JourneyMoved> {
  const { onboarding, from, to } = command;
  const missing = noOnboarding(record, onboarding);
  if (missing) return missing;
  const journey = record.partner.onboardings[onboarding]?.journey ?? '';
  if (journey === to) return [];
  if (journey !== from || newestVersion(journey) !== to) {
    return refuse('outOfDate', 'The journey has changed meanwhile. Look at the changes again.');
  }
  return [{ type: 'JourneyMoved', onboarding, from, to }];
}
