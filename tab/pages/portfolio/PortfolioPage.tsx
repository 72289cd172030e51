/** The portfolio: every partner at a glance, and where somebody must do something. */

import { Button, SearchBox } from '@fluentui/react-components';
import { Add20Regular } from '@fluentui/react-icons/svg/add';
import { useState } from 'react';
import { Link as RouterLink } from 'react-router';
import type { Portfolio } from '../../../shared/api.ts';
import { usePortfolio } from '../../ask/reads.ts';
import { useMe } from '../../ask/ServiceContext.tsx';
import { leads } from '../../parts/may.ts';
import { Page } from '../../parts/Page.tsx';
import { PageSkeleton } from '../../parts/PageSkeleton.tsx';
import { Empty, Panel } from '../../parts/Panel.tsx';
import { ReadFailed } from '../../parts/ReadFailed.tsx';
import { MyAway } from '../roles/MyAway.tsx';
import { countLabel, type Filter, type Line, linesOf, matching } from './lines.ts';
import styles from './PortfolioPage.module.css';
import { PortfolioTable } from './PortfolioTable.tsx';
import { RegisterDialog } from './RegisterDialog.tsx';
import { Tiles } from './Tiles.tsx';
import { Unassigned } from './Unassigned.tsx';

export function PortfolioPage() {
  const portfolio = usePortfolio();
  if (portfolio.isPending) return <PageSkeleton />;
  if (!portfolio.data) return <ReadFailed failure={portfolio.error} again={portfolio.refetch} />;
  return <Partners portfolio={portfolio.data} />;
}

function Partners({ portfolio }: { portfolio: Portfolio }) {
  const me = useMe();
  const [registering, setRegistering] = useState(false);
  const [filter, setFilter] = useState<Filter>('all');
  const [search, setSearch] = useState('');
  const mayLead = leads(me);
  const all = linesOf(portfolio.rows);
  const lines = matching(all, filter, search);
  const listed = all.filter(({ onboarding }) => (onboarding.closed !== null) === (filter === 'closed'));
  return (
    <Page
      title="Partners"
      lead={<p className={styles.lead}>Everybody who is joining NHS login, and whose turn it is.</p>}
      actions={<Actions mayLead={mayLead} register={() => setRegistering(true)} />}
    >
      <Tiles counts={portfolio.counts} filter={filter} onFilter={setFilter} />
      {mayLead && <Unassigned portfolio={portfolio} />}
      <Panel
        title="Onboardings"
        aside={
          <SearchBox
            className={styles.search ?? ''}
            aria-label="Search by partner, product or person"
            placeholder="Search partner, product or person"
            value={search}
            onChange={(_, data) => setSearch(data.value)}
          />
        }
      >
        <p role="status" className={styles.count}>
          {countLabel(lines.length, listed.length)}
        </p>
        <List all={all} lines={lines} mayLead={mayLead} />
      </Panel>
      {registering && <RegisterDialog onClose={() => setRegistering(false)} />}
    </Page>
  );
}

function List({ all, lines, mayLead }: { all: readonly Line[]; lines: readonly Line[]; mayLead: boolean }) {
  if (all.length === 0) {
    return (
      <Empty>
        There are no partners yet. {mayLead ? 'Register the first one to start.' : 'A project manager registers them.'}
      </Empty>
    );
  }
  if (lines.length === 0) return <Empty>No partner fits. Change what you search for, or show all of them.</Empty>;
  return <PortfolioTable lines={lines} />;
}

function Actions({ mayLead, register }: { mayLead: boolean; register: () => void }) {
  const me = useMe();
  return (
    <>
      {me.roles.includes('projectManager') && (
        <>
          <RouterLink to={`/tab/handover/${me.id}`} className={styles.quietLink}>
            Hand over
          </RouterLink>
          <MyAway />
        </>
      )}
      {mayLead && (
        <RouterLink to="/tab/import" className={styles.quietLink}>
          Import partners
        </RouterLink>
      )}
      {mayLead && (
        <Button appearance="primary" icon={<Add20Regular />} onClick={register}>
          Register a partner
        </Button>
      )}
    </>
  );
}
