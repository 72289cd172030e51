/** How long things last before they must be renewed: data that NHS login can edit, checked when loaded. */
import { z } from 'zod';
import { checkedData } from '../checked-data.ts';
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
  /** The present version of the Connection Agreement, such as `2` or `2.1`: an older one is out of date. */
  agreementVersion: z.string().regex(/^\d+(\.\d+)*$/u, 'must be numbers with points between them'),
});

export const expiryRules = checkedData(schema, data, 'the rules of what expires', 'shared/journey/expiry-rules.json');
