/** Insights: where onboardings stand, what takes long, and for whom. Each chart with its sentence and its table. */
import { useSearchParams } from 'react-router';
import { type InsightsQuery, readInsightsQuery, writeInsightsQuery } from '../../../shared/insights/query.ts';
import type { InsightsPage as Insights } from '../../../shared/views/pages/insights.ts';
import { useInsights } from '../../ask/reads.ts';
import { Page } from '../../parts/Page.tsx';
import { PageSkeleton } from '../../parts/PageSkeleton.tsx';
import { ReadFailed } from '../../parts/ReadFailed.tsx';
import { ByMonth } from './ByMonth.tsx';
import { BySide } from './BySide.tsx';
import { ByStep } from './ByStep.tsx';
import { Deferrals } from './Deferrals.tsx';
import { Filters } from './Filters.tsx';
import styles from './Insights.module.css';

export function InsightsPage() {
  const [address, setAddress] = useSearchParams();
  const query = readInsightsQuery(address.toString());
  const insights = useInsights(query);
  if (insights.isPending) return <PageSkeleton />;
  if (!insights.data) return <ReadFailed failure={insights.error} again={insights.refetch} />;
  const change = (next: InsightsQuery) => setAddress(writeInsightsQuery(next), { replace: true });
  return <Shown page={insights.data} query={query} change={change} />;
}

interface ShownProps {
  page: Insights;
  query: InsightsQuery;
  change: (query: InsightsQuery) => void;
}

function Shown({ page, query, change }: ShownProps) {
  return (
    <Page title="Insights" lead={<p>Where onboardings stand, what takes long, and who is waited for.</p>}>
      <Filters choices={page.choices} query={query} change={change} />
      <div className={styles.charts}>
        <ByStep page={page} />
        <BySide page={page} />
        <ByMonth page={page} />
        <Deferrals page={page} />
      </div>
      <p className={styles.small}>
        Days are working days without time on hold. Half: the middle value. 85 in 100: the 85th percentile. Both are
        always values that really occurred.
      </p>
    </Page>
  );
}
