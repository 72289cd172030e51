/** The list with what stands around it: tools, notes, how many there are, and what to do with several. */
import { lazy, Suspense, useState } from 'react';
import type { SavedViews } from '../../../shared/api.ts';
import type { PortfolioPage } from '../../../shared/portfolio/answer.ts';
import { anyFilter, wholePortfolio } from '../../../shared/portfolio/query.ts';
import type { Failure } from '../../ask/failure.ts';
import { Later } from '../../parts/Later.tsx';
import { Panel } from '../../parts/Panel.tsx';
import type { Asked } from './asked.ts';
import { BulkBar } from './BulkBar.tsx';
import { countWords } from './count-words.ts';
import { ListTools } from './ListTools.tsx';
import { NoPartners, NothingFits } from './ListWords.tsx';
import { Paging } from './Paging.tsx';
import styles from './PortfolioPage.module.css';
import { PortfolioTable } from './PortfolioTable.tsx';
import { useSelection } from './selection.ts';
import type { View } from './views.ts';

const ExportButtons = lazy(async () => ({ default: (await import('./ExportButtons.tsx')).ExportButtons }));
const ListMessages = lazy(async () => ({ default: (await import('./ListMessages.tsx')).ListMessages }));
const ViewsDialog = lazy(async () => ({ default: (await import('./ViewsDialog.tsx')).ViewsDialog }));

interface OnboardingsProps {
  asked: Asked;
  page: PortfolioPage;
  read: {
    readonly isPlaceholderData: boolean;
    readonly error: Failure | null;
    readonly fetchStatus: 'fetching' | 'paused' | 'idle';
    readonly refetch: () => unknown;
  };
  builtIn: readonly View[];
  saved: SavedViews;
  mayLead: boolean;
}

export function Onboardings({ asked, page, read, builtIn, saved, mayLead }: OnboardingsProps) {
  const { query, ask } = asked;
  const selection = useSelection(page.lines);
  const [dialog, setDialog] = useState<'save' | 'manage' | null>(null);
  if (page.counts.active + page.counts.closed === 0) return <NoPartners mayLead={mayLead} />;
  const offline = read.fetchStatus === 'paused';
  const notes = [...new Set([...asked.notes, ...page.notes])];
  return (
    <Panel
      title="Onboardings"
      aside={
        <p role="status" className={styles.count}>
          {countWords(page)}
        </p>
      }
    >
      <ListTools asked={asked} choices={page.choices} builtIn={builtIn} own={saved.views} onViews={setDialog} />
      {(notes.length > 0 || read.error || offline) && (
        <Suspense>
          <ListMessages notes={notes} failure={read.error} offline={offline} again={read.refetch} />
        </Suspense>
      )}
      {page.total === 0 ? (
        <NothingFits clear={() => ask({ ...wholePortfolio, filters: anyFilter, sort: query.sort })} />
      ) : (
        <PortfolioTable
          page={page}
          sort={query.sort}
          sortBy={(sort) => ask({ ...query, sort, page: 1 })}
          selection={mayLead ? selection : null}
          busy={read.isPlaceholderData}
        />
      )}
      {mayLead && <BulkBar selection={selection} />}
      {page.total > 0 && (
        <p className={styles.note}>Likely go live: {page.likelyFrom.replace(/^From/u, 'from')}. It is not a promise.</p>
      )}
      {page.total > 0 && (
        <div className={styles.exports}>
          <Later>
            <ExportButtons query={query} />
          </Later>
        </div>
      )}
      <Paging page={page} to={(next) => ask({ ...query, page: next })} />
      {dialog && (
        <Suspense>
          <ViewsDialog kind={dialog} asked={asked} builtIn={builtIn} saved={saved} onClose={() => setDialog(null)} />
        </Suspense>
      )}
    </Panel>
  );
}
