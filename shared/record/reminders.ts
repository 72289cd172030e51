/** Reminders: one digest to a person when something is due, and a person who puts reminders off. */
import { z } from 'zod';
import { showDate } from '../calendar/format.ts';
import { addWorkingDays, londonDate, londonHour } from '../calendar/working-days.ts';
import { reminderRules } from '../journey/reminder-rules.ts';
import { nextWeek } from '../views/reminders.ts';
import { type Context, type Decision, personOf, refuse } from './decision.ts';
import { aboutText, type DigestAbout } from './digest-about.ts';
import { type NoticeWanted, noticeWanted } from './notices.ts';
import { leads, type PolicyLines } from './policy.ts';
import { noReminders, type RemindersSlice, remindersOf } from './reminders-state.ts';
import type { PartnerRecord } from './state.ts';
import { date } from './text.ts';

/** A person was given a digest that reminds of things here (`person:<id>` says so). The carrier's record tells it. */
export interface ReminderGiven {
  readonly type: 'ReminderGiven';
  readonly person: string;
  /** When the digest was given, ISO 8601. */
  readonly at: string;
  readonly items: readonly string[];
  readonly notice: {
    readonly to: string;
    readonly waiting: string;
    /** Every partner that counts it. */
    readonly about: readonly DigestAbout[];
  } | null;
}

/** The digest that was given then reached nobody: it counts no more. */
export interface ReminderLost {
  readonly type: 'ReminderLost';
  readonly person: string;
  readonly at: string;
}

/** Something is due here, but this person is not to be reminded before a date. */
export interface RemindersRest {
  readonly type: 'RemindersRest';
  readonly person: string;
  readonly until: string;
}

export type ReminderEvent =
  | {
      readonly type: 'PersonReminded';
      readonly person: string;
      readonly items: readonly string[];
      /** When the digest was given; absent: when this was written. */
      readonly at?: string;
    }
  | { readonly type: 'RemindersSnoozed'; readonly person: string; readonly until: string }
  | RemindersRest
  | ReminderLost;

const snoozeReminders = z.object({
  type: z.literal('snoozeReminders'),
  /** Null: the first working day of next week. */
  until: date('The date when we remind you again').nullable(),
});

export const reminderCommands = [snoozeReminders] as const;
export type ReminderCommand = z.infer<typeof snoozeReminders>;

/** For oneself only: the command names nobody. */
export const reminderPolicies: PolicyLines<ReminderCommand['type']> = {
  snoozeReminders: ['contact', 'mail', ...leads, 'reviewer'],
};

export function decideReminders(command: ReminderCommand, { actor, now }: Context): Decision<ReminderEvent> {
  const person = personOf(actor);
  if (person === null) return refuse('forbidden', 'Only a person can do this.');
  const today = londonDate(now);
  const until = command.until ?? nextWeek(today);
  const last = addWorkingDays(today, reminderRules.snoozeWorkingDays);
  const words =
    until <= today
      ? 'The date must be after today'
      : until > last
        ? `The date must be ${showDate(last)} or sooner`
        : null;
  if (words !== null) return refuse('wrongDate', `${words}.`, { until: words });
  return [{ type: 'RemindersSnoozed', person, until }];
}

/** Counted once, however often it is noted; told until the end of its day. */
export function reminded(
  record: PartnerRecord,
  context: Context,
  { person, at, items, notice }: ReminderGiven,
): readonly (ReminderEvent | NoticeWanted)[] {
  if (remindersOf(record, person).sent.some((each) => each.at === at)) return [];
  const counted = { type: 'PersonReminded' as const, person, items, at };
  if (!notice) return [counted];
  const { to, waiting, about } = notice;
  const on = londonDate(at);
  const partners = new Set(about.map(({ partner }) => partner)).size;
  const several = partners > 1 ? { partners: String(partners) } : {};
  const data = { on, waiting, given: at, about: aboutText(about), ...several };
  const wanted = noticeWanted(record, context, { kind: 'digest', onboarding: null, to: [to], data });
  return [counted, { ...wanted, expires: londonHour(on, reminderRules.hours.to) }];
}

/** Nothing when it is not counted. */
export function lost(record: PartnerRecord, fact: ReminderLost): readonly ReminderEvent[] {
  return remindersOf(record, fact.person).sent.some(({ at }) => at === fact.at) ? [fact] : [];
}

export function evolveReminders(slice: RemindersSlice = noReminders, event: ReminderEvent, at: string): RemindersSlice {
  switch (event.type) {
    case 'PersonReminded':
      return { ...slice, sent: [...slice.sent, { at: event.at ?? at, items: event.items }] };
    case 'RemindersSnoozed':
      return { ...slice, snoozedUntil: event.until };
    case 'RemindersRest':
      return { ...slice, restsUntil: event.until };
    case 'ReminderLost':
      return { ...slice, sent: slice.sent.filter((each) => each.at !== event.at) };
    default:
      return event satisfies never;
  }
}
