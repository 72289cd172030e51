/** Actions agreed in a call: who does what by when, that it was done, and telling the partner the whole list. */
import { z } from 'zod';
import type { Call } from './calls.ts';
import { type Context, type Decision, type Meta, personOf, type Refusal, refuse } from './decision.ts';
import { savedMeanwhile } from './meanwhile.ts';
import { type NoticeWanted, noticeWanted } from './notices.ts';
import { isOutsider, organisationOf } from './outsiders.ts';
import { noOnboarding } from './partner.ts';
import { contactsOf } from './people.ts';
import { isContact, leads, type PolicyLines } from './policy.ts';
import type { PartnerRecord } from './state.ts';
import { basedOn, date, freeText, id, requiredText } from './text.ts';

export const agreedAction = z.object({
  text: requiredText('The action', 500),
  side: z.enum(['partner', 'nhs'], 'Select who does the action'),
  /** Null: the lead contact, or whoever is project manager. On the partner's side also somebody of another organisation who attended. */
  owner: id.nullable(),
  by: date('The date the action is due'),
});
type Agreed = z.infer<typeof agreedAction>;

export type CallAction = Readonly<Agreed> & {
  /** Unlike any other of its call. */
  readonly id: string;
  readonly done: { readonly text: string; readonly by: string | null; readonly at: string } | null;
};

export type CallActionEvent =
  | {
      readonly type: 'ActionFinished';
      readonly onboarding: string;
      readonly call: string;
      readonly action: string;
      readonly text: string;
    }
  | { readonly type: 'CallActionsSent'; readonly onboarding: string; readonly call: string };

const finishAction = z.object({
  type: z.literal('finishAction'),
  onboarding: id,
  call: id,
  action: id,
  text: freeText('What was done', 2000),
  basedOn,
});
const sendCallActions = z.object({ type: z.literal('sendCallActions'), onboarding: id, call: id });

export const callActionCommands = [finishAction, sendCallActions] as const;
export type CallActionCommand = z.infer<(typeof callActionCommands)[number]>;

export const callActionPolicies: PolicyLines<CallActionCommand['type']> = {
  finishAction: ['contact', 'mail', ...leads],
  sendCallActions: leads,
};

export function decideCallAction(
  record: PartnerRecord,
  command: CallActionCommand,
  context: Context,
): Decision<CallActionEvent | NoticeWanted> {
  const { onboarding } = command;
  const missing = noOnboarding(record, onboarding);
  if (missing) return missing;
  const call = record.calls.find((each) => each.id === command.call && each.onboarding === onboarding);
  if (!call) return refuse('notFound', 'We cannot find this call.');
  if (command.type === 'sendCallActions') return sent(record, call, context);
  const action = call.actions.find((each) => each.id === command.action);
  if (!action) return refuse('outOfDate', 'This card is out of date. Here is the latest one.');
  if (action.side === 'nhs' && isContact(record, personOf(context.actor) ?? '')) {
    return refuse('forbidden', 'This action is for NHS login.');
  }
  if (action.done?.text === command.text) return [];
  const clash = savedMeanwhile(action.done, action.done?.at === command.basedOn, context, 'answered');
  if (clash) return clash;
  return [{ type: 'ActionFinished', onboarding, call: call.id, action: action.id, text: command.text }];
}

/** A commissioner or sponsor who attended reads what concerns them, by mail. Source: reference/wording.md C. */
function outsidersIn(record: PartnerRecord, { attendees }: Call): readonly string[] {
  return attendees.filter((person) => isOutsider(record, person));
}

/** Of somebody of another organisation: what they or a colleague of theirs are to do, and what names their organisation. */
function concerns(record: PartnerRecord, { text, owner }: CallAction, person: string): boolean {
  const organisation = organisationOf(record, person);
  if (owner === person) return true;
  if (organisation === null) return false;
  return (owner !== null && organisationOf(record, owner) === organisation) || names(text, organisation);
}

/** As whole words, in capitals or not. */
function names(text: string, organisation: string): boolean {
  const words = (given: string) =>
    ` ${given
      .toLowerCase()
      .replace(/[^\p{L}\p{N}]+/gu, ' ')
      .trim()} `;
  return words(organisation).trim() !== '' && words(text).includes(words(organisation));
}

/** Told once per call: a second press changes nothing. */
function sent(record: PartnerRecord, call: Call, context: Context): Decision<CallActionEvent | NoticeWanted> {
  if (call.actions.length === 0) return refuse('noActions', 'There are no actions to send for this call.');
  if (call.actionsSentAt) return [];
  const { id: callId, onboarding } = call;
  const wish = (to: readonly string[], actions: string | null) => {
    const data = { call: callId, ...(actions === null ? {} : { actions }) };
    return { kind: 'callActions' as const, onboarding, to, data };
  };
  const wishes = [wish(contactsOf(record), null), ...forOutsiders(record, call).map(([to, ids]) => wish(to, ids))];
  const told = wishes.map((each, before) => noticeWanted(record, context, each, before));
  return [{ type: 'CallActionsSent', onboarding, call: callId }, ...told];
}

/** Who of other organisations is told of which actions, by id; nobody whom none of them concerns. */
export function forOutsiders(record: PartnerRecord, call: Call): readonly (readonly [readonly string[], string])[] {
  const people = new Map<string, string[]>();
  for (const person of outsidersIn(record, call)) {
    const ids = call.actions.filter((action) => concerns(record, action, person)).map((action) => action.id);
    if (ids.length > 0) people.set(ids.join(), [...(people.get(ids.join()) ?? []), person]);
  }
  return [...people].map(([ids, to]) => [to, ids] as const);
}

/** Whether the actions of a call held `on` that date can be kept so; null when they can. */
export function faultOfActions(
  record: PartnerRecord,
  actions: readonly Agreed[],
  { on, attendees }: { readonly on: string; readonly attendees: readonly string[] },
  { house }: Pick<Context, 'house'>,
): Refusal | null {
  for (const [index, { side, owner, by }] of actions.entries()) {
    const ours = owner !== null && (house.staff[owner]?.roles.length ?? 0) > 0;
    const attended = owner !== null && attendees.includes(owner) && isOutsider(record, owner);
    const known = owner === null || (side === 'partner' ? isContact(record, owner) || attended : ours);
    const sentence = !known
      ? 'Select a person of this partner or of NHS login, or somebody who attended'
      : by < on
        ? 'The date an action is due must not be before the call'
        : null;
    if (sentence) return refuse('invalid', `${sentence}.`, { [`actions.${index}`]: sentence });
  }
  return null;
}

export function kept(actions: readonly Agreed[]): readonly CallAction[] {
  return actions.map((action, index) => ({ ...action, id: `a${index + 1}`, done: null }));
}

export function evolveCallActions(calls: readonly Call[], event: CallActionEvent, meta: Meta): readonly Call[] {
  const change = (to: (call: Call) => Call) => calls.map((call) => (call.id === event.call ? to(call) : call));
  switch (event.type) {
    case 'ActionFinished': {
      const done = { text: event.text, by: personOf(meta.actor), at: meta.at };
      const finished = (action: CallAction) => (action.id === event.action ? { ...action, done } : action);
      return change((call) => ({ ...call, actions: call.actions.map(finished) }));
    }
    case 'CallActionsSent':
      return change((call) => ({ ...call, actionsSentAt: meta.at }));
    default:
      return event satisfies never;
  }
}
