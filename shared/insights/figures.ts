/** What insights need of an onboarding, kept in its row: short, bounded, and of dates and counts only. NHS only. */
import { londonDate, workingDaysBetween } from '../calendar/working-days.ts';
import { boardOf, gates } from '../record/board/gates.ts';
import { closedOf, completedBefore } from '../record/course-state.ts';
import { holdOf, runningDays } from '../record/hold-state.ts';
import { currentContacts } from '../record/people.ts';
import type { PartnerRecord } from '../record/state.ts';
import { withoutNames } from '../views/board-lines.ts';
import { stepStart } from '../views/due-dates.ts';
import type { StepView } from '../views/progress.ts';
import { monthOf } from './months.ts';
import { type Waited, waited } from './waited.ts';

export interface Figures {
  /** Steps that were completed here: when, and after how many working days of a running clock. */
  readonly done: readonly { readonly step: string; readonly on: string; readonly days: number }[];
  /** The date on which the open step began; null when none is open. */
  readonly since: string | null;
  /** Working days on hold since then. */
  readonly held: number;
  readonly waited: Waited;
  /** The reasons of a deferral are what the Board asked for. */
  readonly deferrals: readonly { readonly on: string; readonly reasons: readonly string[] }[];
  /** Reminders to the partner's contacts about this onboarding, by month. */
  readonly reminded: readonly { readonly month: string; readonly sent: number }[];
}

/** Deferrals and months that are kept: more than any onboarding has had. */
const MOST = 24;

export function figuresOf(
  record: PartnerRecord,
  onboarding: string,
  steps: readonly StepView[],
  current: StepView | null,
): Figures {
  const hold = holdOf(record, onboarding);
  const startedAt = record.partner.onboardings[onboarding]?.startedAt ?? '';
  const begun = record.course[onboarding]?.imported?.at ?? startedAt;
  const done = steps.flatMap((step, index) => {
    const start = stepStart(steps, index, begun);
    if (!start || !step.completedAt || completedBefore(record, onboarding, step.id)) return [];
    const on = londonDate(step.completedAt);
    return [{ step: step.id, on, days: runningDays(hold, londonDate(start), on) }];
  });
  const start = current && !closedOf(record, onboarding) ? stepStart(steps, steps.indexOf(current), begun) : null;
  const since = start && londonDate(start);
  const ended = hold.past.at(-1)?.to;
  const past = { ...hold, current: null };
  const held = since && ended ? workingDaysBetween(since, ended) - runningDays(past, since, ended) : 0;
  return {
    done,
    since,
    held,
    waited: waited(record, onboarding, steps, begun),
    deferrals: deferrals(record, onboarding),
    reminded: reminded(record, onboarding),
  };
}

function deferrals(record: PartnerRecord, onboarding: string): Figures['deferrals'] {
  return gates
    .flatMap((gate) => boardOf(record, onboarding, gate).outcomes)
    .filter(({ outcome }) => outcome === 'deferred')
    .map(({ on, items }) => {
      const asked = items.map(({ text }) => text);
      return { on, reasons: withoutNames(record, onboarding, asked) };
    })
    .slice(-MOST);
}

function reminded(record: PartnerRecord, onboarding: string): Figures['reminded'] {
  const counts = new Map<string, number>();
  for (const { person } of currentContacts(record)) {
    for (const { at, items } of record.reminders[person]?.sent ?? []) {
      if (!items.some((key) => key.startsWith(`${onboarding}/`))) continue;
      const month = monthOf(londonDate(at));
      counts.set(month, (counts.get(month) ?? 0) + 1);
    }
  }
  return [...counts]
    .map(([month, sent]) => ({ month, sent }))
    .sort((a, b) => a.month.localeCompare(b.month))
    .slice(-MOST);
}
