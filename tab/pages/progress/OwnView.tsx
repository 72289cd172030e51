/** One onboarding for its contacts: whose turn, what they must do, what NHS login does, dates and people. */
import type { OwnOnboarding, OwnPage } from '../../../shared/views/pages/own.ts';
import { DueWords } from '../../parts/DueWords.tsx';
import { Expiring } from '../../parts/Expiring.tsx';
import { Journey } from '../../parts/Journey.tsx';
import { Panel } from '../../parts/Panel.tsx';
import { PhaseStrip } from '../../parts/PhaseStrip.tsx';
import { RemindLater } from '../../parts/RemindLater.tsx';
import { Split } from '../../parts/Split.tsx';
import { TurnWords } from '../../parts/TurnWords.tsx';
import { BoardNews } from './BoardNews.tsx';
import { Calls } from './Calls.tsx';
import { ChecksPanel } from './ChecksPanel.tsx';
import { ChooseTime } from './ChooseTime.tsx';
import { ClosedNews } from './ClosedNews.tsx';
import { Contract } from './Contract.tsx';
import { CopyStatus } from './CopyStatus.tsx';
import { Dates } from './Dates.tsx';
import { Discussion } from './Discussion.tsx';
import { Eligibility } from './Eligibility.tsx';
import { Guidance } from './Guidance.tsx';
import { Hold } from './Hold.tsx';
import { OurWork } from './OurWork.tsx';
import { OwnLedger } from './OwnLedger.tsx';
import styles from './OwnView.module.css';
import { People } from './People.tsx';
import { Questions } from './Questions.tsx';
import { Sent } from './Sent.tsx';
import { Stop } from './Stop.tsx';
import { YourWork } from './YourWork.tsx';

export interface OwnProps {
  page: OwnPage;
  onboarding: OwnOnboarding;
  readOnly: boolean;
}

/** `asked`: the id of the form that a link leads to. */
export function OwnView({ asked: form, ...given }: OwnProps & { asked: string | null }) {
  const { page, onboarding } = given;
  const props = { ...given, readOnly: given.readOnly || onboarding.closed !== null };
  const linked = form !== null && !props.readOnly ? form : null;
  const { current, stepCount } = onboarding;
  const all = page.scope === 'all';
  const asked = onboarding.queries.some((query) => query.waitingOn === 'partner' && !query.closedAt);
  return (
    <div className={styles.onboarding}>
      <div className={styles.where}>
        <p className={styles.product}>{onboarding.product}, NHS login</p>
        <TurnWords turn={onboarding.turn} words={onboarding.turnWords} />
        <DueWords due={onboarding.due} />
        <PhaseStrip phases={onboarding.phases} />
        {current && !onboarding.closed && (
          <p>
            Now: {current.title} (step {current.number} of {stepCount})
          </p>
        )}
        <CopyStatus {...props} />
      </div>
      <Split
        main={
          <>
            <ClosedNews {...props} />
            <BoardNews {...props} />
            {asked && <Questions {...props} />}
            {!onboarding.closed && <ChooseTime {...props} />}
            {!onboarding.closed && <YourWork {...props} asked={asked} linked={linked} />}
            {all && !onboarding.closed && <OurWork {...props} />}
            <ChecksPanel {...props} />
            <Eligibility {...props} />
            <Discussion {...props} />
            <Contract {...props} />
            {!asked && <Questions {...props} />}
            <Sent {...props} />
            {all && <Calls {...props} />}
          </>
        }
        side={
          <>
            <Dates {...props} />
            <Guidance {...props} />
            <Expiring lines={onboarding.expiring} />
            <Hold {...props} />
            {!props.readOnly && <RemindLater partner={page.id} reminders={page.reminders} />}
            <Stop {...props} />
            <OwnLedger {...props} />
            <People {...props} />
          </>
        }
      />
      {all && (
        <Panel title="The whole journey">
          <Journey phases={onboarding.phases} steps={onboarding.steps} current={current?.id ?? null} />
        </Panel>
      )}
    </div>
  );
}
