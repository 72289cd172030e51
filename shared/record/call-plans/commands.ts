/** Commands that plan a call: set its time, offer times, choose one, move it, cancel it. */
import { z } from 'zod';
import { callKinds } from '../calls.ts';
import { leads, type PolicyLines } from '../policy.ts';
import { freeText, id } from '../text.ts';

/** In one spelling, so that instants compare as texts. */
const instant = (sentence: string) => z.iso.datetime(sentence).transform((at) => new Date(at).toISOString());
const about = {
  onboarding: id,
  /** How long, in minutes. */
  minutes: z
    .int('Enter how long the call is')
    .min(15, 'A call is at least 15 minutes')
    .max(480, 'A call is a day at most'),
  attendees: z.array(id).min(1, 'Select who should come').max(50),
};
const when = instant('Enter the date and time of the call');

const planCall = z.object({ type: z.literal('planCall'), kind: z.enum(callKinds), at: when, ...about });
const proposeTimes = z.object({
  type: z.literal('proposeTimes'),
  kind: z.enum(callKinds),
  times: z
    .array(instant('Enter the date and time of each call you propose'))
    .min(1, 'Enter at least one time')
    .max(3, 'Enter at most three times'),
  ...about,
});
const chooseTime = z.object({
  type: z.literal('chooseTime'),
  onboarding: id,
  plan: id,
  at: instant('Select a time'),
});
const moveCall = z.object({ type: z.literal('moveCall'), plan: id, at: when, ...about });
const cancelCall = z.object({
  type: z.literal('cancelCall'),
  onboarding: id,
  plan: id,
  /** The partner reads it. */
  reason: freeText('The reason', 500),
});

export const callPlanCommands = [planCall, proposeTimes, chooseTime, moveCall, cancelCall] as const;
export type CallPlanCommand = z.infer<(typeof callPlanCommands)[number]>;

export const callPlanPolicies: PolicyLines<CallPlanCommand['type']> = {
  planCall: leads,
  proposeTimes: leads,
  chooseTime: ['contact', 'mail', ...leads],
  moveCall: leads,
  cancelCall: leads,
};
