/** What is kept of a call that is planned or has times to choose from, and which plan counts now. */
import { londonDate } from '../../calendar/working-days.ts';
import type { CallKind } from '../calls.ts';
import { closedOf } from '../course-state.ts';
import type { How } from '../space.ts';
import type { PartnerRecord } from '../state.ts';

export interface CallPlan {
  readonly id: string;
  readonly onboarding: string;
  readonly kind: CallKind;
  /** Instant (ISO 8601 in UTC); null while times are proposed. */
  readonly at: string | null;
  readonly minutes: number;
  /** Person ids, of both sides. */
  readonly attendees: readonly string[];
  /** Instants to choose from; empty once one is chosen. */
  readonly proposed: readonly string[];
  /** Instant of the last proposal or plan. */
  readonly since: string;
  readonly cancelledAt: string | null;
  /** The event in somebody's calendar, as we last made it. */
  readonly meeting: {
    readonly event: string;
    /** Whose calendar: a person id. */
    readonly organiser: string;
    /** Where to join. */
    readonly url: string | null;
    readonly hash: string;
  } | null;
}

interface Planned {
  readonly plan: string;
  readonly onboarding: string;
  readonly kind: CallKind;
  readonly minutes: number;
  readonly attendees: readonly string[];
}

export type CallPlanEvent =
  | (Planned & { readonly type: 'CallTimesProposed'; readonly times: readonly string[] })
  | (Planned & { readonly type: 'CallPlanned'; readonly at: string })
  | {
      readonly type: 'CallMoved';
      readonly plan: string;
      readonly at: string;
      readonly minutes: number;
      readonly attendees: readonly string[];
    }
  | { readonly type: 'CallCancelled'; readonly plan: string; readonly reason: string };

/** What the reconciler says of the event in the calendar. */
export type MeetingFact =
  | {
      readonly type: 'MeetingKept';
      readonly key: string;
      readonly plan: string;
      readonly event: string;
      readonly organiser: string;
      readonly url: string | null;
      readonly hash: string;
      readonly how: How;
    }
  | { readonly type: 'MeetingGone'; readonly key: string; readonly plan: string; readonly how: How };

export function meetingKey(plan: string): string {
  return `meeting:${plan}`;
}

/** The call has been recorded since, on that day or later. */
function isHeld(record: PartnerRecord, plan: CallPlan): boolean {
  const { onboarding, kind, at, since } = plan;
  const day = at === null ? null : londonDate(at);
  return record.calls.some(
    (call) =>
      call.onboarding === onboarding && call.kind === kind && call.at > since && (day === null || call.on >= day),
  );
}

/** Plans that still count, in the order of their time; those with times to choose from first. */
export function openPlans(record: PartnerRecord, onboarding: string): readonly CallPlan[] {
  if (closedOf(record, onboarding)) return [];
  return record.plans
    .filter((plan) => plan.onboarding === onboarding && !plan.cancelledAt && !isHeld(record, plan))
    .sort((a, b) => (a.at ?? '').localeCompare(b.at ?? ''));
}

export function openPlan(record: PartnerRecord, onboarding: string, kind: CallKind): CallPlan | null {
  return openPlans(record, onboarding).find((plan) => plan.kind === kind) ?? null;
}

/** What the calendar still needs of a plan: to show it, to lose it, or nothing. */
export function calendarWork(record: PartnerRecord, plan: CallPlan): 'keep' | 'remove' | null {
  const off = plan.cancelledAt !== null || closedOf(record, plan.onboarding) !== null;
  if (!off) return plan.at !== null && !isHeld(record, plan) ? 'keep' : null;
  const line = record.space.steps[meetingKey(plan.id)];
  // A try whose end we do not know may have left an event.
  const maybe = line !== undefined && ['started', 'waiting', 'unknown'].includes(line.status);
  return (plan.meeting || maybe) && !isHeld(record, plan) ? 'remove' : null;
}
