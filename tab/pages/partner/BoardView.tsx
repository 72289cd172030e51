/** The Board: its date, the report, the outcome, and whether the partner knows it. */
import { Button } from '@fluentui/react-components';
import { Fragment } from 'react';
import { Link } from 'react-router';
import { showDate, showTime, showWeekday } from '../../../shared/calendar/format.ts';
import type { Gate } from '../../../shared/record/board/gates.ts';
import type { OutcomeLine } from '../../../shared/views/pages/board.ts';
import type { StaffBoard, StaffOnboarding } from '../../../shared/views/pages/staff-onboarding.ts';
import { useCommand } from '../../ask/send.ts';
import { Bullets } from '../../parts/Bullets.tsx';
import { OutcomeNews } from '../../parts/OutcomeNews.tsx';
import { Empty, Panel } from '../../parts/Panel.tsx';
import { Problem } from '../../parts/Problem.tsx';
import { Split } from '../../parts/Split.tsx';
import { BoardNotices } from './BoardNotices.tsx';
import type { StaffProps } from './dialogs.ts';
import styles from './PartnerPage.module.css';

export function BoardView(props: StaffProps) {
  const { onboarding } = props;
  const shown = gatesOf(onboarding).map((gate) => ({ ...props, gate, board: onboarding.boards[gate] }));
  return (
    <Split
      main={shown.map((each) => (
        <Fragment key={each.gate}>
          {!isApproved(each.board) && <Decision {...each} />}
          {each.board.outcomes.map((outcome) => (
            <Outcome key={outcome.recordedAt} outcome={outcome} {...each} />
          ))}
        </Fragment>
      ))}
      side={
        <>
          {shown.map((each) => (
            <Report key={each.gate} {...each} />
          ))}
          <BoardNotices {...props} />
        </>
      }
    />
  );
}

interface GateProps extends StaffProps {
  gate: Gate;
  board: StaffBoard;
}

/** Go live first, as soon as the application is approved. */
function gatesOf({ boards }: StaffOnboarding): readonly Gate[] {
  return isApproved(boards.application) || boards.goLive.outcomes.length > 0
    ? ['goLive', 'application']
    : ['application'];
}

function isApproved({ outcomes }: StaffBoard): boolean {
  return outcomes.some((each) => each.counts && each.outcome === 'approved');
}

function ofGate(words: string, gate: Gate): string {
  return gate === 'goLive' ? `${words}: go live` : words;
}

function Decision({ page, gate, board, open }: GateProps) {
  const ready = board.missing.length === 0;
  return (
    <Panel title={ofGate('Board date', gate)}>
      <p>{board.date ? `The Board meets on ${showWeekday(board.date)}.` : 'No date is set.'}</p>
      {board.tellBy && <p className={styles.small}>The partner expects to hear by {showDate(board.tellBy)}.</p>}
      {!ready && board.date && (
        <>
          <p>Before you can record an outcome:</p>
          <Bullets lines={board.missing} />
        </>
      )}
      <div className={styles.actions}>
        {page.may.includes('setBoardDate') && (
          <Button appearance={board.date ? 'secondary' : 'primary'} onClick={() => open({ kind: 'boardDate', gate })}>
            {board.date ? 'Move the date' : 'Set the date'}
          </Button>
        )}
        {page.may.includes('recordBoardOutcome') && board.date && (
          <Button appearance="primary" disabledFocusable={!ready} onClick={() => open({ kind: 'boardOutcome', gate })}>
            Record the outcome
          </Button>
        )}
      </div>
    </Panel>
  );
}

function Report({ page, onboarding, gate, board: { report, recommendation }, open }: GateProps) {
  const { give, busy, failure } = useCommand(page.id);
  return (
    <Panel title={ofGate('Report', gate)}>
      {report ? (
        <p>
          Version {report.version}, frozen on {showDate(report.at)} at {showTime(report.at)}.
        </p>
      ) : (
        <Empty>Not frozen yet. The report shows the record as it is now.</Empty>
      )}
      <Link className={styles.link} to={`/tab/partners/${page.id}/onboardings/${onboarding.id}/report?gate=${gate}`}>
        Open the Board report
      </Link>
      {page.may.includes('riskAndRecommendation') && (
        <Button style={{ justifySelf: 'start' }} onClick={() => open({ kind: 'recommendation', gate })}>
          {recommendation ? 'Change risks and recommendation' : 'Write risks and recommendation'}
        </Button>
      )}
      {page.may.includes('freezeReport') && (
        <Button
          style={{ justifySelf: 'start' }}
          disabledFocusable={busy}
          onClick={() => void give({ type: 'freezeReport', onboarding: onboarding.id, gate })}
        >
          {report ? 'Freeze a new version' : 'Freeze the report'}
        </Button>
      )}
      <Problem failure={failure} />
    </Panel>
  );
}

function Outcome({ outcome, page, onboarding, gate }: GateProps & { outcome: OutcomeLine }) {
  const { give, busy, failure } = useCommand(page.id);
  const told = outcome.toldAt
    ? `${page.name} was told on ${showDate(outcome.toldAt)} at ${showTime(outcome.toldAt)}.`
    : `${page.name} has not been told yet. Call by ${showDate(outcome.replyBy)}.`;
  return (
    <Panel
      title={ofGate(`Outcome of ${showDate(outcome.on)}`, gate)}
      tone={outcome.counts && !outcome.toldAt ? 'strong' : 'plain'}
    >
      <p className={styles.small}>
        Recorded by {outcome.by} on {showDate(outcome.recordedAt)}. {told}
      </p>
      <OutcomeNews view={outcome.view} />
      {!outcome.toldAt && outcome.counts && page.may.includes('tellBoardOutcome') && (
        <Button
          appearance="primary"
          style={{ justifySelf: 'start' }}
          disabledFocusable={busy}
          onClick={() => void give({ type: 'tellBoardOutcome', onboarding: onboarding.id, gate })}
        >
          I have called. Tell {page.name} now
        </Button>
      )}
      <Problem failure={failure} />
    </Panel>
  );
}
