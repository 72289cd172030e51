/** The portfolio: every partner at a glance, and where somebody must do something. */
import { Button } from '@fluentui/react-components';
import { Add20Regular } from '@fluentui/react-icons/svg/add';
import { lazy, Suspense, useEffect, useState } from 'react';
import { Link as RouterLink } from 'react-router';
import type { SavedViews } from '../../../shared/api.ts';
import type { PortfolioPage as PortfolioData } from '../../../shared/portfolio/answer.ts';
import { nobody } from '../../../shared/portfolio/query.ts';
import { usePortfolio, useSavedViews } from '../../ask/reads.ts';
import { useMe } from '../../ask/ServiceContext.tsx';
import { Later } from '../../parts/Later.tsx';
import { leads } from '../../parts/may.ts';
import { Page } from '../../parts/Page.tsx';
import { PageSkeleton } from '../../parts/PageSkeleton.tsx';
import { ReadFailed } from '../../parts/ReadFailed.tsx';
import { MyAway } from '../roles/MyAway.tsx';
import { type Asked, useAsked } from './asked.ts';
import { Onboardings } from './Onboardings.tsx';
import styles from './PortfolioPage.module.css';
import { Tiles } from './Tiles.tsx';
import { FEW } from './unassigned-count.ts';
import { useLastGood } from './useLastGood.ts';
import { builtInViews, firstView, shownView } from './views.ts';

const Unassigned = lazy(async () => ({ default: (await import('./Unassigned.tsx')).Unassigned }));
const RegisterDialog = lazy(async () => ({ default: (await import('./RegisterDialog.tsx')).RegisterDialog }));

export function PortfolioPage() {
  const asked = useAsked();
  const portfolio = usePortfolio(asked.query);
  const page = useLastGood(portfolio.data);
  const views = useSavedViews();
  // The list does not wait for the names of views that cannot be read.
  const saved = views.data ?? (views.isError ? noViews : null);
  const opening = useFirstView(asked, saved, page);
  if (!page && portfolio.isError) return <ReadFailed failure={portfolio.error} again={portfolio.refetch} />;
  if (!page || !saved || opening) return <PageSkeleton />;
  return <Partners asked={asked} page={page} saved={saved} read={portfolio} />;
}

const noViews: SavedViews = { views: [], first: null };

/** Who comes to the page without a wish gets the view they start with. True until it is there. */
function useFirstView(asked: Asked, saved: SavedViews | null, page: PortfolioData | undefined): boolean {
  const known = saved && page ? [...builtInViews(page.counts.nextBoard?.on ?? null), ...saved.views] : [];
  const first = saved && asked.bare ? firstView(saved, known) : undefined;
  useEffect(() => {
    if (first) asked.open(first.query, saved?.views.includes(first) ? first.id : null, true);
  });
  return first !== undefined;
}

interface PartnersProps {
  asked: Asked;
  page: PortfolioData;
  saved: SavedViews;
  read: Pick<ReturnType<typeof usePortfolio>, 'isPlaceholderData' | 'error' | 'fetchStatus' | 'refetch'>;
}

function Partners({ asked, page, saved, read }: PartnersProps) {
  const me = useMe();
  const [registering, setRegistering] = useState(false);
  const mayLead = leads(me);
  const { query, ask } = asked;
  const builtIn = builtInViews(page.counts.nextBoard?.on ?? null);
  const all = shownView(builtIn, query, null).view?.id === 'open' && query.page === 1;
  return (
    <Page
      title="Partners"
      lead={<p className={styles.lead}>Everybody who is joining NHS login, and whose turn it is.</p>}
      actions={<Actions mayLead={mayLead} register={() => setRegistering(true)} />}
    >
      <Tiles counts={page.counts} query={query} show={(filters) => ask({ ...query, search: '', filters, page: 1 })} />
      {mayLead && all && page.counts.unassigned > 0 && (
        // Its place is kept, so that the rows do not move when it comes.
        <div className={styles.unassigned} style={{ minHeight: heightOf(page.counts.unassigned) }}>
          <Later>
            <Unassigned showAll={() => asked.filter({ manager: nobody })} />
          </Later>
        </div>
      )}
      <Onboardings asked={asked} page={page} read={read} builtIn={builtIn} saved={saved} mayLead={mayLead} />
      {registering && (
        <Suspense>
          <RegisterDialog onClose={() => setRegistering(false)} />
        </Suspense>
      )}
    </Page>
  );
}

/** Of the panel with as many partners, on a wide page. Pixels. */
function heightOf(unassigned: number): number {
  return 86 + 53 * Math.min(unassigned, FEW);
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
