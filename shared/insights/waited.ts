/**
 * For whom an onboarding waited, by month, in working days of a running clock. Each stretch of time counts for the side
 * whose act ended it: the partner's answer ends a wait for the partner. What is asked for but not waited for, and what
 * one side asks the other, ends no wait.
 */
import { addDays, londonDate } from '../calendar/working-days.ts';
import { closedOf } from '../record/course-state.ts';
import { holdOf, runningDays } from '../record/hold-state.ts';
import type { PartnerRecord } from '../record/state.ts';
import type { TaskView } from '../views/progress.ts';
import { lastDayOf, monthOf } from './months.ts';
import type { WaitedDays, WaitedSide } from './waited-sides.ts';

export interface Waited {
  /** The earliest first. */
  readonly months: readonly (WaitedDays & { readonly month: string })[];
  /** The date up to which `months` count; from then on it waits for whose turn it is. Null when it is closed. */
  readonly until: string | null;
}

type Done = Pick<TaskView, 'doneAt' | 'side' | 'optional' | 'afterwards'>;

interface Act {
  readonly at: string;
  readonly side: WaitedSide;
}

/** Of longer ones the last two years. */
const MOST = 24;

/** `begun` is the instant from which on we know of the onboarding. */
export function waited(
  record: PartnerRecord,
  onboarding: string,
  steps: readonly { readonly tasks: readonly Done[] }[],
  begun: string,
): Waited {
  const hold = holdOf(record, onboarding);
  const closed = closedOf(record, onboarding);
  const acts = [...taskActs(steps), ...replies(record, onboarding)]
    .filter(({ at }) => at > begun && (!closed || at <= closed.at))
    .sort((a, b) => a.at.localeCompare(b.at));
  const months = new Map<string, Record<WaitedSide, number>>();
  let from = londonDate(begun);
  for (const { at, side } of acts) {
    const to = londonDate(at);
    while (from < to) {
      // Days count from the one after.
      const name = monthOf(addDays(from, 1));
      const month = months.get(name) ?? { partner: 0, nhs: 0, board: 0 };
      const end = [lastDayOf(name), to].sort()[0] ?? to;
      month[side] += runningDays(hold, from, end);
      months.set(name, month);
      from = end;
    }
  }
  return {
    months: [...months].map(([month, days]) => ({ month, ...days })).slice(-MOST),
    until: closed ? null : from,
  };
}

function taskActs(steps: readonly { readonly tasks: readonly Done[] }[]): readonly Act[] {
  return steps.flatMap(({ tasks }) =>
    tasks.flatMap(({ doneAt, side, optional, afterwards }) =>
      doneAt === null || optional || afterwards ? [] : [{ at: doneAt, side }],
    ),
  );
}

/** The first message of a question asks, the others answer; about eligibility the answers came before. */
function replies(record: PartnerRecord, onboarding: string): readonly Act[] {
  return record.queries
    .filter((query) => query.onboarding === onboarding)
    .flatMap(({ about, messages }) => (about === 'eligibility' ? messages : messages.slice(1)))
    .map(({ at, side }) => ({ at, side }));
}
