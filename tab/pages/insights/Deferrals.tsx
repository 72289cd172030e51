/** Why the Board deferred: what it asked for, the most frequent first. */
import type { InsightsPage } from '../../../shared/views/pages/insights.ts';
import { Bars } from './Bars.tsx';
import { ChartPanel } from './ChartPanel.tsx';

export function Deferrals({ page: { deferrals, sentences } }: { page: InsightsPage }) {
  return (
    <ChartPanel
      title="Why the Board deferred"
      sentence={sentences.deferrals}
      drawn={deferrals.length > 0}
      columns={[{ title: 'What it asked for' }, { title: 'Times', number: true }]}
      rows={deferrals.map(({ reason, count }) => [reason, count])}
    >
      <Bars
        bars={deferrals.map(({ reason, count }) => ({
          name: reason,
          value: count,
          words: count === 1 ? 'Once' : `${count} times`,
        }))}
      />
    </ChartPanel>
  );
}
