/** The portfolio: every partner at a glance, and where somebody must do something. */

import { Button, SearchBox } from '@fluentui/react-components';
import { Add20Regular } from '@fluentui/react-icons/svg/add';
import { useState } from 'react';
import { Link as RouterLink } from 'react-router';
import type { PortfolioPage as PortfolioData } from '../../../shared/portfolio/answer.ts';
import { type PortfolioQuery, wholePortfolio } from '../../../shared/portfolio/query.ts';
import { usePortfolio } from '../../ask/reads.ts';
import { useMe } from '../../ask/ServiceContext.tsx';
import { leads } from '../../parts/may.ts';
import { Page } from '../../parts/Page.tsx';
import { PageSkeleton } from '../../parts/PageSkeleton.tsx';
import { Empty, Panel } from '../../parts/Panel.tsx';
import { ReadFailed } from '../../parts/ReadFailed.tsx';
import { MyAway } from '../roles/MyAway.tsx';
import styles from './PortfolioPage.module.css';
import { PortfolioTable } from './PortfolioTable.tsx';
import { RegisterDialog } from './RegisterDialog.tsx';
import { Tiles } from './Tiles.tsx';
import { Unassigned } from './Unassigned.tsx';

export function PortfolioPage() {
  const [query, setQuery] = useState(wholePortfolio);
  const portfolio = usePortfolio(query);
  if (portfolio.isPending) return <PageSkeleton />;
  if (!portfolio.data) return <ReadFailed failure={portfolio.error} again={portfolio.refetch} />;
  return <Partners page={portfolio.data} query={query} ask={setQuery} />;
}

interface Asked {
  page: PortfolioData;
  query: PortfolioQuery;
  ask: (query: PortfolioQuery) => void;
}

function Partners({ page, query, ask }: Asked) {
  const me = useMe();
  const [registering, setRegistering] = useState(false);
  const mayLead = leads(me);
  return (
    <Page
      title="Partners"
      lead={<p className={styles.lead}>Everybody who is joining NHS login, and whose turn it is.</p>}
      actions={<Actions mayLead={mayLead} register={() => setRegistering(true)} />}
    >
      <Tiles counts={page.counts} filters={query.filters} onFilter={(filters) => ask({ ...query, filters, page: 1 })} />
      {mayLead && <Unassigned />}
      <Panel
        title="Onboardings"
        aside={
          <SearchBox
            className={styles.search ?? ''}
            aria-label="Search by partner, product or person"
            placeholder="Search partner, product or person"
            value={query.search}
            onChange={(_, data) => ask({ ...query, search: data.value, page: 1 })}
          />
        }
      >
        <p role="status" className={styles.count}>
          {page.total === 1 ? '1 onboarding' : `${page.total} onboardings`}
        </p>
        <List page={page} mayLead={mayLead} />
        <Pages page={page} query={query} ask={ask} />
      </Panel>
      {registering && <RegisterDialog onClose={() => setRegistering(false)} />}
    </Page>
  );
}

function List({ page, mayLead }: { page: PortfolioData; mayLead: boolean }) {
  if (page.counts.active + page.counts.closed === 0) {
    return (
      <Empty>
        There are no partners yet. {mayLead ? 'Register the first one to start.' : 'A project manager registers them.'}
      </Empty>
    );
  }
  if (page.total === 0) return <Empty>No partner fits. Change what you search for, or show all of them.</Empty>;
  return <PortfolioTable page={page} />;
}

function Pages({ page: { page, pages }, query, ask }: Asked) {
  if (pages === 1) return null;
  return (
    <p>
      <Button disabledFocusable={page === 1} onClick={() => ask({ ...query, page: page - 1 })}>
        Previous page
      </Button>{' '}
      Page {page} of {pages}{' '}
      <Button disabledFocusable={page === pages} onClick={() => ask({ ...query, page: page + 1 })}>
        Next page
      </Button>
    </p>
  );
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
