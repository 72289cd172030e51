/** Expiry watch: what of an onboarding runs out soon, has run out or is out of date. Of a shared record: theirs only. */
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
  const limits = [...papers(record, onboarding), ...guests(record, names, today)]
    .filter(({ on }) => on <= addDays(today, rules.warnDays))
    .sort((a, b) => a.on.localeCompare(b.on));
  return [
    ...oldAgreement(record, onboarding),
    ...limits.map(({ id, on, what }) => {
      return { id, words: `${what} ${on < today ? 'expired' : 'expires'} on ${showDate(on)}` };
    }),
  ];
}

/** An agreement runs out with its version: when a newer one is in force, or has been sent since it was signed. */
function oldAgreement(record: PartnerRecord, onboarding: string): readonly ExpiryLine[] {
  const { agreementIssued: issued, agreementSigned: signed } = record.forms[onboarding] ?? {};
  if (!issued || !signed) return [];
  const { version = '', on: sent = '' } = issued.answers;
  const id = 'agreement';
  if ((signed.answers.on ?? '') < sent) {
    return [
      { id, words: `The Connection Agreement was signed before ${showDate(sent)}, when version ${version} was sent` },
    ];
  }
  const words = `The signed Connection Agreement is version ${version}. The present one is version ${rules.agreementVersion}`;
  return isOlder(version, rules.agreementVersion) ? [{ id, words }] : [];
}

/** Compares the numbers in them, the first first. A version without any is none that we know. */
function isOlder(version: string, present: string): boolean {
  const numbers = (text: string) => (text.match(/\d+/gu) ?? []).map(Number);
  const [own, now] = [numbers(version), numbers(present)];
  if (own.length === 0) return true;
  const at = now.findIndex((number, index) => number !== (own[index] ?? 0));
  return at >= 0 && (own[at] ?? 0) < (now[at] ?? 0);
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
