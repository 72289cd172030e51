/** What staff see of an onboarding's course: whether it is closed, what may be corrected, and what was. */
import { reasonsAgainstUndoing, wayToFinish } from '../../record/course.ts';
import { closedOf, closedWords, type HowClosed } from '../../record/course-state.ts';
import type { PartnerRecord } from '../../record/state.ts';
import { type Names, nameOf } from '../names.ts';
import type { StepView } from '../progress.ts';
import { hasBegun } from '../status.ts';

export interface CoursePart {
  readonly closed: {
    readonly how: HowClosed;
    readonly words: string;
    readonly by: string;
    readonly because: string;
  } | null;
  /** How it could be finished now; null with the reason why not. */
  readonly finish: { readonly how: HowClosed | null; readonly why: string | null };
  readonly mayUndo: boolean;
  /** Steps in which something was done. */
  readonly toReopen: readonly { readonly id: string; readonly title: string }[];
  readonly reopened: readonly { readonly title: string; readonly at: string; readonly because: string }[];
}

export function coursePart(
  record: PartnerRecord,
  onboarding: string,
  steps: readonly StepView[],
  names: Names,
): CoursePart {
  const closed = closedOf(record, onboarding);
  const way = wayToFinish(record, onboarding);
  const reopened = record.course[onboarding]?.reopened ?? {};
  return {
    closed: closed && {
      how: closed.how,
      words: closedWords(closed),
      by: nameOf(names, closed.by),
      because: closed.because,
    },
    finish: typeof way === 'string' ? { how: way, why: null } : { how: null, why: way.message },
    mayUndo: reasonsAgainstUndoing(record, onboarding).length === 0,
    toReopen: steps.filter(hasBegun).map(({ id, title }) => ({ id, title })),
    reopened: steps.flatMap(({ id, title }) => (reopened[id] ? [{ title, ...reopened[id] }] : [])),
  };
}
