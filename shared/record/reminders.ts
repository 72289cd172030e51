/** Reminders: one digest to a person when something is due, and a person who puts reminders off. */
import { z } from 'zod';
import { showDate } from '../calendar/format.ts';
import { addWorkingDays, londonDate, londonHour } from '../calendar/working-days.ts';
import { reminderRules } from '../journey/reminder-rules.ts';
import { digestLines, expiryLines } from '../views/digest-lines.ts';
import { digests, nextWeek } from '../views/reminders.ts';
import { type Context, type Decision, personOf, refuse } from './decision.ts';
import { type NoticeWanted, noticeWanted } from './notices.ts';
import { leads, type PolicyLines } from './policy.ts';
import { noReminders, type RemindersSlice } from './reminders-state.ts';
import type { PartnerRecord } from './state.ts';
import { date } from './text.ts';

/** The planner found that a person should be reminded now. */
export interface ReminderDue {
  readonly type: 'ReminderDue';
  readonly person: string;
}

export type ReminderEvent =
  | { readonly type: 'PersonReminded'; readonly person: string; readonly items: readonly string[] }
  | { readonly type: 'RemindersSnoozed'; readonly person: string; readonly until: string };

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

/** Told once a day at most, in working hours; nothing when it is not due any more. */
export function reminded(
  record: PartnerRecord,
  context: Context,
  { person }: ReminderDue,
): readonly (ReminderEvent | NoticeWanted)[] {
  const digest = digests(record, context.now).find((each) => each.person === person);
  if (!digest || digest.at > context.now) return [];
  const today = londonDate(context.now);
  const items = digest.items.filter(({ next }) => next !== null && next <= today).map(({ key }) => key);
  const lines = [...digestLines(record, digest.items, today), ...expiryLines(record, person, today)];
  const data = { on: today, waiting: lines.join('\n') };
  const wanted = noticeWanted(record, context, { kind: 'digest', onboarding: null, to: [person], data });
  return [
    { type: 'PersonReminded', person, items },
    { ...wanted, expires: londonHour(today, reminderRules.hours.to) },
  ];
}

export function evolveReminders(slice: RemindersSlice = noReminders, event: ReminderEvent, at: string): RemindersSlice {
  switch (event.type) {
    case 'PersonReminded':
      return { ...slice, sent: [...slice.sent, { at, items: event.items }] };
    case 'RemindersSnoozed':
      return { ...slice, snoozedUntil: event.until };
    default:
      return event satisfies never;
  }
}
