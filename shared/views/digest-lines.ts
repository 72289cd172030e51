/** What a digest says: a line for each thing that waits, the first due first. `{person:<id>}` stands for a name. */
import { shownOnboardings } from '../record/course-state.ts';
import { productName } from '../record/partner.ts';
import { isContact } from '../record/policy.ts';
import type { PartnerRecord } from '../record/state.ts';
import { dueLine } from './due-dates.ts';
import { expiring } from './expiry.ts';
import type { Waiting } from './waiting.ts';

export function digestLines(record: PartnerRecord, items: readonly Waiting[], today: string): readonly string[] {
  const several = shownOnboardings(record).length > 1;
  return [...items]
    .sort((a, b) => (a.by ?? '~').localeCompare(b.by ?? '~'))
    .map(({ onboarding, title, by }) => {
      const due = dueLine(by, today);
      const product = several ? `${productName(record, onboarding)}: ` : '';
      return `${product}${title}${due ? ` (${due.words})` : ''}`;
    });
}

/** What runs out and is for this contact to renew; nothing for staff, nor of the access of others. */
export function expiryLines(record: PartnerRecord, person: string, today: string): readonly string[] {
  if (!isContact(record, person)) return [];
  const names = { [person]: { name: `{person:${person}}` } };
  return shownOnboardings(record)
    .flatMap((onboarding) => expiring(record, onboarding, names, today))
    .filter(({ id }) => !id.startsWith('guest:') || id === `guest:${person}`)
    .map(({ words }) => words);
}
