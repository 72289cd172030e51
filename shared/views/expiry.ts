/** Expiry watch: what of an onboarding runs out soon or has run out, with its date. Of a shared record: theirs only. */
import { showDate } from '../calendar/format.ts';
import { addDays, londonDate } from '../calendar/working-days.ts';
import { expiryRules as rules } from '../journey/expiry-rules.ts';
import { currentContract } from '../record/commission/state.ts';
import { closedOf } from '../record/course-state.ts';
import { contactsOf } from '../record/people.ts';
import type { PartnerRecord } from '../record/state.ts';
import { type Names, nameOf } from './names.ts';

export interface ExpiryLine {
  readonly id: string;
  /** The last day on which it holds. */
  readonly on: string;
  readonly words: string;
}

/** `today` is a date in London. Empty for a closed onboarding. */
export function expiring(
  record: PartnerRecord,
  onboarding: string,
  names: Names,
  today: string,
): readonly ExpiryLine[] {
  if (closedOf(record, onboarding)) return [];
  return [...papers(record, onboarding), ...guests(record, names, today)]
    .filter(({ on }) => on <= addDays(today, rules.warnDays))
    .map(({ id, on, what }) => ({ id, on, words: `${what} ${on < today ? 'expired' : 'expires'} on ${showDate(on)}` }))
    .sort((a, b) => a.on.localeCompare(b.on));
}

interface Limit {
  readonly id: string;
  readonly on: string;
  readonly what: string;
}

function papers(record: PartnerRecord, onboarding: string): readonly Limit[] {
  const given = (form: string, field: string) => record.forms[onboarding]?.[form]?.answers[field] ?? '';
  const dspt = given('dspt', 'published');
  const test = given('penetrationTest', 'on');
  const end = currentContract(record.commission[onboarding])?.end ?? '';
  return [
    ...(dspt ? [{ id: 'dspt', on: addDays(dspt, rules.dsptDays), what: 'The DSPT' }] : []),
    ...(test ? [{ id: 'test', on: addDays(test, rules.penetrationTestDays), what: 'The penetration test' }] : []),
    ...(end ? [{ id: 'contract', on: end, what: 'The contract' }] : []),
  ];
}

/** Access lasts a first time, then is extended again and again; we see when they were invited, not the extensions. */
function guests(record: PartnerRecord, names: Names, today: string): readonly Limit[] {
  return contactsOf(record).flatMap((person) => {
    const step = record.space.steps[`invite:${person}`];
    if (step?.status !== 'created') return [];
    let on = addDays(londonDate(step.at), rules.guestFirstDays);
    while (on < today) on = addDays(on, rules.guestNextDays);
    return [{ id: `guest:${person}`, on, what: `Guest access of ${nameOf(names, person)} to Microsoft Teams` }];
  });
}
