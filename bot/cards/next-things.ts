/** What each side does next, in one line: an open question first, then the next open task of the current step. */
import { showWeekday } from '../../shared/calendar/format.ts';
import { callForms } from '../../shared/journey/calls.ts';
import { currentBoard } from '../../shared/record/board/gates.ts';
import { latestOutcome } from '../../shared/record/board/state.ts';
import { openPlans } from '../../shared/record/call-plans/state.ts';
import type { SharedRecord } from '../../shared/record/for-partner.ts';
import { leadContact } from '../../shared/record/people.ts';
import { type Names, nameOf } from '../../shared/views/names.ts';
import { openTasks } from '../../shared/views/open-tasks.ts';
import type { Progress } from '../../shared/views/progress.ts';

export function nextThing(record: SharedRecord, each: Progress, side: 'partner' | 'nhs', names: Names): string {
  if (each.turn.side === 'hold') return 'Nothing while it is on hold';
  const query = record.queries.find((q) => q.onboarding === each.onboarding && !q.closedAt && q.waitingOn === side);
  if (query) {
    const title = side === 'partner' ? 'Reply to a question from NHS login' : 'Reply to your question';
    const owner = query.owner ?? (side === 'partner' ? leadContact(record) : record.partner.projectManager);
    return words(title, query.replyBy, owner, names);
  }
  const choosing = openPlans(record, each.onboarding).find((plan) => plan.proposed.length > 0);
  if (choosing && side === 'partner') {
    return words(`Choose a time for the ${callForms[choosing.kind].title}`, null, leadContact(record), names);
  }
  const outcome = latestOutcome(currentBoard(record, each.onboarding));
  if (side === 'nhs' && outcome?.outcome === 'rejected') {
    return words('Call you about the Board outcome', outcome.replyBy, record.partner.projectManager, names);
  }
  const next = openTasks(each.current, side)[0];
  if (!next) return 'Nothing now';
  const owner = next.side === side ? next.owner : side === 'nhs' ? record.partner.projectManager : leadContact(record);
  return words(next.side === side ? next.title : `Sort out: ${next.title}`, next.by, owner, names);
}

function words(title: string, by: string | null, owner: string | null, names: Names): string {
  const due = by ? `, by ${showWeekday(by)}` : '';
  return `${title.replace(/\.$/u, '')}${due}${owner ? ` (${nameOf(names, owner)})` : ''}`;
}
