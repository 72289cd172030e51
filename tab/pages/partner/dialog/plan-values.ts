/** What is typed to plan a call, and the command it becomes. */
import { londonClock, londonInstant } from '../../../../shared/calendar/london.ts';
import type { CallKind } from '../../../../shared/record/calls.ts';
import type { PlanLine } from '../../../../shared/views/pages/call-plans.ts';
import type { Draft } from '../../../ask/draft.ts';

export interface Moment {
  readonly date: string;
  readonly time: string;
}

export interface PlanValues {
  readonly how: string;
  readonly when: Moment;
  readonly times: readonly Moment[];
  readonly minutes: string;
  readonly attendees: readonly string[];
}

const noMoment: Moment = { date: '', time: '' };
export const lengths = ['30', '45', '60', '90', '120', '180'];

export function planStart(plan: PlanLine | undefined, everybody: readonly string[]): PlanValues {
  const offered = plan?.times.map(({ id }) => londonClock(id)) ?? [];
  return {
    how: plan ? (plan.at ? 'set' : 'offer') : '',
    when: plan?.at ? londonClock(plan.at) : noMoment,
    times: [0, 1, 2].map((index) => offered[index] ?? noMoment),
    minutes: String(plan?.minutes ?? 60),
    attendees: plan?.attendees.map(({ id }) => id) ?? everybody,
  };
}

/** A call that has its time is moved; times that were left empty are not offered. */
export function planDraft(onboarding: string, kind: CallKind, plan: PlanLine | undefined, values: PlanValues): Draft {
  const about = { onboarding, minutes: Number(values.minutes), attendees: values.attendees };
  const at = instantOf(values.when);
  if (plan?.at) return { type: 'moveCall', plan: plan.id, at, ...about };
  if (values.how !== 'offer') return { type: 'planCall', kind, at, ...about };
  const times = values.times.filter(({ date, time }) => date !== '' || time !== '').map(instantOf);
  return { type: 'proposeTimes', kind, times, ...about };
}

function instantOf({ date, time }: Moment): string {
  return londonInstant(date, time) ?? '';
}
