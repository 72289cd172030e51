/** How many are in each step and for how long; how long steps take against their targets. */
import { GroupedVerticalBarChart, ResponsiveContainer } from '@fluentui/react-charts';
import { tokens } from '@fluentui/react-components';
import type { InsightsPage } from '../../../shared/views/pages/insights.ts';
import { Bars } from './Bars.tsx';
import { ChartPanel } from './ChartPanel.tsx';

export function ByStep({ page }: { page: InsightsPage }) {
  return (
    <>
      <Now page={page} />
      <Times page={page} />
    </>
  );
}

function Now({ page: { steps, sentences } }: { page: InsightsPage }) {
  const open = steps.filter((step) => step.open > 0);
  return (
    <ChartPanel
      title="In each step now"
      sentence={sentences.steps}
      drawn={open.length > 0}
      columns={[
        { title: 'Step' },
        { title: 'Onboardings', number: true },
        { title: 'Half of them for at most, working days', number: true },
      ]}
      rows={steps.map((step) => [`${step.number}. ${step.title}`, step.open, step.openMedian])}
    >
      <Bars
        bars={open.map((step) => ({
          name: `${step.number}. ${step.title}`,
          value: step.open,
          words: `${step.open} here, half of them for ${step.openMedian ?? 0} working days or less`,
        }))}
      />
    </ChartPanel>
  );
}

const series = [
  { key: 'target', legend: 'Target', color: 'var(--third)' },
  { key: 'median', legend: 'Half take at most', color: tokens.colorBrandBackground },
  { key: 'p85', legend: '85 in 100 take at most', color: tokens.colorPaletteMarigoldBorderActive },
] as const;

function Times({ page: { steps, sentences } }: { page: InsightsPage }) {
  const measured = steps.filter((step) => step.done > 0);
  return (
    <ChartPanel
      title="How long steps take"
      sentence={sentences.times}
      drawn={measured.length > 0}
      columns={[
        { title: 'Step' },
        { title: 'Completed', number: true },
        { title: 'Half take at most, working days', number: true },
        { title: '85 in 100 take at most', number: true },
        { title: 'Target', number: true },
      ]}
      rows={steps.map((step) => [`${step.number}. ${step.title}`, step.done, step.median, step.p85, step.target])}
    >
      <p>Working days, by the number of the step.</p>
      <ResponsiveContainer height={300}>
        <GroupedVerticalBarChart
          culture="en-GB"
          hideLabels
          legendProps={{ enabledWrapLines: true }}
          roundCorners
          barWidth="auto"
          maxBarWidth={14}
          chartTitle="Working days that steps take"
          data={measured.map((step) => ({
            name: String(step.number),
            series: series.map(({ key, legend, color }) => ({
              key,
              legend,
              color,
              data: step[key] ?? 0,
              xAxisCalloutData: `${step.number}. ${step.title}`,
            })),
          }))}
        />
      </ResponsiveContainer>
    </ChartPanel>
  );
}
