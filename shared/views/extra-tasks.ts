/** Tasks that the journey does not list, because a decision or a call made them: required items, outstanding actions. */
import { lastCall } from '../record/calls.ts';
import { leadContact } from '../record/people.ts';
import type { PartnerRecord } from '../record/state.ts';
import type { TaskView } from './progress.ts';

export function extraTasks(record: PartnerRecord, onboarding: string, step: string): readonly TaskView[] {
  if (step === 'board-application') return requiredItems(record, onboarding);
  if (step === 'preparation-call') return outstandingActions(record, onboarding);
  return [];
}

function requiredItems(record: PartnerRecord, onboarding: string): readonly TaskView[] {
  // Also while a new date is set: the Board will ask for them then.
  const last = record.board[onboarding]?.outcomes.at(-1);
  if (last?.outcome !== 'deferred') return [];
  return last.items.map(({ id, text, side, by, answer }) => ({
    id: `item:${id}`,
    side,
    title: text,
    status: answer ? 'completed' : 'notStarted',
    owner: answer?.by ?? (side === 'partner' ? leadContact(record) : record.partner.projectManager),
    by,
    doneAt: answer?.at ?? null,
    form: null,
    item: id,
    why: null,
  }));
}

/** Open until a call finds the partner ready: only the call can say that they are done. */
function outstandingActions(record: PartnerRecord, onboarding: string): readonly TaskView[] {
  const call = lastCall(record, onboarding, 'preparation');
  if (!call || call.ready) return [];
  return call.actions.map((title, index) => ({
    id: `action:${call.id}-${index + 1}`,
    side: 'partner',
    title,
    status: 'notStarted',
    owner: leadContact(record),
    by: null,
    doneAt: null,
    form: null,
    item: null,
    why: null,
  }));
}
