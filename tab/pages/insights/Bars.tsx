/** Figures beside each other as horizontal bars on one scale, each under its own words: they fit a phone. */
import { HorizontalBarChart, HorizontalBarChartVariant } from '@fluentui/react-charts';
import { tokens } from '@fluentui/react-components';
import styles from './Insights.module.css';

export interface Bar {
  readonly name: string;
  readonly value: number;
  /** "4 onboardings" */
  readonly words: string;
}

export function Bars({ bars }: { bars: readonly Bar[] }) {
  const most = Math.max(...bars.map(({ value }) => value), 1);
  return (
    <div className={styles.bars}>
      <HorizontalBarChart
        variant={HorizontalBarChartVariant.AbsoluteScale}
        culture="en-GB"
        barHeight={10}
        data={bars.map(({ name, value, words }) => ({
          chartTitle: name,
          chartData: [
            {
              legend: name,
              horizontalBarChartdata: { x: value, total: most },
              color: tokens.colorBrandBackground,
              xAxisCalloutData: name,
              yAxisCalloutData: words,
            },
          ],
        }))}
      />
    </div>
  );
}
