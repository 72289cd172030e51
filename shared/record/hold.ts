/** On hold: until a date, for a reason. A project manager decides; a contact can ask. It ends by itself on its date. */
import { z } from 'zod';
import { addDays, addWorkingDays, londonDate } from '../calendar/working-days.ts';
import { eligibilityWords } from '../journey/eligibility.ts';
import { type Context, type Decision, type Meta, personOf, refuse } from './decision.ts';
import { type HoldSlice, holdOf } from './hold-state.ts';
import { type NoticeWanted, noticeWanted } from './notices.ts';
import { noOnboarding } from './partner.ts';
import { contactsOf } from './people.ts';
import { leads, type PolicyLines } from './policy.ts';
import type { PartnerRecord } from './state.ts';
import { date, freeText, id, requiredText } from './text.ts';

export type HoldEvent =
  | {
      readonly type: 'OnboardingHeld';
      readonly onboarding: string;
      readonly from: string;
      readonly until: string;
      readonly because: string;
    }
  | {
      readonly type: 'HoldAskedFor';
      readonly onboarding: string;
      readonly until: string;
      readonly because: string;
      readonly replyBy: string;
    }
  | { readonly type: 'HoldDeclined'; readonly onboarding: string; readonly because: string }
  | OnboardingResumed;

/** By a person, or by time: then `until` says which hold it was, so that it ends once. */
export interface OnboardingResumed {
  readonly type: 'OnboardingResumed';
  readonly onboarding: string;
  readonly on: string;
  readonly until: string;
}

const wish = {
  onboarding: id,
  until: date('The date it ends'),
  because: requiredText('The reason', 300),
};
const holdOnboarding = z.object({ type: z.literal('holdOnboarding'), ...wish });
const askForHold = z.object({ type: z.literal('askForHold'), ...wish });
const answerHold = z.object({
  type: z.literal('answerHold'),
  onboarding: id,
  yes: z.boolean(),
  /** For the contact who asked; may be empty. */
  because: freeText('The reason', 300),
  /** The instant of the request that was shown; the answer is for no other one. */
  wish: z.string().max(40).optional(),
});
const resumeOnboarding = z.object({ type: z.literal('resumeOnboarding'), onboarding: id });

export const holdCommands = [holdOnboarding, askForHold, answerHold, resumeOnboarding] as const;
export type HoldCommand = z.infer<(typeof holdCommands)[number]>;

export const holdPolicies: PolicyLines<HoldCommand['type']> = {
  holdOnboarding: leads,
  askForHold: ['contact', 'mail'],
  answerHold: leads,
  resumeOnboarding: leads,
};

export function decideHold(
  record: PartnerRecord,
  command: HoldCommand,
  context: Context,
): Decision<HoldEvent | NoticeWanted> {
  const missing = noOnboarding(record, command.onboarding);
  if (missing) return missing;
  const { onboarding } = command;
  const { current, asked } = holdOf(record, onboarding);
  const today = londonDate(context.now);
  switch (command.type) {
    case 'holdOnboarding':
      return wrongDate(command.until, today) ?? held(record, context, command);
    case 'askForHold': {
      if (current) return refuse('onHold', 'This is on hold already.');
      const wrong = wrongDate(command.until, today);
      if (wrong) return wrong;
      const replyBy = addWorkingDays(today, eligibilityWords.replyWorkingDays);
      const { until, because } = command;
      const manager = record.partner.projectManager;
      const data = { on: until, because, by: personOf(context.actor) ?? '' };
      const told = manager
        ? [noticeWanted(record, context, { kind: 'holdAskedFor', onboarding, to: [manager], data })]
        : [];
      return [{ type: 'HoldAskedFor', onboarding, until, because, replyBy }, ...told];
    }
    case 'answerHold': {
      if (!asked) return refuse('notAsked', 'Nobody asks to put this on hold any more.');
      if (command.wish !== undefined && command.wish !== asked.at) {
        return refuse('outOfDate', 'They have asked again meanwhile. Here is the latest request.');
      }
      if (command.yes) return wrongDate(asked.until, today) ?? held(record, context, { onboarding, ...asked });
      const data = { on: asked.until, because: command.because };
      const to = asked.by ? [asked.by] : contactsOf(record);
      const told = noticeWanted(record, context, { kind: 'holdDeclined', onboarding, to, data });
      return [{ type: 'HoldDeclined', onboarding, because: command.because }, told];
    }
    case 'resumeOnboarding':
      if (!current) return refuse('notOnHold', 'This is not on hold any more.');
      return resumed(record, context, { type: 'OnboardingResumed', onboarding, on: today, until: current.until });
    default:
      return command satisfies never;
  }
}

/** What the end of a hold leads to; nothing when somebody ended or moved it meanwhile. */
export function resumed(
  record: PartnerRecord,
  context: Context,
  event: OnboardingResumed,
): readonly (OnboardingResumed | NoticeWanted)[] {
  const { onboarding, until } = event;
  if (holdOf(record, onboarding).current?.until !== until) return [];
  const manager = record.partner.projectManager;
  const acts = personOf(context.actor);
  const to = [...(manager && manager !== acts ? [manager] : []), ...contactsOf(record)];
  return [event, noticeWanted(record, context, { kind: 'holdEnded', onboarding, to })];
}

export function evolveHold(slice: HoldSlice, event: HoldEvent, { at, actor }: Meta): HoldSlice {
  switch (event.type) {
    case 'OnboardingHeld': {
      const { until, because } = event;
      return { ...slice, current: { from: slice.current?.from ?? event.from, until, because }, asked: null };
    }
    case 'HoldAskedFor': {
      const { until, because, replyBy } = event;
      return { ...slice, asked: { until, because, replyBy, at, by: personOf(actor) } };
    }
    case 'HoldDeclined':
      return { ...slice, asked: null };
    case 'OnboardingResumed': {
      const { current, past } = slice;
      if (!current) return slice;
      return { ...slice, current: null, past: [...past, { from: current.from, to: event.on, endedAt: at }] };
    }
    default:
      return event satisfies never;
  }
}

function held(
  record: PartnerRecord,
  context: Context,
  { onboarding, until, because }: { onboarding: string; until: string; because: string },
): readonly (HoldEvent | NoticeWanted)[] {
  const { current } = holdOf(record, onboarding);
  if (current?.until === until && current.because === because) return [];
  const from = londonDate(context.now);
  const data = { on: until, because };
  const told = noticeWanted(record, context, { kind: 'onHold', onboarding, to: contactsOf(record), data });
  return [{ type: 'OnboardingHeld', onboarding, from, until, because }, told];
}

function wrongDate(until: string, today: string) {
  const words =
    until <= today
      ? 'The date it ends must be after today'
      : until > addDays(today, 366)
        ? 'The date it ends must be within a year'
        : null;
  return words === null ? null : refuse('wrongDate', `${words}.`, { until: words });
}
