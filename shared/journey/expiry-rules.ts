/** How long things last before they must be renewed: data that NHS login can edit, checked when loaded. */
import { z } from 'zod';
import data from './expiry-rules.json' with { type: 'json' };

const days = z.int().min(1).max(1000);
const schema = z.strictObject({
  source: z.string().min(1),
  checkedOn: z.iso.date(),
  /** How long before the date people are told. */
  warnDays: days,
  dsptDays: days,
  penetrationTestDays: days,
  guestFirstDays: days,
  guestNextDays: days,
});

/** Throws with the place and the reason when a number is missing or makes no sense. */
function readExpiryRules(input: unknown): z.infer<typeof schema> {
  const read = schema.safeParse(input);
  if (read.success) return read.data;
  const where = 'Correct shared/journey/expiry-rules.json.';
  throw new Error(`The rules of what expires cannot be used. ${where}\n${z.prettifyError(read.error)}`);
}

export const expiryRules = readExpiryRules(data);
