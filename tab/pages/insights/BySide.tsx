/** Who was waited for: the share of working days of each side. */

import { HorizontalBarChart } from '@fluentui/react-charts';
import { tokens } from '@fluentui/react-components';
import { showMonth } from '../../../shared/calendar/format.ts';
import { type WaitedSide, waitedSides } from '../../../shared/insights/waited-sides.ts';
import type { InsightsPage } from '../../../shared/views/pages/insights.ts';
import { ChartPanel } from './ChartPanel.tsx';
import styles from './Insights.module.css';

const sides: Readonly<Record<WaitedSide, { readonly title: string; readonly color: string }>> = {
  partner: { title: 'Partners', color: tokens.colorBrandBackground },
  nhs: { title: 'NHS login', color: tokens.colorPaletteMarigoldBorderActive },
  board: { title: 'The Board', color: 'var(--third)' },
};

export function BySide({ page: { waited, months, sentences } }: { page: InsightsPage }) {
  const all = waitedSides.reduce((sum, side) => sum + waited[side], 0);
  return (
    <ChartPanel
      title="Who was waited for"
      sentence={sentences.waited}
      drawn={all > 0}
      columns={[{ title: 'Month' }, ...waitedSides.map((side) => ({ title: sides[side].title, number: true }))]}
      rows={[
        ...months.map((month) => [showMonth(month.month), ...waitedSides.map((side) => month.waited[side])]),
        ['All, working days', ...waitedSides.map((side) => waited[side])],
      ]}
    >
      <div className={styles.share}>
        <HorizontalBarChart
          culture="en-GB"
          barHeight={24}
          chartDataMode="hidden"
          legendProps={{ enabledWrapLines: true }}
          data={[
            {
              chartTitle: 'Working days of waiting',
              chartData: waitedSides.map((side) => ({
                legend: sides[side].title,
                horizontalBarChartdata: { x: waited[side], total: all },
                color: sides[side].color,
                xAxisCalloutData: sides[side].title,
                yAxisCalloutData: `${waited[side]} working days`,
              })),
            },
          ]}
        />
      </div>
    </ChartPanel>
  );
}
