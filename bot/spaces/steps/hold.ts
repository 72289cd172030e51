/** `hold:<onboarding>:<date>`: time on hold that is over ends by itself. Nothing is asked of Teams. */
import { londonDate } from '../../../shared/calendar/working-days.ts';
import { holdEnds } from '../../../shared/record/due.ts';
import type { PlannedStep, View } from '../step.ts';

export function holdSteps({ record, now }: View): readonly PlannedStep[] {
  return holdEnds(record).map(({ onboarding, until, at }) => ({
    key: `hold:${onboarding}:${until}`,
    needs: [],
    after: [],
    from: at,
    once: null,
    make: async () => ({ done: [{ type: 'OnboardingResumed', onboarding, on: londonDate(now), until }] }),
  }));
}
