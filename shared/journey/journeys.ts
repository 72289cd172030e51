/** Every journey and version an onboarding can be on. */
import { nhsLogin1 } from './nhs-login-1.ts';
import { nhsLogin2 } from './nhs-login-2.ts';
import type { Journey } from './schema.ts';

export const journeys: readonly Journey[] = [nhsLogin1, nhsLogin2];

/** @throws Error when a record names a journey that this build does not have. */
export function journeyOf(id: string): Journey {
  const journey = journeys.find((candidate) => candidate.id === id);
  if (!journey) throw new Error(`There is no journey "${id}". Start a build that has it.`);
  return journey;
}

/** The newest version of the journey that this one is a version of, such as `nhs-login@2` for `nhs-login@1`. */
export function newestVersion(id: string): string {
  const [name = '', version = '0'] = id.split('@');
  const versions = journeys.flatMap((journey) => {
    const [other, number] = journey.id.split('@');
    return other === name ? [Number(number)] : [];
  });
  return `${name}@${Math.max(Number(version), ...versions)}`;
}
