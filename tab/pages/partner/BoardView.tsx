/** The Board: its date, the report, the outcome, and whether the partner knows it. */
import { Button } from '@fluentui/react-components';
import { Link } from 'react-router';
import { showDate, showTime, showWeekday } from '../../../shared/calendar/format.ts';
import type { OutcomeLine } from '../../../shared/views/pages/board.ts';
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
  return (
    <Split
      main={
        <>
          <Decision {...props} />
          {onboarding.board.outcomes.map((outcome) => (
            <Outcome key={outcome.recordedAt} outcome={outcome} {...props} />
          ))}
        </>
      }
      side={
        <>
          <Report {...props} />
          <BoardNotices {...props} />
        </>
      }
    />
  );
}

function Decision({ page, onboarding: { board }, open }: StaffProps) {
  const ready = board.missing.length === 0;
  return (
    <Panel title="Board date">
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
          <Button appearance={board.date ? 'secondary' : 'primary'} onClick={() => open({ kind: 'boardDate' })}>
            {board.date ? 'Move the date' : 'Set the date'}
          </Button>
        )}
        {page.may.includes('recordBoardOutcome') && board.date && (
          <Button appearance="primary" disabledFocusable={!ready} onClick={() => open({ kind: 'boardOutcome' })}>
            Record the outcome
          </Button>
        )}
      </div>
    </Panel>
  );
}

function Report({ page, onboarding }: StaffProps) {
  const { report } = onboarding.board;
  const { give, busy, failure } = useCommand(page.id);
  return (
    <Panel title="Report">
      {report ? (
        <p>
          Version {report.version}, frozen on {showDate(report.at)} at {showTime(report.at)}.
        </p>
      ) : (
        <Empty>Not frozen yet. The report shows the record as it is now.</Empty>
      )}
      <Link className={styles.link} to={`/tab/partners/${page.id}/onboardings/${onboarding.id}/report`}>
        Open the Board report
      </Link>
      {page.may.includes('freezeReport') && (
        <Button
          style={{ justifySelf: 'start' }}
          disabledFocusable={busy}
          onClick={() => void give({ type: 'freezeReport', onboarding: onboarding.id })}
        >
          {report ? 'Freeze a new version' : 'Freeze the report'}
        </Button>
      )}
      <Problem failure={failure} />
    </Panel>
  );
}

function Outcome({ outcome, page, onboarding }: StaffProps & { outcome: OutcomeLine }) {
  const { give, busy, failure } = useCommand(page.id);
  const told = outcome.toldAt
    ? `${page.name} was told on ${showDate(outcome.toldAt)} at ${showTime(outcome.toldAt)}.`
    : `${page.name} has not been told yet. Call by ${showDate(outcome.replyBy)}.`;
  return (
    <Panel title={`Outcome of ${showDate(outcome.on)}`} tone={outcome.counts && !outcome.toldAt ? 'strong' : 'plain'}>
      <p className={styles.small}>
        Recorded by {outcome.by} on {showDate(outcome.recordedAt)}. {told}
      </p>
      <OutcomeNews view={outcome.view} />
      {!outcome.toldAt && outcome.counts && page.may.includes('tellBoardOutcome') && (
        <Button
          appearance="primary"
          style={{ justifySelf: 'start' }}
          disabledFocusable={busy}
          onClick={() => void give({ type: 'tellBoardOutcome', onboarding: onboarding.id })}
        >
          I have called. Tell {page.name} now
        </Button>
      )}
      <Problem failure={failure} />
    </Panel>
  );
}
