/** Every journey and version an onboarding can be on. */
import { nhsLogin1 } from './nhs-login-1.ts';
import { nhsLogin2 } from './nhs-login-2.ts';
import type { Journey } from './schema.ts';

const journeys: readonly Journey[] = [nhsLogin1, nhsLogin2];

/** @throws Error when a record names a journey that this build does not have. */
export function journeyOf(id: string): Journey {
  const journey = journeys.find((candidate) => candidate.id === id);
  if (!journey) throw new Error(`There is no journey "${id}". Start a build that has it.`);
  return journey;
}
