/** One onboarding of a partner: whose turn it is on top, then one view at a time, named in the address. */
import { Spinner, Tab, TabList } from '@fluentui/react-components';
import { lazy, Suspense, useEffect, useRef } from 'react';
import { useSearchParams } from 'react-router';
import type { StaffPage } from '../../../shared/views/pages/staff.ts';
import type { StaffOnboarding } from '../../../shared/views/pages/staff-onboarding.ts';
import { DueWords } from '../../parts/DueWords.tsx';
import { useOpened } from '../../parts/opened.ts';
import tabs from '../../parts/Tabs.module.css';
import { TurnWords } from '../../parts/TurnWords.tsx';
import { useAsked } from './asked.ts';
import { CourseMenu, CoursePanel } from './CoursePanel.tsx';
import { type Opened, type StaffProps, type View, views } from './dialogs.ts';
import { HoldPanel } from './HoldPanel.tsx';
import { mayNow } from './may-now.ts';
import styles from './PartnerPage.module.css';
import { usePlace } from './place.ts';
import { ViewBody } from './ViewBody.tsx';
import { WithdrawalPanel } from './WithdrawalPanel.tsx';

const Dialogs = lazy(async () => ({ default: (await import('./Dialogs.tsx')).Dialogs }));

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

export function OnboardingView({ page: given, onboarding }: { page: StaffPage; onboarding: StaffOnboarding }) {
  const page = { ...given, may: mayNow(given, onboarding) };
  const place = usePlace(page, onboarding.id);
  const { opened, open, close } = useOpened<Opened>();
  const box = useNamedFirst(page, onboarding.id);
  const asked = place.asked('step');
  const view = views.find((each) => each === place.asked('view')) ?? 'now';
  const show = (next: View) => place.go(next === 'now' ? {} : { view: next });
  const choose = (step: string | null) => place.go(step === null ? {} : { step });
  const ids = { panel: `panel-${onboarding.id}`, tab: (each: View) => `tab-${each}-${onboarding.id}` };
  const props: StaffProps = { page, onboarding, open };
  useAsked(props, show);
  const openQueries = onboarding.queries.filter((query) => !query.closedAt).length;
  return (
    <div ref={box} className={styles.onboarding}>
      <div className={styles.where}>
        <p className={styles.product}>{onboarding.product}, NHS login</p>
        <TurnWords turn={onboarding.turn} words={onboarding.turnWords} />
        <DueWords due={onboarding.due} />
        <CourseMenu {...props} />
      </div>
      <CoursePanel {...props} />
      <WithdrawalPanel {...props} />
      <HoldPanel {...props} />
      <div className={tabs.tabs}>
        <TabList
          selectedValue={view}
          onTabSelect={(_, data) => show(views.find((each) => each === data.value) ?? 'now')}
          aria-label={`Parts of the onboarding of ${onboarding.product}`}
        >
          {views.map((each) => (
            <Tab key={each} value={each} id={ids.tab(each)} aria-controls={ids.panel}>
              {each === 'questions' && openQueries > 0 ? `${titles[each]} (${openQueries} open)` : titles[each]}
            </Tab>
          ))}
        </TabList>
      </div>
      <div id={ids.panel} role="tabpanel" aria-labelledby={ids.tab(view)} className={styles.view}>
        <ViewBody view={view} show={show} asked={asked} choose={choose} {...props} />
      </div>
      {opened && (
        <Suspense fallback={<Spinner label="Opening" />}>
          <Dialogs opened={opened} page={page} onboarding={onboarding} onClose={close} />
        </Suspense>
      )}
    </div>
  );
}

/** A link to an onboarding that is not the first on the page shows it at once. */
function useNamedFirst({ onboardings }: StaffPage, id: string) {
  const box = useRef<HTMLDivElement>(null);
  const [address] = useSearchParams();
  const below = address.get('onboarding') === id && onboardings[0]?.id !== id;
  useEffect(() => {
    if (below) box.current?.scrollIntoView();
  }, [below]);
  return box;
}
