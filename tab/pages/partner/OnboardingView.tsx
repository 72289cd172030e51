/** One onboarding of a partner: its people and journey on top, then one view at a time, named in the address. */

import { Spinner, Tab, TabList } from '@fluentui/react-components';
import { lazy, Suspense } from 'react';
import { useSearchParams } from 'react-router';
import type { StaffPage } from '../../../shared/views/pages/staff.ts';
import type { StaffOnboarding } from '../../../shared/views/pages/staff-onboarding.ts';
import { DueWords } from '../../parts/DueWords.tsx';
import { Expiring } from '../../parts/Expiring.tsx';
import { Facts } from '../../parts/Facts.tsx';
import { forecastFacts } from '../../parts/forecast-facts.ts';
import { Journey } from '../../parts/Journey.tsx';
import { useOpened } from '../../parts/opened.ts';
import { Empty, Panel } from '../../parts/Panel.tsx';
import { TurnWords } from '../../parts/TurnWords.tsx';
import { useAsked } from './asked.ts';
import { BoardView } from './BoardView.tsx';
import { CallsView } from './CallsView.tsx';
import { ChecksPanel } from './ChecksPanel.tsx';
import { CommissionView } from './CommissionView.tsx';
import { CourseMenu, CoursePanel } from './CoursePanel.tsx';
import { Dialogs } from './Dialogs.tsx';
import { type Opened, type StaffProps, type View, views } from './dialogs.ts';
import { EligibilityView } from './EligibilityView.tsx';
import { HoldPanel } from './HoldPanel.tsx';
import { NowView } from './NowView.tsx';
import styles from './PartnerPage.module.css';
import { PeoplePanel } from './PeoplePanel.tsx';
import { QuestionsView } from './QuestionsView.tsx';
import { TeamsView } from './TeamsView.tsx';
import { WithdrawalPanel } from './WithdrawalPanel.tsx';

const TimelineView = lazy(async () => ({ default: (await import('./TimelineView.tsx')).TimelineView }));

const titles: Readonly<Record<View, string>> = {
  now: 'Now',
  eligibility: 'Eligibility',
  commission: 'Commission',
  questions: 'Questions',
  calls: 'Calls',
  board: 'Board',
  teams: 'Teams',
  timeline: 'Timeline',
};

/** What can still be done when the onboarding is closed. */
const whenClosed: ReadonlySet<StaffPage['may'][number]> = new Set([
  'reinstateOnboarding',
  'assignProjectManager',
  'addContact',
  'removeContact',
  'retryStep',
  'closeSpace',
]);

export function OnboardingView({ page: given, onboarding }: { page: StaffPage; onboarding: StaffOnboarding }) {
  const may = given.may.filter((each) => whenClosed.has(each) && !(each === 'addContact' && given.merge.into));
  const page = onboarding.course.closed ? { ...given, may } : given;
  const [address, setAddress] = useSearchParams();
  const { opened, open, close } = useOpened<Opened>();
  const view = views.find((each) => each === address.get('view')) ?? 'now';
  const show = (next: View) => setAddress(next === 'now' ? {} : { view: next }, { replace: true });
  const props: StaffProps = { page, onboarding, open };
  useAsked(props, show);
  const openQueries = onboarding.queries.filter((query) => !query.closedAt).length;
  return (
    <div className={styles.onboarding}>
      <div className={styles.where}>
        <p className={styles.product}>{onboarding.product}, NHS login</p>
        <TurnWords turn={onboarding.turn} words={onboarding.turnWords} />
        <DueWords due={onboarding.due} />
        <CourseMenu {...props} />
      </div>
      <CoursePanel {...props} />
      <WithdrawalPanel {...props} />
      <HoldPanel {...props} />
      <Expiring lines={onboarding.expiring} />
      <PeoplePanel {...props} />
      <Panel title="Journey">
        <Facts facts={forecastFacts(onboarding.forecast)} />
        <Journey phases={onboarding.phases} steps={onboarding.steps} current={onboarding.current} />
      </Panel>
      <div className={styles.tabs}>
        <TabList
          selectedValue={view}
          onTabSelect={(_, data) => show(views.find((each) => each === data.value) ?? 'now')}
          aria-label="Parts of the onboarding"
        >
          {views.map((each) => (
            <Tab key={each} value={each} id={`tab-${each}`} aria-controls="tab-panel">
              {each === 'questions' && openQueries > 0 ? `${titles[each]} (${openQueries} open)` : titles[each]}
            </Tab>
          ))}
        </TabList>
      </div>
      <div id="tab-panel" role="tabpanel" aria-labelledby={`tab-${view}`} className={styles.view}>
        {view === 'now' && onboarding.course.closed && <Empty>This onboarding is closed. Nothing is to do.</Empty>}
        {view === 'now' && !onboarding.course.closed && <NowView {...props} show={show} />}
        {view === 'now' && <ChecksPanel onboarding={onboarding} />}
        {view === 'eligibility' && <EligibilityView {...props} />}
        {view === 'commission' && <CommissionView {...props} />}
        {view === 'questions' && <QuestionsView {...props} />}
        {view === 'calls' && <CallsView {...props} />}
        {view === 'board' && <BoardView {...props} />}
        {view === 'teams' && <TeamsView {...props} />}
        {view === 'timeline' && (
          <Suspense fallback={<Spinner label="Loading the timeline" />}>
            <TimelineView {...props} />
          </Suspense>
        )}
      </div>
      {opened && <Dialogs opened={opened} page={page} onboarding={onboarding} onClose={close} />}
    </div>
  );
}
