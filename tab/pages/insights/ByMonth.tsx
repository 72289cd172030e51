/** By month: who went live and how long it took, and reminders sent. */
import { ResponsiveContainer, VerticalBarChart } from '@fluentui/react-charts';
import { tokens } from '@fluentui/react-components';
import { showMonth } from '../../../shared/calendar/format.ts';
import type { InsightsPage } from '../../../shared/views/pages/insights.ts';
import { ChartPanel } from './ChartPanel.tsx';

export function ByMonth({ page: { months, lead, sentences } }: { page: InsightsPage }) {
  const names = months.map(({ month }) => showMonth(month));
  const month = { title: 'Month' };
  const live = months.some((each) => each.live > 0);
  return (
    <>
      <ChartPanel
        title="Went live by month"
        sentence={sentences.live}
        drawn={live}
        columns={[month, { title: 'Started', number: true }, { title: 'Went live', number: true }]}
        rows={months.map((each, index) => [names[index] ?? '', each.started, each.live])}
      >
        <Months page={months} value={(each) => each.live} unit="went live" title="Onboardings that went live" />
      </ChartPanel>
      <ChartPanel
        title="Weeks from start to go live"
        sentence={sentences.lead}
        drawn={lead.cases > 0}
        columns={[month, { title: 'Went live', number: true }, { title: 'Half took at most, weeks', number: true }]}
        rows={months.map((each, index) => [names[index] ?? '', each.live, each.leadMedian])}
      >
        <Months page={months} value={(each) => each.leadMedian ?? 0} unit="weeks or less for half" title="Weeks" />
      </ChartPanel>
      <ChartPanel
        title="Reminders to partners"
        sentence={sentences.reminders}
        drawn={months.some((each) => each.reminders > 0)}
        columns={[month, { title: 'Reminders', number: true }]}
        rows={months.map((each, index) => [names[index] ?? '', each.reminders])}
      >
        <Months page={months} value={(each) => each.reminders} unit="reminders" title="Reminders" />
      </ChartPanel>
    </>
  );
}

interface MonthsProps {
  page: InsightsPage['months'];
  value: (month: InsightsPage['months'][number]) => number;
  unit: string;
  title: string;
}

function Months({ page, value, unit, title }: MonthsProps) {
  return (
    <ResponsiveContainer height={240}>
      <VerticalBarChart
        culture="en-GB"
        hideLegend
        roundCorners
        barWidth="auto"
        maxBarWidth={32}
        chartTitle={title}
        data={page.map((each) => ({
          x: shortMonth(each.month, page.length),
          y: value(each),
          legend: showMonth(each.month),
          color: tokens.colorBrandBackground,
          xAxisCalloutData: showMonth(each.month),
          yAxisCalloutData: `${value(each)} ${unit}`,
        }))}
      />
    </ResponsiveContainer>
  );
}

/** "Nov", or "Nov 26" where the same month of two years must be told apart. */
function shortMonth(month: string, of: number): string {
  const name = showMonth(month).slice(0, 3);
  return of > 12 ? `${name} ${month.slice(2, 4)}` : name;
}
