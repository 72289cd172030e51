/** Calls: held when, with whom, what was said on each topic, and what came of it. */
import { z } from 'zod';
import { londonDate } from '../calendar/working-days.ts';
import { agreedAction, type CallAction, faultOfActions, kept } from './call-actions.ts';
import { type Context, type Decision, type Meta, personOf, refuse } from './decision.ts';
import { noOnboarding } from './partner.ts';
import { leads, type PolicyLines } from './policy.ts';
import type { PartnerRecord } from './state.ts';
import { date, freeText, id, requiredText } from './text.ts';

/** Who may read a note. Notes start as NHS only; sharing is a choice. */
const audiences = ['nhs', 'shared'] as const;
export type Audience = (typeof audiences)[number];

const note = z.object({
  /** A topic of the agenda, `shared/journey/calls.ts`. */
  topic: id,
  text: requiredText('The note', 4000),
  audience: z.enum(audiences),
});
export type CallNote = Readonly<z.infer<typeof note>>;

const common = {
  type: z.literal('recordCall'),
  onboarding: id,
  on: date('The date of the call'),
  /** Person ids, of both sides. */
  attendees: z.array(id).min(1, 'Select who attended').max(50),
  /** People we do not know by id, such as a commissioner. */
  others: freeText('Other people who attended', 500),
  notes: z.array(note).max(30),
  actions: z.array(agreedAction).max(30),
};

export const recordCall = z.discriminatedUnion('kind', [
  z.object({
    ...common,
    kind: z.literal('applicationReview'),
    /** The partner's team was introduced to the integration process. Source: seeds/apply-for-nhs-login. */
    overviewGiven: z.boolean(),
    team: freeText("The partner's team", 2000),
    questions: freeText("The partner's questions", 2000),
  }),
  z.object({
    ...common,
    kind: z.literal('preparation'),
    /** The joint decision: ready for the Product Demonstration Call or not. */
    ready: z.boolean('Select if the partner is ready'),
  }),
  z.object({ ...common, kind: z.literal('productDemonstration') }),
  z.object({ ...common, kind: z.literal('postGoLive') }),
]);

type Held = z.infer<typeof recordCall>;
type Recorded<C> = C extends Held
  ? Readonly<Omit<C, 'type' | 'actions'>> & { readonly actions: readonly CallAction[] }
  : never;

/** A call as kept: what was recorded, plus its id, who recorded it and when. */
export type Call = Recorded<Held> & {
  readonly id: string;
  readonly by: string | null;
  readonly at: string;
  /** Null until the partner was sent the list of actions. */
  readonly actionsSentAt: string | null;
};
export type CallKind = Held['kind'];
export const callKinds = [
  'applicationReview',
  'preparation',
  'productDemonstration',
  'postGoLive',
] as const satisfies readonly CallKind[];
export type CallEvent = { readonly type: 'CallRecorded'; readonly call: string; readonly held: Recorded<Held> };

export const callCommands = [recordCall] as const;
export type CallCommand = Held;

export const callPolicies: PolicyLines<CallCommand['type']> = { recordCall: leads };

export function decideCall(record: PartnerRecord, command: CallCommand, context: Context): Decision<CallEvent> {
  const missing = noOnboarding(record, command.onboarding);
  if (missing) return missing;
  if (command.on > londonDate(context.now)) {
    const sentence = 'The date of the call must be today or in the past';
    return refuse('invalid', `${sentence}.`, { on: sentence });
  }
  if (command.kind === 'preparation' && !command.ready && command.actions.length === 0) {
    const sentence = 'Enter at least one action that makes the partner ready';
    return refuse('invalid', `${sentence}.`, { actions: sentence });
  }
  const fault = faultOfActions(record, command.actions, command, context);
  if (fault) return fault;
  const { type: _, actions, ...held } = command;
  return [{ type: 'CallRecorded', call: `c${record.calls.length + 1}`, held: { ...held, actions: kept(actions) } }];
}

export function evolveCalls(calls: readonly Call[], event: CallEvent, meta: Meta): readonly Call[] {
  return [...calls, { ...event.held, id: event.call, by: personOf(meta.actor), at: meta.at, actionsSentAt: null }];
}

/** The last call of a kind in an onboarding, or null. */
export function lastCall<K extends CallKind>(
  record: PartnerRecord,
  onboarding: string,
  kind: K,
): Extract<Call, { kind: K }> | null {
  const held = record.calls.filter(
    (call): call is Extract<Call, { kind: K }> => call.onboarding === onboarding && call.kind === kind,
  );
  return held.at(-1) ?? null;
}
