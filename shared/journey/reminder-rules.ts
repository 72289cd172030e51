/** How often people are reminded, and when: data that NHS login can edit, checked when loaded. */
import { z } from 'zod';
import { checkedData } from '../checked-data.ts';
import data from './reminder-rules.json' with { type: 'json' };

const schema = z.strictObject({
  source: z.string().min(1),
  checkedOn: z.iso.date(),
  /** Hours of a working day in London: from the first, until the second. */
  hours: z
    .strictObject({ from: z.int().min(4).max(22), to: z.int().min(5).max(23) })
    .refine(({ from, to }) => from < to, 'The day must begin before it ends.'),
  /** How long nobody must have changed a record before it reminds: who is at it needs no reminder. */
  quietSeconds: z.int().min(0).max(3600),
  /** Working days before the date a task is due, when its person is first reminded. */
  firstWorkingDaysBefore: z.int().min(0).max(10),
  /** Working days between two reminders of the same overdue task. */
  everyWorkingDays: z.int().min(1).max(20),
  /** Then the project manager is told instead. */
  mostOnOneTask: z.int().min(1).max(10),
  /** Digests to one person, Monday to Sunday. */
  mostInOneWeek: z.int().min(1).max(5),
  /** How far ahead a person can put reminders off. */
  snoozeWorkingDays: z.int().min(1).max(20),
});

/** Throws with the place and the reason when a number is missing or makes no sense. */
export function readReminderRules(input: unknown): z.infer<typeof schema> {
  return checkedData(schema, input, 'the rules of the reminders', 'shared/journey/reminder-rules.json');
}

export const reminderRules = readReminderRules(data);
