/** While the Board sits: one item after the other, with its report, its history and its outcome. */
import { Button } from '@fluentui/react-components';
import { useState } from 'react';
import { useParams, useSearchParams } from 'react-router';
import { showWeekday } from '../../../shared/calendar/format.ts';
import type { BoardDay, DayItem } from '../../../shared/views/pages/agenda.ts';
import { useBoardDay, useStaffPage } from '../../ask/reads.ts';
import { BackLink } from '../../parts/BackLink.tsx';
import { Bullets } from '../../parts/Bullets.tsx';
import { gateNames } from '../../parts/gate-names.ts';
import { OutcomeNews } from '../../parts/OutcomeNews.tsx';
import { Page } from '../../parts/Page.tsx';
import { PageSkeleton } from '../../parts/PageSkeleton.tsx';
import { Empty, Panel } from '../../parts/Panel.tsx';
import { ReadFailed } from '../../parts/ReadFailed.tsx';
import { OutcomeDialog } from '../partner/dialog/OutcomeDialog.tsx';
import { ReportSheet } from '../report/ReportSheet.tsx';
import styles from './Board.module.css';
import { itemKey } from './item-key.ts';

export function SittingPage() {
  const { date = '' } = useParams();
  const day = useBoardDay(date);
  if (day.isPending) return <PageSkeleton />;
  if (!day.data) return <ReadFailed failure={day.error} again={day.refetch} />;
  return <Sitting day={day.data} />;
}

function Sitting({ day: { on, items } }: { day: BoardDay }) {
  const [address, setAddress] = useSearchParams();
  const asked = address.get('item');
  // By name, not by number: others may put items on the agenda, or take them off, while this one is discussed.
  const at = Math.max(
    items.findIndex((each) => itemKey(each) === asked),
    0,
  );
  const item = items[at];
  const go = (to: number) => {
    const next = items[to];
    if (next) setAddress({ item: itemKey(next) }, { replace: true });
  };
  const gone = asked !== null && item !== undefined && itemKey(item) !== asked;
  const decided = items.filter((each) => each.outcome).length;
  return (
    <Page
      title={item ? `${item.partner.name}: ${item.product}` : 'Board'}
      back={<BackLink to={`/tab/board/${on}`}>Board of {showWeekday(on)}</BackLink>}
      lead={
        <p role="status">
          {items.length > 0 && `Item ${at + 1} of ${items.length}. ${decided} decided.`}
          {gone && ' The item that you were looking at is not on this agenda any more.'}
        </p>
      }
      actions={
        <>
          <Button disabledFocusable={at <= 0} onClick={() => at > 0 && go(at - 1)}>
            Previous
          </Button>
          <Button disabledFocusable={at >= items.length - 1} onClick={() => at < items.length - 1 && go(at + 1)}>
            Next
          </Button>
        </>
      }
    >
      {item ? <Item key={itemKey(item)} item={item} /> : <Empty>Nothing is on this agenda.</Empty>}
    </Page>
  );
}

function Item({ item }: { item: DayItem }) {
  const { gate, decided, likely, history, report } = item;
  return (
    <>
      <Panel title={`Decision on: ${gateNames[gate].toLowerCase()}`} tone={decided ? 'plain' : 'strong'}>
        {decided && <OutcomeNews view={decided.view} />}
        <Decide item={item} />
        {likely.length > 0 && (
          <>
            <p className={styles.strong}>Before the Board decides</p>
            <Bullets lines={likely} />
          </>
        )}
      </Panel>
      {history.length > 0 && (
        <Panel title="What the Board decided before" tone="quiet">
          {history.map((each) => (
            <OutcomeNews key={each.recordedAt} view={each.view} />
          ))}
        </Panel>
      )}
      <ReportSheet report={report} />
    </>
  );
}

/** Stays while its dialog is open, also when somebody else records the outcome meanwhile. */
function Decide({ item: { partner, onboarding, gate, decided } }: { item: DayItem }) {
  const staff = useStaffPage(partner.id);
  const [open, setOpen] = useState(false);
  const page = staff.data;
  const found = page?.onboardings.find((each) => each.id === onboarding);
  if (!page || !found) return decided ? null : <p role="status">Loading</p>;
  const { missing } = found.boards[gate];
  const may = page.may.includes('recordBoardOutcome');
  return (
    <>
      {!decided && !may && <p>Not decided yet.</p>}
      {!decided && may && <Ready missing={missing} onRecord={() => setOpen(true)} />}
      {open && <OutcomeDialog page={page} onboarding={found} gate={gate} onClose={() => setOpen(false)} />}
    </>
  );
}

function Ready({ missing, onRecord }: { missing: readonly string[]; onRecord: () => void }) {
  return (
    <>
      {missing.length > 0 && (
        <>
          <p>Before you can record an outcome:</p>
          <Bullets lines={missing} />
        </>
      )}
      <Button
        appearance="primary"
        style={{ justifySelf: 'start' }}
        disabledFocusable={missing.length > 0}
        onClick={() => missing.length === 0 && onRecord()}
      >
        Record the outcome
      </Button>
    </>
  );
}
