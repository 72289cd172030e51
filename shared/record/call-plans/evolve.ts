/** What an event changes in the plans of calls. */
import type { CallPlan, CallPlanEvent, MeetingFact } from './state.ts';

export function evolveCallPlans(
  plans: readonly CallPlan[],
  event: CallPlanEvent | MeetingFact,
  at: string,
): readonly CallPlan[] {
  const change = (part: Partial<CallPlan>) =>
    plans.map((plan) => (plan.id === event.plan ? { ...plan, ...part } : plan));
  switch (event.type) {
    case 'CallTimesProposed':
    case 'CallPlanned': {
      const { plan, onboarding, kind, minutes, attendees } = event;
      const time = event.type === 'CallPlanned' ? { at: event.at, proposed: [] } : { at: null, proposed: event.times };
      const now = { id: plan, onboarding, kind, minutes, attendees, ...time, since: at };
      const there = plans.some((each) => each.id === plan);
      return there ? change(now) : [...plans, { ...now, cancelledAt: null, meeting: null }];
    }
    case 'CallMoved':
      return change({ at: event.at, minutes: event.minutes, attendees: event.attendees, since: at });
    case 'CallCancelled':
      return change({ cancelledAt: at });
    case 'MeetingKept': {
      const { event: id, organiser, url, hash } = event;
      return change({ meeting: { event: id, organiser, url, hash } });
    }
    case 'MeetingGone':
      return change({ meeting: null });
    default:
      return event satisfies never;
  }
}

/** The calls that lie ahead are the new project manager's: they come in place of the former one. */
export function takeOverPlans(
  plans: readonly CallPlan[],
  { person, was }: { readonly person: string; readonly was: string | null },
  at: string,
): readonly CallPlan[] {
  return plans.map((plan) => {
    const ahead = !plan.cancelledAt && (plan.at === null || plan.at > at);
    if (!ahead || !plan.attendees.some((each) => each === was)) return plan;
    const attendees = plan.attendees.map((each) => (each === was ? person : each));
    return { ...plan, attendees: [...new Set(attendees)] };
  });
}
