/** `discussion:<onboarding>:<date>`: on the morning of its next date the owner of a discussion is told. */
import { discussionsDue } from '../../../shared/record/discussion.ts';
import type { PlannedStep, View } from '../step.ts';

export function discussionSteps({ record }: View): readonly PlannedStep[] {
  return discussionsDue(record).map(({ onboarding, on, at }) => ({
    key: `discussion:${onboarding}:${on}`,
    needs: [],
    after: [],
    from: at,
    once: null,
    make: async () => ({ done: [{ type: 'DiscussionDue', onboarding, on }] }),
  }));
}
