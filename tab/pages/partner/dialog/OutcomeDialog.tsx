/** Records a Board outcome in two steps: what the Board decided, then exactly what the partner will read. */
import { Button } from '@fluentui/react-components';
import { useState } from 'react';
import { showTime } from '../../../../shared/calendar/format.ts';
import type { Gate } from '../../../../shared/record/board/gates.ts';
import type { BoardPreview, OutcomeLine } from '../../../../shared/views/pages/board.ts';
import type { StaffOnboarding } from '../../../../shared/views/pages/staff-onboarding.ts';
import { type Failure, isFailure } from '../../../ask/failure.ts';
import { partnerPath } from '../../../ask/reads.ts';
import { useService } from '../../../ask/ServiceContext.tsx';
import { useCommand } from '../../../ask/send.ts';
import { FormDialog } from '../../../form/FormDialog.tsx';
import { OutcomeNews } from '../../../parts/OutcomeNews.tsx';
import type { DialogProps } from '../dialogs.ts';
import styles from '../PartnerPage.module.css';
import { OutcomeFields } from './OutcomeFields.tsx';
import { draftOf, noOutcome } from './outcome-values.ts';

export function OutcomeDialog({ page, onboarding, gate, onClose }: DialogProps & { gate: Gate }) {
  const service = useService();
  const where = { onboarding: onboarding.id, gate };
  const { give, busy, failure } = useCommand(page.id);
  const [values, setValues] = useState(noOutcome);
  const [preview, setPreview] = useState<BoardPreview | null>(null);
  const [refused, setRefused] = useState<Failure | null>(null);
  const [looking, setLooking] = useState(false);
  const theirs = useRecordedMeanwhile(onboarding, gate, busy);

  async function look() {
    setLooking(true);
    setRefused(null);
    try {
      const body = draftOf(values, where, 'now');
      setPreview(await service.post<BoardPreview>(`${partnerPath(page.id)}/board-preview`, body));
    } catch (error) {
      if (!isFailure(error)) throw error;
      setRefused(error);
    } finally {
      setLooking(false);
    }
  }

  async function record(tell: 'now' | 'afterCall') {
    if (await give(draftOf(values, where, tell))) onClose();
  }

  if (!preview) {
    return (
      <FormDialog
        title={gate === 'goLive' ? 'Record the Board outcome for go live' : 'Record the Board outcome'}
        lead="Nothing is recorded or sent yet. Next you see exactly what the partner will read."
        action="Preview"
        wide
        busy={looking}
        blocked={theirs && blockedBy(theirs)}
        failure={refused}
        onSend={() => void look()}
        onClose={onClose}
      >
        {theirs && <OutcomeNews view={theirs.view} />}
        <OutcomeFields values={values} page={page} onChange={setValues} />
      </FormDialog>
    );
  }
  return (
    <FormDialog
      title="What the partner will read"
      action={`Record and tell ${page.name} now`}
      wide
      busy={busy}
      blocked={theirs && blockedBy(theirs)}
      failure={failure}
      more={
        <>
          <Button onClick={() => setPreview(null)}>Back</Button>
          {values.outcome !== 'approved' && (
            <Button disabledFocusable={busy || theirs !== false} onClick={() => !theirs && void record('afterCall')}>
              Record now, tell them after I have called
            </Button>
          )}
        </>
      }
      onSend={() => void record('now')}
      onClose={onClose}
    >
      <div className={styles.preview}>
        <OutcomeNews view={preview.view} />
      </div>
      <div>
        <p className={styles.strong}>Who is told</p>
        {preview.to.map((line) => (
          <p key={line.name}>
            {line.name}: {line.way}
          </p>
        ))}
      </div>
    </FormDialog>
  );
}

/** The outcome that somebody else recorded while this dialog is open; false while there is none. */
function useRecordedMeanwhile(onboarding: StaffOnboarding, gate: Gate, busy: boolean): OutcomeLine | false {
  const { outcomes } = onboarding.boards[gate];
  const [before] = useState(outcomes.length);
  const [newest] = outcomes;
  // What arrives while this dialog sends is its own.
  return outcomes.length > before && newest && !busy ? newest : false;
}

function blockedBy({ by, recordedAt }: OutcomeLine): string {
  const when = `at ${showTime(recordedAt)}`;
  return `${by} recorded the outcome ${when}. It stands below. An outcome is recorded once; what you entered is still here.`;
}
