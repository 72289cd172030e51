/** Calls to come as a page shows them: when, with whom, where to join, or the times to choose from. */
import { showMoment } from '../../calendar/format.ts';
import { callForms } from '../../journey/calls.ts';
import { type CallPlan, openPlans } from '../../record/call-plans/state.ts';
import type { CallKind } from '../../record/calls.ts';
import type { PartnerRecord } from '../../record/state.ts';
import { type Names, nameOf } from '../names.ts';

export interface PlanLine {
  readonly id: string;
  readonly kind: CallKind;
  readonly title: string;
  /** Instant, or null while there are times to choose from. */
  readonly at: string | null;
  /** "Tuesday 8 December 2026, 2pm", or null. */
  readonly when: string | null;
  readonly minutes: number;
  readonly attendees: readonly { readonly id: string; readonly name: string }[];
  readonly times: readonly { readonly id: string; readonly label: string }[];
  /** Where to join; null until the meeting is in the calendar. */
  readonly url: string | null;
}

export function planLines(record: PartnerRecord, onboarding: string, names: Names): readonly PlanLine[] {
  return openPlans(record, onboarding).map((plan) => planLine(plan, names));
}

export function planLine({ id, kind, at, minutes, attendees, proposed, meeting }: CallPlan, names: Names): PlanLine {
  return {
    id,
    kind,
    title: callForms[kind].title,
    at,
    when: at && showMoment(at),
    minutes,
    attendees: attendees.map((person) => ({ id: person, name: nameOf(names, person) })),
    times: proposed.map((time) => ({ id: time, label: showMoment(time) })),
    url: meeting?.url ?? null,
  };
}
