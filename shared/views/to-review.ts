/** What waits for a reviewer in an application: criteria that nobody has looked at before the Board decides. NHS only. */
import { boardOf } from '../record/board/gates.ts';
import { latestOutcome, pendingDate } from '../record/board/state.ts';
import { closedOf } from '../record/course-state.ts';
import { holdOf } from '../record/hold-state.ts';
import type { PartnerRecord } from '../record/state.ts';
import { criterionTitles } from './pages/criteria.ts';

export interface ToReview {
  /** Criteria without a finding. */
  readonly criteria: number;
  /** The Board's date, when it has one. */
  readonly by: string | null;
  /** The date on which the application came. */
  readonly since: string;
}

/** How many criteria there are. */
export const allCriteria = Object.keys(criterionTitles).length;

/** Null when nothing is to be looked at: before the application has come, on hold, and once it is decided. */
export function toReview(record: PartnerRecord, onboarding: string): ToReview | null {
  const { received, findings } = record.application[onboarding] ?? {};
  if (!received || closedOf(record, onboarding) || holdOf(record, onboarding).current) return null;
  const board = boardOf(record, onboarding, 'application');
  const outcome = latestOutcome(board)?.outcome ?? 'deferred';
  const criteria = allCriteria - Object.keys(findings ?? {}).length;
  if (criteria === 0 || outcome !== 'deferred') return null;
  return { criteria, by: pendingDate(board), since: received.on };
}
