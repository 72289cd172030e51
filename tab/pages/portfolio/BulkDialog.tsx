/** Does something with several rows: says before it is confirmed which cannot and why, and afterwards which failed. */
import { MessageBar, MessageBarBody } from '@fluentui/react-components';
import { useState } from 'react';
import { showWeekday } from '../../../shared/calendar/format.ts';
import type { PortfolioLine } from '../../../shared/portfolio/answer.ts';
import { useBoardDates, useManagers } from '../../ask/reads.ts';
import { FormDialog } from '../../form/FormDialog.tsx';
import { SelectField } from '../../form/fields.tsx';
import styles from './Bulk.module.css';
import { type BulkKind, bulkKinds } from './bulk-kinds.ts';
import { type Refused, useBulk, useCheck } from './useBulk.ts';

interface BulkDialogProps {
  kind: BulkKind;
  lines: readonly PortfolioLine[];
  /** With the rows that are left to do, and what was done in words; empty when nothing was. */
  onClose: (left: readonly PortfolioLine[], words: string) => void;
}

export function BulkDialog({ kind, lines: given, onClose }: BulkDialogProps) {
  const { title, field, hint, onePer, action, already, done } = bulkKinds[kind];
  // The list behind changes while this works.
  const [lines, setLines] = useState(() => (onePer === 'partner' ? onePerPartner(given) : given));
  const [to, setTo] = useState('');
  const [failed, setFailed] = useState<readonly Refused[]>([]);
  const [count, setCount] = useState(0);
  const choices = useChoices(kind);
  const { sorted, failure } = useCheck(kind, lines, to);
  const { run, at } = useBulk(kind);
  const can = sorted?.can ?? [];

  async function send() {
    const refused = await run(can, to);
    const all = count + can.length - refused.length;
    const left = [...refused, ...(sorted?.cannot ?? [])].map(({ line }) => line);
    if (refused.length === 0) return onClose(left, doneWords(all, left.length, done));
    setCount(all);
    setFailed(refused);
    setLines(left);
  }

  return (
    <FormDialog
      title={`${title}: ${lines.length} selected`}
      action={at === null ? action(can.length) : `Saving ${at} of ${can.length}`}
      dismiss={count > 0 ? 'Close' : 'Cancel'}
      busy={at !== null}
      failure={failure}
      blocked={blockedBy(choices.length, kind, to, sorted && can.length)}
      onSend={() => void send()}
      onClose={() => onClose(lines, count > 0 ? doneWords(count, lines.length, done) : '')}
    >
      <SelectField name="to" label={field} hint={hint} value={to} onChange={setTo} choices={choices} />
      {failed.length > 0 && (
        <List intent="error" title={`${count} done. ${failed.length} failed and stay selected:`} refused={failed} />
      )}
      {failed.length === 0 && sorted && sorted.cannot.length > 0 && (
        <List intent="warning" title={`${sorted.cannot.length} cannot, and stay selected:`} refused={sorted.cannot} />
      )}
      {sorted && sorted.already.length > 0 && (
        <p>
          {sorted.already.length === 1 ? '1 is' : `${sorted.already.length} are`} {already}.
        </p>
      )}
    </FormDialog>
  );
}

function useChoices(kind: BulkKind): readonly { readonly id: string; readonly label: string }[] {
  const managers = useManagers();
  const board = useBoardDates().data;
  if (kind === 'handOver') return managers.map(({ id, name }) => ({ id, label: name }));
  const open = board?.dates.filter(({ on, official, closed }) => official && !closed && on >= board.today) ?? [];
  return open.map(({ on }) => ({ id: on, label: showWeekday(on) }));
}

/** `can`: null while that is looked at. */
function blockedBy(choices: number, kind: BulkKind, to: string, can: number | null): string | false {
  if (kind === 'board' && choices === 0)
    return 'No Board date is to come, or all agendas are closed. Add a date on the page Board.';
  return to !== '' && can === 0 ? 'None of the selected onboardings can.' : false;
}

function List({ intent, title, refused }: { intent: 'error' | 'warning'; title: string; refused: readonly Refused[] }) {
  return (
    <div role="status">
      <MessageBar intent={intent} layout="multiline">
        <MessageBarBody>
          {title}
          <ul className={styles.why}>
            {refused.map(({ line, why }) => (
              <li key={`${line.partner}/${line.onboarding}`}>
                <strong>{line.name}</strong>, {line.product}: {why}
              </li>
            ))}
          </ul>
        </MessageBarBody>
      </MessageBar>
    </div>
  );
}

function doneWords(count: number, left: number, done: (count: number) => string): string {
  return left === 0
    ? done(count)
    : `${done(count)} ${left} could not be, and ${left === 1 ? 'is' : 'are'} still selected.`;
}

function onePerPartner(lines: readonly PortfolioLine[]): readonly PortfolioLine[] {
  return [...new Map(lines.map((line) => [line.partner, line])).values()];
}
