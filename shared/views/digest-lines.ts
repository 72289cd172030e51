/** What a digest says: a line for each thing that waits, the first due first. `{person:<id>}` stands for a name. */
import { shownOnboardings } from '../record/course-state.ts';
import { productName } from '../record/partner.ts';
import type { PartnerRecord } from '../record/state.ts';
import { dueLine } from './due-dates.ts';
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
