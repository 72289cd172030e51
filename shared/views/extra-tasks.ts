/** Tasks that the journey does not list, because a decision or a call made them: required items, outstanding actions. */
import { boardOf, type Gate, gateOfStep } from '../record/board/gates.ts';
import { holdOf, movedByHolds } from '../record/hold-state.ts';
import type { PartnerRecord } from '../record/state.ts';
import { callTasks } from './call-tasks.ts';
import { itemOwner } from './item-owner.ts';
import type { TaskView } from './progress.ts';

export function extraTasks(
  record: PartnerRecord,
  onboarding: string,
  step: string,
  listed: readonly TaskView[],
): readonly TaskView[] {
  const gate = gateOfStep(step);
  return gate ? requiredItems(record, onboarding, gate) : callTasks(record, onboarding, step, listed);
}

function requiredItems(record: PartnerRecord, onboarding: string, gate: Gate): readonly TaskView[] {
  // Also while a new date is set: the Board will ask for them then.
  const last = boardOf(record, onboarding, gate).outcomes.at(-1);
  if (last?.outcome !== 'deferred') return [];
  return last.items.map(({ id, text, side, by, owner, answer }) => ({
    id: `item:${id}`,
    side,
    title: text,
    status: answer ? 'completed' : 'notStarted',
    owner: answer?.by ?? itemOwner(record, { side, owner }),
    by: movedByHolds(holdOf(record, onboarding), by, last.recordedAt),
    doneAt: answer?.at ?? null,
    form: null,
    item: { id, gate },
    why: null,
  }));
}
