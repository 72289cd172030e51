/** What the Board asked for when it deferred, the most frequent first: of a deferral it gives no other reasons. */
import type { InsightsPage } from '../../../shared/views/pages/insights.ts';
import { Bars } from './Bars.tsx';
import { ChartPanel } from './ChartPanel.tsx';

export function Deferrals({ page: { deferrals, sentences } }: { page: InsightsPage }) {
  return (
    <ChartPanel
      title="What the Board asked for when it deferred"
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
