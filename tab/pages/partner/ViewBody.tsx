/** What stands under the tabs of the partner page. All but the first view are loaded when they are opened. */
import { Spinner } from '@fluentui/react-components';
import { lazy, Suspense } from 'react';
import { Expiring } from '../../parts/Expiring.tsx';
import { Journey } from '../../parts/Journey.tsx';
import { Empty, Panel } from '../../parts/Panel.tsx';
import { ChecksPanel } from './ChecksPanel.tsx';
import type { View } from './dialogs.ts';
import { NowView } from './NowView.tsx';
import { Outlook } from './Outlook.tsx';
import type { ShowProps } from './Work.tsx';

const later = {
  eligibility: lazy(async () => ({ default: (await import('./EligibilityView.tsx')).EligibilityView })),
  commission: lazy(async () => ({ default: (await import('./CommissionView.tsx')).CommissionView })),
  questions: lazy(async () => ({ default: (await import('./QuestionsView.tsx')).QuestionsView })),
  calls: lazy(async () => ({ default: (await import('./CallsView.tsx')).CallsView })),
  board: lazy(async () => ({ default: (await import('./BoardView.tsx')).BoardView })),
  teams: lazy(async () => ({ default: (await import('./TeamsView.tsx')).TeamsView })),
  timeline: lazy(async () => ({ default: (await import('./TimelineView.tsx')).TimelineView })),
} as const;

interface BodyProps extends ShowProps {
  view: View;
  asked: string | null;
  choose: (step: string | null) => void;
}

export function ViewBody({ view, ...props }: BodyProps) {
  if (view === 'now') {
    const { onboarding, asked, choose } = props;
    const closed = onboarding.course.closed !== null;
    return (
      <>
        <Outlook onboarding={onboarding} />
        <Expiring lines={onboarding.expiring} />
        <Panel title="Journey">
          <Journey
            phases={onboarding.phases}
            steps={onboarding.steps}
            current={onboarding.current}
            chosen={closed ? null : (asked ?? onboarding.current)}
            {...(closed ? {} : { onChoose: choose })}
          />
        </Panel>
        {closed && <Empty>This onboarding is closed. Nothing is to do.</Empty>}
        {!closed && <NowView {...props} />}
        <ChecksPanel onboarding={onboarding} />
      </>
    );
  }
  const Part = later[view];
  return (
    <Suspense fallback={<Spinner label="Loading" />}>
      <Part {...props} />
    </Suspense>
  );
}
