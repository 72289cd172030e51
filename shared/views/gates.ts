/** What must hold before a step or a task can start: every missing reason at once, in sentences. */
import { holdsSince } from '../journey/conditions.ts';
import { journeyOf } from '../journey/journeys.ts';
import type { Journey, JourneyStep, JourneyTask, TaskSide } from '../journey/schema.ts';
import { completedBefore, isAskedAgain } from '../record/course-state.ts';
import type { PartnerRecord } from '../record/state.ts';

type Gate = NonNullable<JourneyStep['gate']>;

/** The sentences of a gate's conditions that do not hold. */
export function unmet(gate: Gate, record: PartnerRecord, onboarding: string): readonly string[] {
  const told = toldBefore(record, onboarding);
  const holds = (needs: string) =>
    holdsSince(needs, record, onboarding) !== null ||
    told.some((each) => needs === each || needs.startsWith(`${each}:`));
  return gate.filter(({ needs }) => !holds(needs)).map(({ missing }) => missing);
}

/** What the steps stand for that were completed before this app. A contract is none of it: it must be shown here. */
function toldBefore(record: PartnerRecord, onboarding: string): readonly string[] {
  if (!record.course[onboarding]?.imported) return [];
  return journeyFor(record, onboarding)
    .steps.filter(({ id }) => completedBefore(record, onboarding, id))
    .flatMap(({ tasks }) => tasks.flatMap(({ doneWhen }) => doneWhen));
}

/** What the whole step waits for: the steps before it, then its gate. Empty when it can start. */
export function blockers(record: PartnerRecord, onboarding: string, step: JourneyStep): readonly string[] {
  const { steps } = journeyFor(record, onboarding);
  const before = steps.filter((other) => step.after.includes(other.id) && !isDone(record, onboarding, other));
  return [...before.map((other) => `First: ${other.title}.`), ...unmet(step.gate ?? [], record, onboarding)];
}

/** Why a form cannot be answered yet; empty when it can, or when the journey does not ask for it. */
export function missingForForm(record: PartnerRecord, onboarding: string, form: string): readonly string[] {
  const reasons = journeyFor(record, onboarding).steps.flatMap((step) =>
    step.tasks
      .filter((task) => task.form === form)
      .map((task) => [...blockers(record, onboarding, step), ...unmet(task.gate ?? [], record, onboarding)]),
  );
  // A form that two steps ask for can be answered as soon as one of them can start.
  return reasons.find((missing) => missing.length === 0) ?? reasons[0] ?? [];
}

/** Every reason why the tasks of a step (of one side, where it is given) that are still open cannot be done, each once. */
export function gateReasons(
  record: PartnerRecord,
  onboarding: string,
  stepId: string,
  side?: TaskSide,
): readonly string[] {
  const step = journeyFor(record, onboarding).steps.find((candidate) => candidate.id === stepId);
  if (!step) return [];
  const asked = side ? step.tasks.filter((task) => task.side === side) : step.tasks;
  const open = asked.filter((task) => doneSince(record, onboarding, step, task) === null);
  const gates = open.flatMap((task) => unmet(task.gate ?? [], record, onboarding));
  return [...new Set([...blockers(record, onboarding, step), ...gates])];
}

function journeyFor(record: PartnerRecord, onboarding: string): Pick<Journey, 'steps'> {
  const started = record.partner.onboardings[onboarding];
  return started ? journeyOf(started.journey) : { steps: [] };
}

function isDone(record: PartnerRecord, onboarding: string, step: JourneyStep): boolean {
  if (step.only && !holdsSince(step.only.when, record, onboarding)) return true;
  return step.tasks.every((task) => task.optional || doneSince(record, onboarding, step, task) !== null);
}

/** When a task was done (ISO 8601), or null. What was said before its step was opened again counts no more. */
export function doneSince(
  record: PartnerRecord,
  onboarding: string,
  step: Pick<JourneyStep, 'id'>,
  task: JourneyTask,
): string | null {
  let given: string | null = null;
  for (const condition of task.doneWhen) {
    const at = holdsSince(condition, record, onboarding);
    if (at === null || isAskedAgain(record, onboarding, step.id, at)) continue;
    if (given === null || at < given) given = at;
  }
  return given ?? completedBefore(record, onboarding, step.id);
}
