/** The actions of a call that was held: marking them done, and sending the list to the contacts in one press. */
import { Button } from '@fluentui/react-components';
import { showDate } from '../../../shared/calendar/format.ts';
import type { ActionLine } from '../../../shared/views/call-actions.ts';
import type { CallLine } from '../../../shared/views/pages/calls.ts';
import { useCommand } from '../../ask/send.ts';
import { Problem } from '../../parts/Problem.tsx';
import type { StaffProps } from './dialogs.ts';
import styles from './PartnerPage.module.css';

export function CallActions({ call, page, onboarding, open }: StaffProps & { call: CallLine }) {
  const { give, busy, failure } = useCommand(page.id);
  const send = { type: 'sendCallActions', onboarding: onboarding.id, call: call.id } as const;
  const readers = [page.name, ...call.outsiders];
  const may = page.may.includes('sendCallActions');
  return (
    <div className={styles.group}>
      {call.actions.map((action) => (
        <div key={action.id} className={styles.row}>
          <p>
            {action.words} {action.done && doneWords(action.done)}
          </p>
          {!action.done && page.may.includes('finishAction') && (
            <Button
              size="small"
              aria-label={`Mark as done: ${action.text}`}
              onClick={() => open({ kind: 'finish', call: call.id, action: action.id })}
            >
              Mark as done
            </Button>
          )}
        </div>
      ))}
      <Problem failure={failure} />
      {call.actionsSentAt && (
        <p className={styles.small}>
          Sent to {readers.join(', ')} on {showDate(call.actionsSentAt)}.
        </p>
      )}
      {!call.actionsSentAt && may && call.outsiders.length > 0 && (
        <p className={styles.small}>
          {page.name} gets these actions. {call.outsiders.join(', ')}: only those that are theirs, or that name their
          organisation. Nobody is sent the notes.
        </p>
      )}
      {!call.actionsSentAt && may && (
        <Button disabledFocusable={busy} onClick={() => void give(send)}>
          Send the agreed actions
        </Button>
      )}
    </div>
  );
}

function doneWords({ by, at, text }: NonNullable<ActionLine['done']>): string {
  const done = `Done: ${by}, ${showDate(at)}.`;
  return text ? `${done} ${text}` : done;
}
