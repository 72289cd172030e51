/** What is left of a card when its onboarding is closed: one line that says so. */
import { type Closed, closedWords } from '../../shared/record/course-state.ts';
import type { SharedRecord } from '../../shared/record/for-partner.ts';
import { productName } from '../../shared/record/partner.ts';
import { type Card, card, line } from './card.ts';

export function closedCard(record: SharedRecord, onboarding: string, closed: Closed): Card {
  const sentence = `${productName(record, onboarding)}: ${closedWords(closed)}.`;
  return card([sentence], [line(sentence)]);
}
