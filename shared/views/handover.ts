/** What goes along when a project manager hands a partner over: our open tasks, promises, calls and Board dates. */
import { showDate } from '../calendar/format.ts';
import { londonDate } from '../calendar/working-days.ts';
import { callForms } from '../journey/calls.ts';
import { boardOf, gates } from '../record/board/gates.ts';
import { pendingDate } from '../record/board/state.ts';
import { openPlans } from '../record/call-plans/state.ts';
import { closedOf, shownOnboardings } from '../record/course-state.ts';
import { holdOf, movedByHolds } from '../record/hold-state.ts';
import type { PartnerRecord } from '../record/state.ts';
import { isOverdue } from './due-dates.ts';
import { ourTasks } from './open-tasks.ts';
import { progress } from './progress.ts';

export interface HandoverThing {
  readonly product: string;
  readonly what: string;
  /** A date, such as `2026-11-21`. */
  readonly by: string | null;
  readonly overdue: boolean;
}

/** The earliest date first; what has none comes last. */
export function handoverThings(record: PartnerRecord, today: string): readonly HandoverThing[] {
  return shownOnboardings(record)
    .filter((id) => !closedOf(record, id))
    .flatMap((id) => thingsOf(record, id))
    .map((thing) => ({ ...thing, overdue: isOverdue(thing.by, today) }))
    .sort((a, b) => (a.by ?? '~').localeCompare(b.by ?? '~'));
}

function thingsOf(record: PartnerRecord, onboarding: string): readonly Omit<HandoverThing, 'overdue'>[] {
  const { product, ...rest } = progress(record, onboarding);
  const { current: hold } = holdOf(record, onboarding);
  const thing = (what: string, by: string | null) => ({ product, what, by });
  const queries = record.queries.filter(
    (query) => query.onboarding === onboarding && !query.closedAt && query.waitingOn === 'nhs',
  );
  return [
    ...ourTasks(rest).map(({ task: { title, by } }) => thing(title, by)),
    ...queries.map(({ messages, replyBy, since }) => {
      const asked = messages.at(-1)?.text ?? 'Answers that need a person';
      return thing(`Reply: ${asked}`, movedByHolds(holdOf(record, onboarding), replyBy, since));
    }),
    ...gates.flatMap((gate) => {
      const on = pendingDate(boardOf(record, onboarding, gate));
      return on
        ? [thing(gate === 'application' ? 'The Board looks at the application' : 'The Board looks at go live', on)]
        : [];
    }),
    ...openPlans(record, onboarding).map(({ kind, at }) => {
      const title = callForms[kind].title;
      return at ? thing(title, londonDate(at)) : thing(`${title}: times proposed`, null);
    }),
    ...(hold ? [thing(`On hold until ${showDate(hold.until)}. Reason: ${hold.because}`, hold.until)] : []),
  ];
}
