/** A task of the journey as the record stands: done, open, or why not yet. */
import { holdsSince } from '../journey/conditions.ts';
import type { JourneyStep, JourneyTask } from '../journey/schema.ts';
import { completedBefore } from '../record/course-state.ts';
import { leadContact } from '../record/people.ts';
import type { PartnerRecord } from '../record/state.ts';
import { doneSince, unmet } from './gates.ts';
import type { TaskView } from './progress.ts';

/** `stepMissing`: what the whole step waits for. */
export function taskView(
  record: PartnerRecord,
  onboarding: string,
  step: JourneyStep,
  task: JourneyTask,
  stepMissing: readonly string[],
): TaskView {
  const { id, side, title, form = null } = task;
  const doneAt = doneSince(record, onboarding, step, task);
  const doneBy = form && doneAt ? (record.forms[onboarding]?.[form]?.by ?? null) : null;
  return {
    id,
    side,
    title,
    owner: doneBy ?? ownerOf(record, onboarding, task),
    by: null,
    doneAt,
    form,
    item: null,
    ...standing(record, onboarding, step, task, doneAt, stepMissing),
    ...(task.optional ? { optional: true } : {}),
  };
}

function standing(
  record: PartnerRecord,
  onboarding: string,
  step: JourneyStep,
  task: JourneyTask,
  doneAt: string | null,
  stepMissing: readonly string[],
): Pick<TaskView, 'status' | 'why' | 'problemSide'> {
  if (doneAt !== null) {
    const before = doneAt === completedBefore(record, onboarding, step.id);
    return { status: 'completed', why: before ? 'Completed before this app.' : null };
  }
  const missing = task.gate ? [...stepMissing, ...unmet(task.gate, record, onboarding)] : stepMissing;
  if (missing.length > 0) return { status: 'cannotStart', why: missing.join(' ') };
  if (task.problem && isOpen(task.problem, record, onboarding)) {
    return { status: 'problem', why: task.problem.why, problemSide: task.problem.side };
  }
  return { status: 'notStarted', why: null };
}

/** Trouble is over when what clears it came later. */
function isOpen(problem: NonNullable<JourneyTask['problem']>, record: PartnerRecord, onboarding: string): boolean {
  const since = holdsSince(problem.when, record, onboarding);
  const cleared = problem.until ? holdsSince(problem.until, record, onboarding) : null;
  return since !== null && (cleared === null || cleared < since);
}

/** Eligibility can be given to a colleague; everything else waits on the lead contact or the project manager. */
function ownerOf(record: PartnerRecord, onboarding: string, task: JourneyTask): string | null {
  if (task.side === 'nhs') return record.partner.projectManager;
  if (task.side === 'board') return null;
  const given = task.doneWhen.includes('eligibilityAnswered') ? record.eligibility[onboarding]?.givenTo : null;
  return given ?? leadContact(record);
}
