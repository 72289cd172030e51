/** The page of insights: figures with their sentences, and what can be chosen. NHS only. */
import { type Insights, insightsOf, type KnownStep } from '../../insights/insights.ts';
import type { InsightsQuery } from '../../insights/query.ts';
import { type Sentences, sentencesOf } from '../../insights/sentences.ts';
import { currentJourney } from '../../journey/current.ts';
import { journeyOf } from '../../journey/journeys.ts';
import type { Choice } from '../../portfolio/answer.ts';
import type { Row } from '../portfolio.ts';

export interface InsightsPage extends Insights {
  readonly query: InsightsQuery;
  readonly sentences: Sentences;
  readonly choices: { readonly services: readonly Choice[]; readonly managers: readonly Choice[] };
}

const steps: readonly KnownStep[] = journeyOf(currentJourney).steps.map(({ id, title, targetWorkingDays }, index) => {
  return { id, title, number: index + 1, target: targetWorkingDays ?? null };
});

/** `today` is a date. */
export function insightsPage(
  rows: readonly Row[],
  query: InsightsQuery,
  choices: InsightsPage['choices'],
  today: string,
): InsightsPage {
  const insights = insightsOf(rows, query, steps, today);
  return { ...insights, query, choices, sentences: sentencesOf(insights) };
}
